import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glyph, PageMarks } from '../../../scripts/import/read/pdf/drawn/glyph.ts';
import { type PagePart, pageParts } from '../../../scripts/import/read/pdf/page/page-parts.ts';
import { runs } from '../../support/properties.ts';

const SIZE = 10;

/** Returns words of one marked content that begin at a place. */
function words(text: string, x: number, y: number, mcid: number): Glyph[] {
  return [...text].map((character, index) => ({
    text: character,
    isMapped: true,
    x: x + index * SIZE,
    y,
    advance: SIZE,
    size: SIZE,
    isBold: false,
    direction: 'right',
    isVertical: false,
    mcid,
  }));
}

function pageOf(glyphs: readonly Glyph[]): PageMarks {
  return { number: 1, width: 600, height: 800, glyphs, rules: [], dots: [] };
}

function cellsOf(parts: readonly PagePart[]): string[][][] {
  return parts.flatMap((part) =>
    part.type === 'table'
      ? [part.rows.map((row) => row.map((lines) => lines.map(({ text }) => text).join('｜')))]
      : [],
  );
}

const cell = (...contents: number[]) => new Set(contents);

test('cells that the tags name are read row by row, though nothing is drawn between them', () => {
  const page = pageOf([
    ...words('内部での', 50, 100, 1),
    ...words('給付の支払', 200, 100, 2),
    ...words('利用', 50, 115, 1),
    ...words('他への提供', 50, 140, 3),
    ...words('求償', 200, 140, 4),
    ...words('点検', 200, 155, 4),
  ]);
  const table = [
    [cell(1), cell(2)],
    [cell(3), cell(4)],
  ];
  expect(cellsOf(pageParts(page, [table]).parts)).toEqual([
    [
      ['内部での｜利用', '給付の支払'],
      ['他への提供', '求償｜点検'],
    ],
  ]);
});

test('a row with fewer cells has them in the columns where they begin', () => {
  const page = pageOf([
    ...words('業務', 50, 100, 1),
    ...words('委託先', 200, 100, 2),
    ...words('電話', 350, 100, 3),
    ...words('点検', 50, 120, 4),
    ...words('別紙', 350, 120, 5),
  ]);
  const table = [
    [cell(1), cell(2), cell(3)],
    [cell(4), cell(5)],
  ];
  expect(cellsOf(pageParts(page, [table]).parts)).toEqual([
    [
      ['業務', '委託先', '電話'],
      ['点検', '', '別紙'],
    ],
  ]);
});

test('an empty cell in a row with fewer cells moves none behind it', () => {
  const page = pageOf([
    ...words('業務', 50, 100, 1),
    ...words('委託先', 200, 100, 2),
    ...words('電話', 350, 100, 3),
    ...words('別紙のとおり', 200, 120, 4),
  ]);
  const table = [
    [cell(1), cell(2), cell(3)],
    [cell(), cell(4)],
  ];
  expect(cellsOf(pageParts(page, [table]).parts)).toEqual([
    [
      ['業務', '委託先', '電話'],
      ['', '別紙のとおり', ''],
    ],
  ]);
});

test('a row whose cells have no characters, such as one of pictures, leaves the others a table', () => {
  const page = pageOf([
    ...words('業務', 50, 100, 1),
    ...words('委託先', 200, 100, 2),
    ...words('点検', 50, 160, 5),
    ...words('○○', 200, 160, 6),
  ]);
  const table = [
    [cell(1), cell(2)],
    [cell(3), cell(4)],
    [cell(5), cell(6)],
  ];
  expect(cellsOf(pageParts(page, [table]).parts)).toEqual([
    [
      ['業務', '委託先'],
      ['点検', '○○'],
    ],
  ]);
});

test('tags whose rows do not follow each other down the page are not believed', () => {
  const page = pageOf([
    ...words('下', 50, 300, 1),
    ...words('右', 200, 300, 2),
    ...words('上', 50, 100, 3),
    ...words('隣', 200, 100, 4),
  ]);
  const table = [
    [cell(1), cell(2)],
    [cell(3), cell(4)],
  ];
  expect(cellsOf(pageParts(page, [table]).parts)).toEqual([]);
});

// This took minutes when each cell was looked for among all.
test('a head of many cells above many rows of one is a table all the same', () => {
  const [columns, rows] = [400, 400];
  const head = Array.from({ length: columns }, (_, at) => words('頭', 20 + at * 20, 100, at));
  const firsts = Array.from({ length: rows }, (_, at) => words('行', 20, 120 + at * 15, columns + at));
  const table = [
    Array.from({ length: columns }, (_, at) => cell(at)),
    ...Array.from({ length: rows }, (_, at) => [cell(columns + at)]),
  ];
  const [found] = cellsOf(pageParts(pageOf([...head, ...firsts].flat()), [table]).parts);
  expect(found).toHaveLength(rows + 1);
  expect(found?.at(-1)?.filter((text) => text !== '')).toEqual(['行']);
});

test('whatever tables the tags name, each character is read once', () => {
  const word = fc.record({
    x: fc.integer({ min: 0, max: 50 }),
    y: fc.integer({ min: 1, max: 70 }),
    mcid: fc.nat(8),
  });
  const contents = fc.array(fc.nat(8), { maxLength: 3 }).map((each) => new Set(each));
  const table = fc.array(fc.array(contents, { maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 20, selector: ({ x, y }) => `${x} ${y}` }),
      fc.array(table, { maxLength: 3 }),
      (placed, tables) => {
        const glyphs = placed.flatMap(({ x, y, mcid }, index) =>
          words(String.fromCodePoint(0x4e00 + index), x * 11, y * 11, mcid),
        );
        const { parts } = pageParts(pageOf(glyphs), tables);
        const lines = parts.flatMap((part) => (part.type === 'table' ? part.rows.flat(2) : part.lines));
        const read = lines.flatMap(({ text }) => [...text.replace(/\s/gu, '')]);
        expect(read.sort()).toEqual(glyphs.map(({ text }) => text).sort());
      },
    ),
    { numRuns: runs(500) },
  );
});
