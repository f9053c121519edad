/** Shows the browser's dialog to choose files. Resolves with none if the person closes it. Call it from a click. */
export function chooseFiles(page: Document): Promise<readonly File[]> {
  const input = page.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.json';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
