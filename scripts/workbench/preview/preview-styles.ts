/** Returns the style sheets of a page and what only its preview has. */
export function previewStyles({ page, site }: { readonly page: string; readonly site: string }): string {
  return `${page}${site}${ONLY_IN_PREVIEWS}`;
}

/** A link without an address is no link to the browser, so its look is said here. */
const ONLY_IN_PREVIEWS = `
[data-at] {
  cursor: pointer;
}
.kn-notice a {
  text-decoration: underline;
}
[data-at]:hover {
  background: color-mix(in srgb, currentcolor 10%, transparent);
}
.kn-focused {
  outline: 3px solid var(--kn-link);
  outline-offset: 2px;
}
`;
