import type { Paragraph } from 'mdast';
import type { Aside } from '../read-document.ts';
import type { PageMarks } from './drawn/glyph.ts';
import { isPageNumber } from './page/page-furniture.ts';
import { pageParts } from './page/page-parts.ts';

/** Returns the words of a page that belong to no element: its foot, the marks of a draft, a repeated table head. */
export function asidesOf(page: PageMarks): Paragraph[] {
  const glyphs = page.glyphs.filter(({ mcid }) => mcid === undefined);
  const { parts } = pageParts({ ...page, glyphs, rules: [] });
  return parts
    .flatMap((part) => (part.type === 'lines' ? part.lines : []))
    .map((line): Paragraph => {
      const aside: Aside = isPageNumber(line.text) ? 'page-number' : 'running-head';
      const point = { line: line.number, column: 1 };
      return {
        type: 'paragraph',
        children: [{ type: 'text', value: line.text }],
        position: { start: point, end: point },
        data: { block: { page: page.number, aside } },
      };
    });
}
