import { DASHES_AND_PROLONGED } from '../../../../notice/vocabulary/dashes.ts';
import { identityOf } from '../../../../notice/vocabulary/identity.ts';
import { DIGIT } from '../../../../notice/vocabulary/numbers.ts';
import type { Aside } from '../../read-document.ts';
import type { Line } from '../lines/line.ts';
import type { PageParts } from './page-parts.ts';

const MARGIN = 0.12;
/** How many lines at an edge of a page can be its head or foot. */
const MOST_LINES = 3;
const SAME_PLACE_PT = 3;

const COUNT = `${DIGIT}{1,3}`;
const PAGE_NUMBER = new RegExp(
  `^(?:${[
    `[${DASHES_AND_PROLONGED}〜~（(<〈\\[]?\\s*${COUNT}\\s*[${DASHES_AND_PROLONGED}〜~）)>〉\\]]?`,
    `(?:p|pp|page|ページ|頁)?[.．]?\\s*${COUNT}\\s*(?:[/／]|of|の)\\s*${COUNT}\\s*(?:ページ|頁|pages?)?`,
    `(?:p|page)[.．]?\\s*${COUNT}|${COUNT}\\s*(?:ページ|頁)`,
    `[${DASHES_AND_PROLONGED}]?\\s*[ivxⅰ-ⅻ]{1,5}\\s*[${DASHES_AND_PROLONGED}]?`,
  ].join('|')})$`,
  'iu',
);

/** What browsers print above a page (the time of printing) and below it (its address). */
const PRINTED_BY_BROWSER =
  /^[0-9]{1,4}\/[0-9]{1,2}\/[0-9]{1,4},?\s+(?:午[前後]\s*)?[0-9]{1,2}:[0-9]{2}|^(?:(?:https?|file):\/\/\S+|about:blank)(?:\s+[0-9]{1,3}\/[0-9]{1,3})?$/u;

/** Returns the lines that do not belong to the text: heads, feet and page numbers. */
export function furnitureOf(pages: readonly PageParts[]): Map<Line, Aside> {
  const edges = pages.map((page) => edgeLines(page));
  const found = new Map<Line, Aside>();
  for (const lines of edges) {
    for (const line of lines) {
      if (PRINTED_BY_BROWSER.test(line.text.normalize('NFKC'))) {
        // The title of the page and its number are in the same line.
        for (const other of lines)
          if (Math.abs(other.baseline - line.baseline) < SAME_PLACE_PT) found.set(other, 'running-head');
        continue;
      }
      const isNumber = isPageNumber(line.text);
      if (found.has(line)) continue;
      const repeats = edges.filter((others) =>
        others.some((other) => other !== line && repeated(line, other)),
      );
      if (repeats.length === 0) continue;
      found.set(line, isNumber ? 'page-number' : 'running-head');
    }
  }
  for (const [index, page] of pages.entries()) {
    const last = edges[index]?.filter((line) => line.baseline > page.depth * (1 - MARGIN)).at(-1);
    if (last && isPageNumber(last.text)) found.set(last, 'page-number');
  }
  return found;
}

/** Returns whether a line is only a page number, with or without the number of pages. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.trim());
}

/** Returns the lines near the upper and the lower edge of a page, from top to bottom. */
function edgeLines({ parts, depth }: PageParts): Line[] {
  const lines = parts
    .flatMap((part) => (part.type === 'lines' ? part.lines : []))
    .sort((a, b) => a.baseline - b.baseline);
  const top = lines.filter(({ baseline }) => baseline < depth * MARGIN).slice(0, MOST_LINES);
  const bottom = lines.filter(({ baseline }) => baseline > depth * (1 - MARGIN)).slice(-MOST_LINES);
  return [...new Set([...top, ...bottom])];
}

function repeated(line: Line, other: Line): boolean {
  if (line.page === other.page || Math.abs(line.baseline - other.baseline) > SAME_PLACE_PT) return false;
  return withoutNumbers(line.text) === withoutNumbers(other.text) && Math.abs(line.size - other.size) < 0.5;
}

function withoutNumbers(text: string): string {
  return identityOf(text).replace(/\d+/gu, '0').toLowerCase();
}
