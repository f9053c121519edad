import { expect, test } from 'vitest';
import type { PdfBlock, PdfTable, PdfText } from '../../../scripts/typeset/blocks/doc-definition.ts';
import { StructureElement } from '../../../scripts/typeset/blocks/structure.ts';
import { layOut } from '../../../scripts/typeset/layout/lay-out.ts';
import { kit } from '../../support/kit.ts';

/** A page with room for ten lines of five characters. */
const METRICS = {
  fontSizePt: 10,
  lineHeight: 1.5,
  page: { widthPt: 70, heightPt: 182 },
  margins: { left: 10, top: 10, right: 10, bottom: 20 },
  measurePt: 50,
};

const text = (words: string, more: Partial<PdfText> = {}): PdfText => ({
  text: [{ text: words }],
  margin: [0, 0, 0, 0],
  alignment: 'left',
  fontSize: 10,
  ...more,
});

const heading = (words: string) =>
  text(words, {
    bookmark: { level: 2, element: StructureElement.document() },
    keepWithNext: true,
    keepWhole: true,
  });
/** Returns this many full lines. */
const filling = (count: number) => text('一二三四五'.repeat(count));

const table = (...rows: string[][]): PdfTable => ({
  table: {
    headerRows: 1,
    widths: rows[0]?.map((_, __, cells) => (50 - 0.5 - cells.length * 8.5) / cells.length) ?? [],
    body: rows.map((cells) => cells.map((words) => ({ stack: [text(words)] }))),
  },
  layout: 'grid',
  margin: [0, 0, 0, 0],
});

/** Returns each page as its lines. */
function pagesOf(...blocks: PdfBlock[]): string[][] {
  const setting = { face: 'gothic', metrics: METRICS, footer: () => text('', { fontSize: 5 }) } as const;
  return layOut(blocks, setting, kit.faces).map(({ items }) =>
    items.flatMap(({ type, item }) => {
      if (type !== 'line' || item.y > 161.9) return [];
      const { paragraph, start, end } = item.line;
      return [
        paragraph.glyphs
          .slice(start, end)
          .map((glyph) => glyph.text)
          .join(''),
      ];
    }),
  );
}

const LINE = '一二三四五';
const lines = (count: number) => Array.from({ length: count }, () => LINE);

test('a page is filled to its last line, and one line more begins another', () => {
  expect(pagesOf(filling(10))).toEqual([lines(10)]);
  expect(pagesOf(filling(12))).toHaveLength(2);
});

test('no line stands alone on either side of a page’s end', () => {
  for (let count = 1; count < 25; count += 1) {
    for (const before of [1, 4, 8]) {
      const pages = pagesOf(filling(before), filling(count)).map(({ length }) => length);
      expect(pages.reduce((sum, length) => sum + length)).toBe(before + count);
      if (count > 1) expect(pages.at(-1), `${count} behind ${before}`).not.toBe(1);
    }
  }
});

test('a heading stands on the page of what follows it, through all that leads on', () => {
  const lead = text('次のとおり', { keepWithNext: true });
  expect(pagesOf(filling(6), heading('見出し'), lead, heading('小見出し'), filling(4))).toEqual([
    lines(6),
    ['見出し', '次のとおり', '小見出し', ...lines(4)],
  ]);
});

test('where a page has no room for all that leads on, no heading is left behind', () => {
  const lead = text(LINE.repeat(7), { keepWithNext: true, keepWhole: true });
  const pages = pagesOf(filling(6), heading('見出し'), lead, heading('小見出し'), filling(4));
  expect(pages.map((page) => page.at(-1))).not.toContain('小見出し');
  expect(pages.map((page) => page.at(-1))).not.toContain('見出し');
});

test('an item stays whole with its clauses where what is nested in it makes both too high', () => {
  const item = text(LINE.repeat(2), { keepWhole: true, groupedWithNext: 'item' });
  const clause = text('節'.repeat(10), { keepWhole: true, groupedWithNext: 'list' });
  const nested = text('入'.repeat(40), { keepWhole: true });
  expect(pagesOf(filling(7), item, clause, nested)[1]?.slice(0, 4)).toEqual([
    ...lines(2),
    '節節節節節',
    '節節節節節',
  ]);
});

test.each([
  ['a first block that is higher than a page', [filling(30)]],
  ['a heading that is higher than a page', [heading(LINE.repeat(14)), filling(2)]],
  [
    'headings one behind the other that no page holds',
    [...Array.from({ length: 14 }, () => heading(LINE)), filling(3)],
  ],
  [
    'a group that is higher than a page',
    [text(LINE.repeat(9), { keepWhole: true, groupedWithNext: 'item' }), filling(9)],
  ],
  ['a heading behind which nothing stands', [filling(9), heading(LINE)]],
  ['empty paragraphs', [text(''), text('', { keepWithNext: true }), heading(''), filling(3)]],
  ['a character that is wider than the line', [text('字', { fontSize: 60 })]],
  ['a table of a head alone', [table([LINE, LINE])]],
  ['a head that is higher than a page', [table([LINE.repeat(12)], ['字'])]],
  [
    'a head on half a page, and rows that hardly fit',
    [table([LINE.repeat(3)], [LINE.repeat(3)], [LINE.repeat(2)])],
  ],
  ['a row that is higher than a page', [table(['頭'], [LINE.repeat(20)], ['尾'])]],
  ['a row that is higher than a page, behind words', [filling(7), table(['頭'], [LINE.repeat(20)], ['尾'])]],
  [
    'cells that break over pages in step',
    [table(['頭', '頭'], [LINE.repeat(6), '字'], ['字', LINE.repeat(6)])],
  ],
] satisfies [string, PdfBlock[]][])('%s is set with all its words', (_, blocks) => {
  const words = (block: PdfBlock): string =>
    'text' in block
      ? block.text.map((span) => span.text).join('')
      : block.table.body
          .flat()
          .map((cell) => ('stack' in cell ? cell.stack.map(words).join('') : ''))
          .join('');
  const all = blocks.map(words).join('');
  const set = pagesOf(...blocks)
    .flat()
    .join('');
  const sorted = (characters: string) => [...new Set(characters)].sort().join('');
  expect(sorted(set)).toBe(sorted(all));
  expect(set.length).toBeGreaterThanOrEqual(all.length);
});
