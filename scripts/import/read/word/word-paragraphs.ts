import type { Aside } from '../read-document.ts';
import { escapeXml, type PlainLine } from './plain-word.ts';
import type { WordStyle } from './word-styles.ts';
import { elementsNamed, settingOf, textOf, type XmlElement } from './xml-tree.ts';

/** Returns how many levels of the list are open around an item, and opens its own: those that a list leaves out are none. */
export function depthOf(level: number, levels: number[]): number {
  while ((levels.at(-1) ?? -1) > level) levels.pop();
  if (levels.at(-1) !== level) levels.push(level);
  return levels.length - 1;
}

/** Returns a heading's level, 1 to 6, by the paragraph's own outline level or its style's. */
export function headingOf(
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
): number | undefined {
  const outline = Number(settingOf(properties, 'w:outlineLvl') ?? style?.outline ?? 9);
  return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : undefined;
}

/** Returns a line with words before it. */
export function labelled({ runs, words }: PlainLine, label: string): PlainLine {
  return {
    runs: `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>${runs}`,
    words: `${label}${words}`,
  };
}

/** Returns what sets a paragraph apart: what holds it, a page's number in it, or a style of tables of contents. */
export function asideOf(
  paragraph: XmlElement,
  style: WordStyle | undefined,
  aside: Aside | undefined,
): Aside | undefined {
  if (aside === 'running-head') return PAGES.test(fieldsIn(paragraph)) ? 'page-number' : aside;
  return aside ?? (CONTENTS.test(style?.name ?? '') ? 'navigation' : undefined);
}

/** Fields that print the number of a page, or how many there are (ISO 29500-1, 17.16.5). */
const PAGES = /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** The styles of the lines of a table of contents. */
const CONTENTS = /^(toc|目次) ?\d$/i;

function fieldsIn(paragraph: XmlElement): string {
  return elementsNamed(paragraph, FIELDS)
    .map((field) => field.attributes['w:instr'] ?? textOf(field))
    .join(' ');
}

const FIELDS = new Set(['w:instrText', 'w:fldSimple']);
