import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellLines } from '../../../scripts/compare/table/cell-lines.ts';
import type { ComparisonDocument } from '../../../scripts/compare/table/comparison-document.ts';
import { comparisonFile } from '../../../scripts/compare/table/formats/comparison-formats.ts';
import { toComparisonText } from '../../../scripts/compare/table/formats/to-comparison-text.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../scripts/notice/notice.ts';
import { squeeze } from '../../../scripts/print/words/main-flow.ts';
import { displayWidth } from '../../../scripts/problems/visible-text.ts';
import { compared, expectColumnsAsPrinted } from '../../support/compared.ts';
import { noticeOf, sourceOf } from '../../support/editions.ts';
import { generatedPair } from '../../support/generated-pair.ts';
import { kit } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';
import {
  rowsOfDocument,
  rowsOfHtml,
  rowsOfMarkdown,
  rowsOfWord,
  written,
} from '../../support/read-comparison.ts';

const midori = [noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json')] as const;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function expectAllFormatsAlike(old: Notice, now: Notice): Promise<void> {
  const comparison = compared(old, now);
  const { document } = comparison;
  const rows = rowsOfDocument(document);
  expect(rowsOfHtml(text(await comparisonFile('html', comparison, kit)))).toEqual(rows);
  expect(rowsOfMarkdown(text(await comparisonFile('markdown', comparison, kit)))).toEqual(rows);
  expect(rowsOfWord(await comparisonFile('docx', comparison, kit))).toEqual(rows);
  const marked = toComparisonText(document, { color: false }).match(/\[-.*?-\]|\{\+.*?\+\}/gu) ?? [];
  const hidden = document.unprinted.map(({ old, now }) =>
    (document.oldLeft ? [old, now] : [now, old]).map((runs) => written(runs)),
  );
  const changed = [...rows, hidden].flat(2).flatMap((line) => line.match(/⟦.*?⟧/gu) ?? []);
  expect(marked.map((run) => run.slice(2, -2))).toEqual(changed.map((run) => run.slice(1, -1)));
}

describe('every format, read back, has the same rows with the same words underlined', () => {
  test('of the samples', () => expectAllFormatsAlike(...midori));

  test('of generated pairs', () =>
    fc.assert(
      fc.asyncProperty(generatedPair(), async ({ old, now }) =>
        expectAllFormatsAlike(normalise(old), normalise(now)),
      ),
      { numRuns: runs(10) },
    ));

  test('of texts that Markdown, HTML or XML might take for their own', async () => {
    const source = sourceOf('source/midori/2026.json');
    const hostile = [
      'a|b `c` *d* <ins>e</ins>',
      '&lt; # 1. ~~f~~ __g__ [h](i)',
      '葛󠄀城 👨‍👩‍👧 𠮟',
      '\\| <br> - j ]]>',
    ];
    for (const [index, words] of hostile.entries()) {
      const item = source.sections[0]?.groups?.[0]?.items?.[0];
      if (item) item.text = words;
      const contact = source.contacts?.[0];
      if (contact) contact.department = hostile[(index + 1) % hostile.length] ?? '';
      await expectAllFormatsAlike(midori[1], normalise(source));
    }
  });
});

describe('each column read downwards is that edition as it is printed', () => {
  test('of the samples', () => expectColumnsAsPrinted(compared(...midori)));

  test('of generated pairs', () => {
    fc.assert(
      fc.property(generatedPair(), ({ old, now }) =>
        expectColumnsAsPrinted(compared(normalise(old), normalise(now))),
      ),
      { numRuns: runs(40) },
    );
  });
});

test('apart from what is underlined, both sides of a row in place say the same', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old, now }) => {
      const { rows } = compared(normalise(old), normalise(now)).full;
      for (const row of rows) {
        if (row.old.kind !== 'lines' || row.now.kind !== 'lines') continue;
        const kept = [row.old, row.now].map(({ lines }) =>
          lines.flatMap(({ runs }) => runs.filter(({ changed }) => !changed).map((run) => run.text)).join(''),
        );
        // Marks, numbers and brackets before a line are not compared.
        const bare = (words = '') => words.replace(/[・○]|\d\. |[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ] |[【】]/gu, '');
        expect(bare(kept[0])).toBe(bare(kept[1]));
      }
    }),
    { numRuns: runs(40) },
  );
});

test('what is left out stands in the full table without a change', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old, now }) => {
      const { document, full, comparison } = compared(normalise(old), normalise(now));
      const marked = (of: ComparisonDocument) =>
        rowsOfDocument({ ...of, hasRemarks: false })
          .flat(2)
          .flatMap((line) => line.match(/⟦.*?⟧/gu) ?? []);
      if (comparison.changes.changes.length > 0) expect(marked(document)).toEqual(marked(full));
    }),
    { numRuns: runs(40) },
  );
});

test('every change is shown by a row of the table or of what is not printed', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old, now }) => {
      const { rows, unprinted, changes } = compared(normalise(old), normalise(now)).document;
      const shown = new Set([
        ...rows.flatMap((row) => row.changes),
        ...unprinted.map(({ change }) => change),
      ]);
      expect(changes.filter((change) => !shown.has(change)).map(({ label }) => label)).toEqual([]);
    }),
    { numRuns: runs(80) },
  );
});

