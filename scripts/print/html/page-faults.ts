import type { Element } from 'hast';
import { squeeze, wordsOfHast } from '../words/main-flow.ts';
import { ADDRESSES, ATTRIBUTES, ELEMENTS, INPUT_TYPES, LINK_RELATIONS } from './page-allowed.ts';
import { elementsOf, mainOf, readHtml } from './read-page.ts';

/** What a page must contain, whatever its shell is. */
export interface PageDemands {
  /** The words of the document's main flow. */
  readonly words: string;
  /** The Content-Security-Policy that the page must carry as the first in its head. */
  readonly policy: string;
  /** The only style sheet that it may have. */
  readonly style: string;
}

/**
 * What is wrong with a page: its main flow, its policy, or an element or attribute that could load or run something.
 */
export interface PageFault {
  readonly fault: 'main' | 'words' | 'policy' | 'element' | 'attribute' | 'address';
  /** The element or attribute, such as `script` or `img src`. */
  readonly detail: string;
}

const LOADING = [
  'src',
  'srcSet',
  'href',
  'xLinkHref',
  'action',
  'formAction',
  'data',
  'poster',
  'ping',
  'background',
];

/** Reads a page back and returns its faults; an empty list if there are none. */
export function pageFaults(html: string, { words, policy, style }: PageDemands): PageFault[] {
  const tree = readHtml(html, { fragment: false });
  const elements = elementsOf(tree);
  const main = mainOf(tree);
  const faults: PageFault[] = [];
  if (!main) faults.push({ fault: 'main', detail: 'main' });
  else if (squeeze(wordsOfHast(main)) !== squeeze(words)) faults.push({ fault: 'words', detail: 'main' });
  if (!isFirstInHead(elements, policy)) faults.push({ fault: 'policy', detail: 'meta' });
  return [...faults, ...elements.flatMap((element) => elementFaults(element, { policy, style }))];
}

/** What stands before the policy could load something that it would forbid. Another policy could only be another page's. */
function isFirstInHead(elements: readonly Element[], policy: string): boolean {
  const head = elements.find(({ tagName }) => tagName === 'head');
  const first = head?.children.find((child): child is Element => child.type === 'element');
  return first !== undefined && policyOf(first) === policy;
}

function policyOf({ tagName, properties }: Element): unknown {
  const isPolicy =
    tagName === 'meta' && String(properties.httpEquiv).toLowerCase() === 'content-security-policy';
  return isPolicy ? properties.content : undefined;
}

function elementFaults(element: Element, demands: Pick<PageDemands, 'policy' | 'style'>): PageFault[] {
  const { tagName, properties } = element;
  if (!ELEMENTS.has(tagName.toLowerCase())) return [{ fault: 'element', detail: tagName }];
  const faults: PageFault[] = isOwn(element, demands)
    ? []
    : [{ fault: 'element', detail: describe(element) }];
  for (const name of Object.keys(properties))
    if (!isAllowed(name)) faults.push({ fault: 'attribute', detail: `${tagName} ${name.toLowerCase()}` });
  for (const name of LOADING) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const place = `${tagName} ${name.toLowerCase()}`;
    if (!ADDRESSES[place]?.test(String(value))) faults.push({ fault: 'address', detail: place });
  }
  return faults;
}

/** Whether an element that could do much does only what the program's own does. */
function isOwn(element: Element, { policy, style }: Pick<PageDemands, 'policy' | 'style'>): boolean {
  const { tagName, properties } = element;
  switch (tagName) {
    case 'style':
      return textIn(element) === style;
    case 'meta':
      return properties.httpEquiv === undefined || policyOf(element) === policy;
    case 'link':
      return [properties.rel ?? []].flat().every((rel) => LINK_RELATIONS.has(String(rel).toLowerCase()));
    case 'input':
      return INPUT_TYPES.has(String(properties.type).toLowerCase());
    case 'button':
      return String(properties.type).toLowerCase() === 'button';
    default:
      return true;
  }
}

function isAllowed(name: string): boolean {
  return ATTRIBUTES.has(name.toLowerCase()) || /^(?:aria|data)[A-Z-]/u.test(name);
}

function describe({ tagName, properties }: Element): string {
  const told = { meta: 'http-equiv', link: 'rel', input: 'type', button: 'type' }[tagName];
  return told === undefined || properties === undefined ? tagName : `${tagName} ${told}`;
}

function textIn({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
