import { expect, test } from 'vitest';
import type { ComparisonDocument } from '../../../scripts/compare/table/comparison-document.ts';
import { toComparisonPdf } from '../../../scripts/compare/table/formats/to-comparison-pdf.ts';
import type { Cell } from '../../../scripts/compare/table/rows/comparison-rows.ts';
import { changesMismatch } from '../../../scripts/edition/verify/changes-proofs.ts';
import { compared } from '../../support/compared.ts';
import { noticeOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';

const notice = noticeOf('source/midori/2026.json');
const { comparison, document } = compared(noticeOf('source/midori/2025.json'), notice);
const pdfOf = (of: ComparisonDocument) => toComparisonPdf(comparison, of, kit);
const expected = pdfOf(document);
const mismatch = (bytes: Uint8Array) => changesMismatch('pdf', bytes, { notice, expected });

/** Returns the document with the new side of its rows changed. */
function withNew(change: (cell: Cell) => Cell): ComparisonDocument {
  return { ...document, rows: document.rows.map((row) => ({ ...row, now: change(row.now) })) };
}

function mapped(cell: Cell, text: string, run: { text: string; changed: boolean }): Cell {
  if (cell.kind !== 'lines') return cell;
  const lines = cell.lines.map((line) => ({
    ...line,
    runs: line.runs.map((one) => (one.text === text && one.changed ? run : one)),
  }));
  return { ...cell, lines };
}

test('the PDF of a comparison, as it was made, agrees', async () => {
  expect(await mismatch(expected)).toBeUndefined();
});

test('a word of it altered is found with its page', async () => {
  const other = withNew((cell) => mapped(cell, 'ランゲージ', { text: 'ランゲーヅ', changed: true }));
  expect(await mismatch(pdfOf(other))).toEqual({
    page: 2,
    expected: expect.stringContaining('⟦ランゲージ⟧'),
    found: expect.stringContaining('⟦ランゲーヅ⟧'),
  });
});

test('an underline taken away is found, though the words are the same', async () => {
  const other = withNew((cell) => mapped(cell, 'ランゲージ', { text: 'ランゲージ', changed: false }));
  expect(await mismatch(pdfOf(other))).toEqual({
    page: 2,
    expected: expect.stringContaining('ひかり⟦ラン'),
    found: expect.stringContaining('ひかりラン'),
  });
});

test('another title, a page too few and what is no PDF are found', async () => {
  expect(await mismatch(pdfOf({ ...document, title: '新旧対照表' }))).toMatchObject({ page: 1 });
  expect(await mismatch(pdfOf({ ...document, rows: document.rows.slice(0, 9) }))).toBeDefined();
  expect(await mismatch(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({ page: 1, found: '' });
});
