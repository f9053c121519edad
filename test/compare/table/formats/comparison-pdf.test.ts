import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../../scripts/notice/notice.ts';
import type { NoticeSource } from '../../../../scripts/notice/source.generated.ts';
import { squeeze } from '../../../../scripts/print/words/main-flow.ts';
import { checkPdf } from '../../../conformance/check-pdf.ts';
import { hasPreflight, preflightErrors } from '../../../conformance/preflight.ts';
import { ARCHIVAL } from '../../../conformance/profiles.ts';
import { hasQpdf, qpdfComplaints } from '../../../conformance/qpdf.ts';
import { compared } from '../../../support/compared.ts';
import { noticeOf, sourceOf } from '../../../support/editions.ts';
import { generatedPair } from '../../../support/generated-pair.ts';
import { madeComparison } from '../../../support/made-pdfs.ts';
import { runs } from '../../../support/properties.ts';
import { rowsOfDocument } from '../../../support/read-comparison.ts';
import {
  type PlacedWords,
  rowsOfPdf,
  type SeenPage,
  seenPages,
} from '../../../support/read-comparison-pdf.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const midori = [noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json')] as const;
const PT_PER_MM = 72 / 25.4;

/** Returns the new edition with a change. */
function changed(change: (source: NoticeSource) => void): Notice {
  const source = sourceOf('source/midori/2026.json');
  change(source);
  return normalise(source);
}

async function expectRowsOfDocument(old: Notice, now: Notice): Promise<void> {
  const { document } = compared(old, now);
  const rows = rowsOfDocument(document).map((row) => row.map((lines) => lines.map(squeeze)));
  expect(await rowsOfPdf(madeComparison(old, now))).toEqual(rows);
}

/** Returns whether a rule is drawn close below all of the words. */
function isUnderlined({ x, width, baseline, sizePt }: PlacedWords, { rules }: SeenPage): boolean {
  return rules.some(
    (rule) =>
      rule.lineWidth < 0.1 * sizePt &&
      Math.abs(baseline - 0.14 * sizePt - rule.y) < 0.05 * sizePt &&
      rule.x1 < x + 0.1 * sizePt &&
      rule.x2 > x + width - 0.1 * sizePt,
  );
}

async function expectUnderlinesDrawn(bytes: Uint8Array): Promise<void> {
  for (const page of await seenPages(bytes)) {
    for (const words of page.words)
      expect([words.text, isUnderlined(words, page)]).toEqual([words.text, words.tag === 'Span']);
  }
}

describe('a screen reader finds the rows of the document with the same words underlined', () => {
  test('of the samples', () => expectRowsOfDocument(...midori));

  test('of generated pairs', () =>
    fc.assert(
      fc.asyncProperty(generatedPair(), ({ old, now }) =>
        expectRowsOfDocument(normalise(old), normalise(now)),
      ),
      { numRuns: runs(20) },
    ));

  test('of contractors whose names have every sign of ASCII in them', () =>
    expectRowsOfDocument(
      midori[0],
      changed((source) => {
        for (const [index, contractor] of source.contractors.entries()) {
          contractor.name = `(株)A-LIFE/${index}\\^$.*+?()[]{}|&~#@!"%',:;<=>\`_`;
          contractor.aliases = [`[${index}`, `A-LIFE/${index}\\`];
        }
      }),
    ));

  test.each(['a|b `c` *d* <ins>e</ins>', '(((', '葛󠄀城の𠮟責と\\) Tj ET', '〈<00>〉 /Span BDC'])(
    'of 「%s」, which is no syntax',
    (words) =>
      expectRowsOfDocument(
        midori[0],
        changed((source) => {
          const item = source.sections[0]?.groups?.[0]?.items?.[0];
          if (item) item.text = words;
          source.revision.remarks = [{ node: item?.id ?? '', text: words }];
        }),
      ),
  );
});

describe('a rule is drawn below exactly the words that are told to be underlined', () => {
  test('of the samples', () => expectUnderlinesDrawn(madeComparison(...midori)));

  test('of generated pairs', () =>
    fc.assert(
      fc.asyncProperty(generatedPair(), ({ old, now }) =>
        expectUnderlinesDrawn(madeComparison(normalise(old), normalise(now))),
      ),
      { numRuns: runs(20) },
    ));
});

const large = changed((source) => {
  source.style = { ...source.style, fontSizePt: 18, typeface: 'mincho' };
});

test.each([
  ['as it is', midori[1], {}],
  ['in large print', large, {}],
  ['in full', midori[1], { full: true, oldLeft: true }],
])('%s, every page is A4 landscape, numbered, and free where it is bound', async (_, now, options) => {
  const pages = await seenPages(madeComparison(midori[0], now, options));
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, { width, height, words, rules }] of pages.entries()) {
    expect([width / PT_PER_MM, height / PT_PER_MM].map(Math.round)).toEqual([297, 210]);
    const left = Math.min(...words.map(({ x }) => x), ...rules.map(({ x1 }) => x1));
    const right = Math.max(...words.map((one) => one.x + one.width), ...rules.map(({ x2 }) => x2));
    expect(left).toBeGreaterThanOrEqual(25 * PT_PER_MM - 0.5);
    expect(right).toBeLessThanOrEqual(width - 15 * PT_PER_MM + 0.5);
    for (const { baseline } of words) {
      expect(baseline).toBeGreaterThan(5 * PT_PER_MM);
      expect(baseline).toBeLessThan(height - 12 * PT_PER_MM);
    }
    expect(words.at(-1)?.text).toMatch(new RegExp(`(?:^| )${index + 1}／${pages.length}$`, 'u'));
  }
});