test('a revision compared with itself says that there is no difference', () => {
  const document = compared(midori[1], midori[1]).document;
  expect(document.identical).toBe('改正前と改正後に相違はありません。');
  expect(toComparisonText(document, { color: false })).toContain('改正前と改正後に相違はありません。');
});

test('whole sections without a change are left out by their numbers, each side by its own', () => {
  const source = sourceOf('source/midori/2026.json');
  source.sections.splice(0, 1);
  source.revision.remarks = [];
  const now = normalise(source);
  const { rows } = compared(midori[1], now).document;
  const omitted = rows.flatMap((row) =>
    row.old.kind === 'omitted' ? [[cellLines(row.old), cellLines(row.now)]] : [],
  );
  const words = omitted.map((sides) => sides.map(([line]) => line?.runs.map((run) => run.text).join('')));
  expect(words).toContainEqual(['２～８　（略）', '１～７　（略）']);
});

test('a draft is headed 改正案 and 現行, and its title says that it is one', () => {
  const source = sourceOf('source/midori/2026.json');
  source.revision.status = 'draft';
  const document = compared(midori[0], normalise(source)).document;
  expect(document.heads).toEqual({ old: '現行', now: '改正案' });
  expect(document.title).toBe('「個人情報の主な利用目的について」新旧対照表（案）');
  expect(document.effective).toBe('令和8年4月1日施行予定');
});

test('a moved item says in 備考 from where, to where, and whether its words changed', () => {
  const { rows } = compared(...midori).document;
  expect(rows.flatMap(({ remarks }) => remarks)).toEqual([
    ...['変更', '変更', '削除', '変更', '変更'],
    ...['変更', '子ども・子育て支援金の徴収の開始による。'],
    '３から移動し、字句を修正（「のお知らせの」を「通知の」に）、委託先を変更',
    '委託先の変更による。',
    ...['変更', '変更'],
    '２へ移動し、字句を修正、委託先を変更',
    '追加',
    '５から移動（文言の変更なし）',
    '４へ移動（文言の変更なし）',
    ...['変更', '変更', '変更'],
  ]);
});

test('an item that only changed its order, in a section that was renumbered, did not come from another', () => {
  const source = sourceOf('source/midori/2026.json');
  source.sections.splice(0, 1);
  source.revision.remarks = [];
  const items = source.sections[1]?.groups?.[1]?.items ?? [];
  items.unshift(...items.splice(4, 1));
  const { rows } = compared(midori[1], normalise(source)).document;
  expect(rows.flatMap(({ remarks }) => remarks)).toEqual([
    '削除',
    '順序を変更（文言の変更なし）',
    '順序を変更（文言の変更なし）',
  ]);
});

test('where sections have no numbers, a moved item names them by their titles', () => {
  const [old, now] = [sourceOf('source/midori/2026.json'), sourceOf('source/midori/2026.json')];
  for (const source of [old, now])
    Object.assign(source, { style: { ...source.style, sectionNumbering: 'none' } });
  now.revision.remarks = [];
  now.sections[1]?.groups?.[0]?.items?.push(...(now.sections[0]?.groups?.[0]?.items?.splice(1, 1) ?? []));
  const { rows } = compared(normalise(old), normalise(now)).document;
  expect(rows.flatMap(({ remarks }) => remarks)).toEqual([
    '「保険料の徴収等に必要な利用目的」へ移動（文言の変更なし）',
    '「被保険者等に対する保険給付に必要な利用目的」から移動（文言の変更なし）',
  ]);
});

test('where contractors change places, neither the scope that leads in nor another company is underlined', () => {
  const source = sourceOf('source/midori/2026.json');
  source.revision.remarks = [];
  source.sections[2]?.groups?.[1]?.items?.[1]?.engagements?.reverse();
  const rows = rowsOfDocument(compared(midori[1], normalise(source)).document);
  const lines = rows.flat(2).filter((line) => line.includes('⟦'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^（特定保健指導の外部委託先は、/u);
});

test('another form of brackets and marks is told of, and underlines no heading', () => {
  const source = sourceOf('source/midori/2026.json');
  source.revision.remarks = [];
  source.style = { ...source.style, groupBrackets: 'none', bullet: '○' };
  const { rows, unprinted } = compared(midori[1], normalise(source)).document;
  expect(rows.every((row) => row.changes.length === 0)).toBe(true);
  expect(unprinted.map(({ subject }) => subject).sort()).toEqual(['見出しのかっこの形', '項目の印']);
});

test('side by side no line is wider than the terminal, and colour changes no word', () => {
  const document = compared(...midori).document;
  const table = (width: number) =>
    toComparisonText(document, { width, color: false })
      .split('\n')
      .filter((line) => line.includes('│'));
  for (const width of [100, 120, 161]) {
    expect(table(width).length).toBeGreaterThan(50);
    for (const line of table(width)) expect(displayWidth(line), line).toBeLessThanOrEqual(width + 1);
  }
  const escapes = new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, 'gu');
  const squeezed = (color: boolean) =>
    squeeze(toComparisonText(document, { width: 120, color }).replace(escapes, ''));
  expect(squeezed(true)).toBe(squeezed(false));
});
