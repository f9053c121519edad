import { expect, test } from 'vitest';
import { noticeOf } from '../../support/editions.ts';
import { BREAKS } from './geometry/break-model.ts';
import { extractionFaults } from './geometry/extraction-faults.ts';
import { GEOMETRY_RULES, type GeometryRule, geometryFaults } from './geometry/geometry-faults.ts';
import type { PageModel } from './geometry/page-model.ts';
import { readByMuPdf } from './geometry/read-by-mupdf.ts';
import { pageModelOf, pageSettings, printedDocuments, setOnPages } from './geometry/settings.ts';

const setting = pageSettings(24).find(
  ({ metrics }) => metrics.page.heightPt > 800 && metrics.measurePt > 400,
);
const [notice, annex] = printedDocuments(noticeOf('source/midori/2026.json'));
if (!setting || !notice || !annex) throw new Error('There is nothing to set.');
const models = [pageModelOf(notice, setting), pageModelOf(annex, setting)];
// Object.keys only says that the keys are strings.
const rules = Object.keys(GEOMETRY_RULES) as GeometryRule[];

test('the pages that are broken below break no rule', () => {
  expect(models.flatMap(geometryFaults)).toEqual([]);
  for (const { pageCount } of models) expect(pageCount).toBeGreaterThan(3);
});

test.each(rules)('pages that break %s are found to do so', (rule) => {
  const found = models.flatMap((model) => geometryFaults(BREAKS[rule](model)));
  expect(found.map((fault) => fault.rule)).toContain(rule);
});

test('a character that another reader does not see, or a gap that it takes for a space, is found', () => {
  const [model] = models;
  const seen = readByMuPdf(setOnPages(notice, setting));
  const faultsOf = (others: typeof seen) => (model ? extractionFaults(model, others) : []);
  expect(faultsOf(seen)).toEqual([]);
  expect(faultsOf(seen.filter(({ text }) => text !== '健'))).toContainEqual(
    expect.stringMatching(/^「健」/u),
  );
  const spaced = seen.flatMap((one) =>
    one.text === '健' ? [one, { ...one, text: ' ', xPt: one.xPt + 5 }] : one,
  );
  expect(faultsOf(spaced)).toContainEqual(expect.stringMatching(/^a space/u));
});

test('a table that goes on without its head is found', () => {
  const narrow = pageSettings(24).flatMap((one) => {
    const read = pageModelOf(notice, one);
    return read.repeated.some(({ characters }) => characters.length > 3) && hasTableOnTwoPages(read)
      ? [read]
      : [];
  });
  expect(narrow.length).toBeGreaterThan(0);
  for (const read of narrow)
    expect(geometryFaults({ ...read, repeated: [] })).toContainEqual(
      expect.objectContaining({ rule: 'pages/table-head' }),
    );
});

function hasTableOnTwoPages({ blocks }: PageModel): boolean {
  return (
    new Set(blocks.flatMap(({ cell, lines }) => (cell?.table === 0 ? lines.map(({ page }) => page) : [])))
      .size > 1
  );
}