const HEADS = ['改正後', '改正前', '備考'];

test('the summary stands before the table, and the head of the table on each page of it', async () => {
  const all = await seenPages(madeComparison(midori[0], midori[1], { full: true }));
  const [first, ...more] = all.map(({ words }) => words.map(({ text }) => text));
  const legend = first?.indexOf('（下線の部分は改正部分）') ?? -1;
  expect(first?.slice(0, legend).join('')).toContain('委託先への影響');
  expect(first?.slice(legend - 1, legend)).toEqual(['新旧対照表']);
  expect(more.length).toBeGreaterThan(3);
  expect([first?.slice(legend + 1), ...more].map((words) => words?.slice(0, 3))).toEqual(
    all.map(() => HEADS),
  );
});

test('no page ends with a heading', async () => {
  const titles = midori[1].content.sections.map(({ title }) => title);
  // The last line of a heading ends in the same words as its title.
  const isHeading = (line = '') =>
    /】$|^公表文に表れない変更$|^新旧対照表$/u.test(line) ||
    titles.some((title) => title.endsWith(line.replace(/^\d\. /u, '')));
  for (const fontSizePt of [11, 12, 13, 14, 16, 18]) {
    const now = changed((source) => {
      source.style = { ...source.style, fontSizePt };
    });
    for (const { words } of await seenPages(madeComparison(midori[0], now, { full: true })))
      expect(isHeading(words.findLast(({ tag }) => tag !== 'Artifact')?.text)).toBe(false);
  }
});

test('a row longer than a page goes on in step in both columns, and nothing of it is lost', async () => {
  const long = (tail: string) => (source: NoticeSource) => {
    const item = source.sections[0]?.groups?.[0]?.items?.[0];
    Object.assign(item ?? {}, { text: `${'漿'.repeat(1500)}${tail}`, notes: ['麤'.repeat(900)] });
    source.revision.remarks = [{ node: item?.id ?? '', text: '繚'.repeat(700) }];
  };
  const pages = await seenPages(madeComparison(changed(long('甲')), changed(long('乙'))));
  const all = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
  const count = (character: string) => all.split(character).length - 1;
  // The summary and the officer's words may quote an item in addition to the two cells.
  expect(['麤', '繚'].map(count)).toEqual([1800, 700]);
  expect(count('漿')).toBeGreaterThanOrEqual(3000);
  const torn = pages.slice(1).filter(({ words }) => words.some(({ text }) => text.includes('漿')));
  expect(torn.length).toBeGreaterThan(1);
  for (const { words, width } of torn) {
    const lines = words.filter(({ text }) => text.includes('漿'));
    const baselines = (isLeft: boolean) =>
      lines.filter(({ x }) => x < width / 3 === isLeft).map(({ baseline }) => Math.round(baseline));
    expect(baselines(true)).toEqual(baselines(false));
  }
});

/** Returns the lines of each column of a page, from the top. */
function columnLines({ words, rules }: SeenPage): string[][] {
  const edges = [...new Set(rules.flatMap(({ x1, lineWidth }) => (lineWidth === 0.5 ? [x1] : [])))];
  const columns = new Map<number, Map<number, string>>();
  for (const { text, x, baseline } of words.filter(({ tag }) => tag !== 'Artifact')) {
    const column = Math.max(...edges.filter((edge) => edge < x));
    const lines = columns.get(column) ?? new Map<number, string>();
    lines.set(Math.round(baseline), (lines.get(Math.round(baseline)) ?? '') + squeeze(text));
    columns.set(column, lines);
  }
  return [...columns.values()].map((lines) => [...lines.values()]);
}

test('no telephone number and no name of a contractor is broken over lines', async () => {
  const names = midori.flatMap(({ content }) => content.contractors.map(({ name }) => squeeze(name)));
  const pages = await seenPages(madeComparison(midori[0], midori[1], { full: true }));
  let found = 0;
  for (const lines of pages.slice(1).flatMap(columnLines)) {
    const text = lines.join('');
    const ends = lines.map((_, index) => lines.slice(0, index + 1).join('').length);
    for (const name of names) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        found += 1;
        expect(
          ends.filter((end) => end > at && end < at + name.length),
          name,
        ).toEqual([]);
      }
    }
    for (const line of lines) expect(line).not.toMatch(/(?:TEL|\d-)$/u);
  }
  expect(found).toBeGreaterThan(25);
});

test.each([
  ['of an official edition', midori[1]],
  [
    'of a draft',
    changed((source) => {
      source.revision.status = 'draft';
    }),
  ],
  ['of no difference', midori[0]],
  ['in large print', large],
])('the file %s breaks no rule of PDF/A-2a and PDF/UA-1', (_, now) => {
  // If a row is split, its next cell begins on an earlier page than the one on which this cell ends.
  const findings = checkPdf(madeComparison(midori[0], now), ARCHIVAL).filter(
    ({ rule }) => rule !== 'structure/reading-order',
  );
  expect(findings).toEqual([]);
});

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'comparison.pdf');
  writeFileSync(path, bytes);
  return path;
}

test.skipIf(!hasPreflight())('Preflight accepts it written for PDF/A-1', () => {
  expect(preflightErrors([written(madeComparison(...midori, {}, 'PDF/A-1a'))])).toEqual([[]]);
});

test.skipIf(!hasQpdf())('qpdf finds nothing wrong with it', () => {
  expect(qpdfComplaints(written(madeComparison(...midori)))).toEqual([]);
});
