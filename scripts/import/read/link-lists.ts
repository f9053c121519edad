/** Returns whether links to some addresses lead about the page or the site: a list of contents, a menu, the way back. */
export function leadAbout(addresses: readonly string[]): boolean {
  const within = addresses.filter((address) => address.startsWith('#')).length;
  if (within === addresses.length) return within > 1 || /^#_Toc/.test(addresses[0] ?? '');
  return addresses.length > 2 && addresses.every((address) => !LEADS_OUT.test(address));
}

/** Other sites, mail and telephone, and documents: files to be fetched and other sites are part of a text. */
const LEADS_OUT =
  /^(?:[a-z][a-z0-9+.-]*:(?!history|void)|\/\/)|\.(?:pdf|docx?|xlsx?|pptx?|zip|txt|csv)(?:[?#]|$)|^$/i;

/** Returns whether a text is nothing but white space and signs, as stand between the links of a list. */
export function isBetweenLinks(text: string): boolean {
  return SIGNS.test(text);
}

const SIGNS = /^[\s|｜/／>＞›»・・\-–]*$/u;
