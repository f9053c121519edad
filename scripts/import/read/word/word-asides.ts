import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Block } from '../block-flow.ts';
import { isBetweenLinks, leadAbout } from '../link-lists.ts';
import type { Aside } from '../read-document.ts';
import type { WordStyle } from './word-styles.ts';
import { elementsNamed, textOf, type XmlElement } from './xml-tree.ts';

/**
 * Returns why a paragraph is set apart, or undefined if it is not: because of its container, a page number in it, or a
 * style for tables of contents.
 */
export function asideOf(
  paragraph: XmlElement,
  style: WordStyle | undefined,
  aside: Aside | undefined,
): Aside | undefined {
  if (aside === 'running-head') return PAGES.test(fieldsIn(paragraph)) ? 'page-number' : aside;
  return aside ?? (CONTENTS.test(style?.name ?? '') ? 'navigation' : undefined);
}

/** Fields that print the number of a page, or the number of pages (ISO 29500-1, 17.16.5). */
const PAGES = /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** The styles of the lines of a table of contents. */
const CONTENTS = /^(toc|目次) ?\d$/i;

function fieldsIn(paragraph: XmlElement): string {
  return elementsNamed(paragraph, FIELDS)
    .map((field) => field.attributes['w:instr'] ?? textOf(field))
    .join(' ');
}

const FIELDS = new Set(['w:instrText', 'w:fldSimple']);

/**
 * Sets a block apart as navigation if all its words are links that lead to places of the document. A block that is
 * already set apart keeps its reason.
 */
export function setLinkListApart(block: Block): void {
  const addresses: string[] = [];
  if (!areLinks([block], addresses) || !leadAbout(addresses)) return;
  block.data = { block: { aside: 'navigation', ...block.data?.block } };
}

/**
 * Returns whether all words are links, with only signs between them. Adds the addresses of the links to `addresses`.
 */
function areLinks(nodes: readonly Nodes[], addresses: string[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return isBetweenLinks(node.value);
    if (node.type !== 'link') return !('children' in node) || areLinks(node.children, addresses);
    if (wordsOf(node).trim() !== '') addresses.push(node.url);
    return true;
  });
}
