import type { Element, ElementContent } from 'hast';
import { attribute, elementsIn, toText } from './html-elements.ts';

/**
 * Returns whether all words of an element are links that lead about the page or the site: a list of contents, a menu,
 * the way back. Files to be fetched and other sites are part of a text.
 */
export function isLinkList(element: Element): boolean {
  if (!CONTAINERS.has(element.tagName)) return false;
  const links = linksIn(element, []);
  if (links === undefined || links.length === 0) return false;
  const addresses = links.map((link) => attribute(link, 'href'));
  const within = addresses.filter((address) => address.startsWith('#')).length;
  if (within === addresses.length) return within > 1 || /^#_Toc/.test(addresses[0] ?? '');
  return links.length > 2 && addresses.every((address) => !LEADS_OUT.test(address));
}

const CONTAINERS = new Set('ul ol div p dl td section'.split(' '));
/** Other sites, mail and telephone, and documents. */
const LEADS_OUT =
  /^(?:[a-z][a-z0-9+.-]*:(?!history|void)|\/\/)|\.(?:pdf|docx?|xlsx?|pptx?|zip|txt|csv)(?:[?#]|$)|^$/i;

/** The links in an element where there are no other words but signs between them; else nothing. */
function linksIn(
  { children }: { readonly children: readonly ElementContent[] },
  links: Element[],
): Element[] | undefined {
  for (const child of children) {
    if (child.type === 'text' && !SIGNS.test(child.value)) return undefined;
  }
  for (const child of elementsIn(children)) {
    if (child.tagName === 'a' && toText(child).trim() !== '') links.push(child);
    else if (!linksIn(child, links)) return undefined;
  }
  return links;
}

const SIGNS = /^[\s|｜/／>＞›»・・\-–]*$/u;
