import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentTexts } from '../../../../scripts/compare/table/document-texts.ts';
import { comparisonFile } from '../../../../scripts/compare/table/formats/comparison-formats.ts';
import type { PreparedComparison } from '../../../../scripts/compare/table/prepared-comparison.ts';
import { approvalActs } from '../../../../scripts/notice/approval-acts.ts';
import { formatDate } from '../../../../scripts/notice/calendar-date.ts';
import { normalise } from '../../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../../scripts/notice/notice.ts';
import { wordsOfMdast } from '../../../../scripts/print/words/main-flow.ts';
import { BOARD_VOCABULARY, unknownIn } from '../../../support/board-vocabulary.ts';
import { compared } from '../../../support/compared.ts';
import { noticeOf, sourceOf } from '../../../support/editions.ts';
import { generatedPair } from '../../../support/generated-pair.ts';
import { kit } from '../../../support/kit.ts';
import { knownPair } from '../../../support/known-operations.ts';
import { runs } from '../../../support/properties.ts';

/** What people wrote for the board, and all that either notice prints; of contractors, what their annexes print. */
function printedWords({ old, now }: PreparedComparison): string[] {
  return [old, now].flatMap(({ notice, tree }) => [
    ...wordsOfMdast(tree).map(({ text }) => text),
    ...writtenForTheBoard(notice),
    ...namesOfEngaged(notice),
  ]);
}

function writtenForTheBoard({ content }: Notice): string[] {
  const { reason, remarks = [] } = content.revision;
  return [
    ...(reason === undefined ? [] : [reason]),
    ...remarks.map(({ text }) => text),
    ...approvalActs(content.revision).flatMap(({ body, act, date, agendaNumber, documentNumber }) =>
      [body, act, date && formatDate(date, content.style.dateStyle), agendaNumber, documentNumber].flatMap(
        (text) => text ?? [],
      ),
    ),
  ];
}

function namesOfEngaged({ content }: Notice): string[] {
  return content.contractors.map(({ name }) => name);
}

/** The words that a remark quotes are pieces of what is printed. */
function withoutQuotes(text: string, printed: string): string {
  return text.replace(
    /「([^「」]+)」(?=を(?:「|削除|追加))|(?<=」を)「([^「」]+)」(?=に)/gu,
    (quote, a, b) => (printed.includes(a ?? b) ? '' : quote),
  );
}

function expectBoardWords(prepared: PreparedComparison): void {
  const printed = printedWords(prepared);
  const whole = printed.join('');
  const known = new Set([...BOARD_VOCABULARY, ...printed, 'に']);
  const cells = new Set(
    prepared.document.rows.flatMap(({ old, now }) =>
      [old, now].flatMap((cell) => (cell.kind === 'lines' ? cell.lines : [])).flatMap(({ runs: of }) => of),
    ),
  );
  const inCells = new Set([...cells].map(({ text }) => text));
  for (const text of documentTexts(prepared.document)) {
    if (inCells.has(text)) continue;
    const unknown = unknownIn(withoutQuotes(text, whole), known);
    expect(unknown, text).toBeUndefined();
  }
}

test('the board reads printed words, what people wrote for it, and the words of the table alone', () => {
  fc.assert(
    fc.property(fc.oneof(generatedPair(), knownPair()), ({ old, now }) =>
      expectBoardWords(compared(normalise(old), normalise(now))),
    ),
    { numRuns: runs(100) },
  );
  expectBoardWords(compared(noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json')));
});

/** Marks of values, names of records, and dates as a source has them. */
const UNPRINTED = /qx|qz|識別子|根拠|別の表記|(?<!\d)20\d\d-\d\d(?!\d)/u;

/** Marks each value that no document prints, and returns the marks. */
function marked(path: Parameters<typeof sourceOf>[0], mark: string): Notice {
  const source = sourceOf(path);
  for (const contractor of source.contractors) {
    contractor.aliases = [`${contractor.name}${mark}a`];
    contractor.website = `https://${mark}.invalid/`;
  }
  for (const section of source.sections)
    for (const group of section.groups ?? [])
      for (const item of group.items ?? []) {
        item.basis = mark === 'qx' ? 'law' : 'consent';
        for (const engagement of item.engagements ?? []) engagement.dataCategories = [`${mark}の記録`];
      }
  for (const [index, contact] of (source.contacts ?? []).entries()) contact.id = `${mark}-${index}`;
  return normalise(source);
}

test('no value of a record stands in any file for the board', async () => {
  const old = marked('source/midori/2025.json', 'qx');
  const prepared = compared(old, marked('source/midori/2026.json', 'qz'));
  const text = async (format: 'html' | 'markdown') =>
    new TextDecoder().decode(await comparisonFile(format, prepared, kit));
  for (const format of ['html', 'markdown'] as const)
    expect(UNPRINTED.exec(await text(format))?.[0], format).toBeUndefined();
  const review = new TextDecoder().decode(await comparisonFile('review', prepared, kit));
  expect(review).toContain('qz');
  expect(review).toContain('取扱いの根拠');
});
