/** Takes what the field that has the focus shows, even while a text is composed in it: a field tells its value when it is left. */
export function leaveField(page: Document): void {
  const { activeElement } = page;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
}
