/**
 * Returns whether links to some addresses lead to places of the same page or site, as those of a list of contents, a
 * menu or a way back do.
 */
export function leadAbout(addresses: readonly string[]): boolean {
  const within = addresses.filter((address) => address.startsWith('#')).length;
  if (within === addresses.length) return within > 1 || /^#_Toc/.test(addresses[0] ?? '');
  return addresses.length > 2 && addresses.every((address) => !LEADS_OUT.test(address));
}

/** Addresses of other sites, of mail and telephone, and of documents to download. Links to these are part of a text. */
const LEADS_OUT =
  /^(?:[a-z][a-z0-9+.-]*:(?!history|void)|\/\/)|\.(?:pdf|docx?|xlsx?|pptx?|zip|txt|csv)(?:[?#]|$)|^$/i;

/** Returns whether a text has only white space and the signs that are usual between the links of a list. */
export function isBetweenLinks(text: string): boolean {
  return SIGNS.test(text);
}

const SIGNS = /^[\s|｜/／>＞›»・・\-–]*$/u;
