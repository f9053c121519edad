import type { Element, Properties } from 'hast';
import { squeeze, wordsOfHast } from '../words/main-flow.ts';
import { elementsOf, mainOf, readHtml } from './read-page.ts';

/** What a page must contain, whatever its shell is. */
export interface PageDemands {
  /** The words of the document's main flow. */
  readonly words: string;
  /** The Content-Security-Policy that the page must carry. */
  readonly policy: string;
}

/**
 * What is wrong with a page: its main flow, its policy, or an element or attribute that could load or run something.
 */
export interface PageFault {
  readonly fault: 'main' | 'words' | 'policy' | 'element' | 'attribute' | 'address';
  /** The element or attribute, such as `script` or `img src`. */
  readonly detail: string;
}

/** Elements that run, load or send something, or that change what addresses mean. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'applet base embed form frame frameset iframe noscript object portal script template'.split(' '),
);

/** The allowed addresses for each attribute. Every other attribute with an address is refused. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  'a href': /^(?:#[\w-]*|[a-z0-9][a-z0-9-]*\.(?:pdf|html)|(?:https?:\/\/|mailto:|tel:)\S+)$/u,
  'link href': /^data:/u,
  'img src': /^data:image\//u,
};

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
export function pageFaults(html: string, { words, policy }: PageDemands): PageFault[] {
  const tree = readHtml(html, { fragment: false });
  const elements = elementsOf(tree);
  const main = mainOf(tree);
  const faults: PageFault[] = [];
  if (!main) faults.push({ fault: 'main', detail: 'main' });
  else if (squeeze(wordsOfHast(main)) !== squeeze(words)) faults.push({ fault: 'words', detail: 'main' });
  if (!elements.some((element) => policyOf(element) === policy))
    faults.push({ fault: 'policy', detail: 'meta' });
  return [...faults, ...elements.flatMap((element) => elementFaults(element))];
}

function policyOf({ tagName, properties }: Element): unknown {
  const isPolicy =
    tagName === 'meta' && String(properties.httpEquiv).toLowerCase() === 'content-security-policy';
  return isPolicy ? properties.content : undefined;
}

function elementFaults({ tagName, properties }: Element): PageFault[] {
  const faults: PageFault[] = [];
  if (ELEMENTS.has(tagName)) faults.push({ fault: 'element', detail: tagName });
  if (tagName === 'meta' && isRefresh(properties))
    faults.push({ fault: 'element', detail: 'meta http-equiv' });
  for (const name of Object.keys(properties)) {
    if (/^on/iu.test(name)) faults.push({ fault: 'attribute', detail: `${tagName} ${name.toLowerCase()}` });
  }
  for (const name of LOADING) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const place = `${tagName} ${name.toLowerCase()}`;
    if (!ADDRESSES[place]?.test(String(value))) faults.push({ fault: 'address', detail: place });
  }
  return faults;
}

/** The only allowed `http-equiv` is the policy; `refresh` would lead the reader to another page. */
function isRefresh({ httpEquiv }: Properties): boolean {
  return httpEquiv !== undefined && String(httpEquiv).toLowerCase() !== 'content-security-policy';
}
