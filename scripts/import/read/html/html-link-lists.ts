import type { Element, ElementContent } from 'hast';
import { isBetweenLinks, leadAbout } from '../link-lists.ts';
import { attribute, elementsIn, toText } from './html-elements.ts';

/** Returns whether all words of an element are links that lead about the page or the site. */
export function isLinkList(element: Element): boolean {
  if (!CONTAINERS.has(element.tagName)) return false;
  const links = linksIn(element, []);
  return links !== undefined && leadAbout(links.map((link) => attribute(link, 'href')));
}

const CONTAINERS = new Set('ul ol div p dl td section'.split(' '));

/** Returns the links in an element, or undefined if there are other words than signs between them. */
function linksIn(
  { children }: { readonly children: readonly ElementContent[] },
  links: Element[],
): Element[] | undefined {
  for (const child of children) {
    if (child.type === 'text' && !isBetweenLinks(child.value)) return undefined;
  }
  for (const child of elementsIn(children)) {
    if (child.tagName === 'a' && toText(child).trim() !== '') links.push(child);
    else if (!linksIn(child, links)) return undefined;
  }
  return links;
}
