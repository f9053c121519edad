import { expect, test } from 'vitest';
import type { Glyph, PageMarks } from '../../../scripts/import/read/pdf/drawn/glyph.ts';
import { taggedTree } from '../../../scripts/import/read/pdf/tagged-tree.ts';

/** Returns a page with one word in each marked content. */
function pageOf(...words: string[]): PageMarks {
  const glyphs = words.flatMap((word, mcid) =>
    [...word].map((text, index): Glyph => {
      const place = { x: 60 + index * 11, y: 60 + mcid * 20, advance: 11, size: 11 };
      const look = { isBold: false, direction: 'right' as const, isVertical: false };
      return { text, isMapped: true, ...place, ...look, mcid };
    }),
  );
  return { number: 1, width: 595, height: 842, glyphs, rules: [], dots: [] };
}

/** Returns a structure of paragraphs in pdf.js's form. */
function paragraphs(...lists: number[][]) {
  const children = lists.map((mcids) => ({
    role: 'P',
    children: mcids.map((mcid) => ({ type: 'content', id: `p1R_mc${mcid}` })),
  }));
  return { tree: { role: 'Root', children }, links: new Map<string, string>() };
}

test.each([
  ['nothing that is not there', [[0], [1], [7]], true],
  ['not all that is there', [[0]], false],
  ['words in two elements', [[0], [1], [0]], false],
  ['words twice in one element', [[0, 1, 1]], false],
])('a structure that names %s is followed or not', (_, lists, isFollowed) => {
  const tree = taggedTree([pageOf('資格の確認', '保険給付')], [paragraphs(...lists)]);
  expect(tree !== undefined).toBe(isFollowed);
});
