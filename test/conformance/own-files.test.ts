import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normalise } from '../../scripts/notice/normalise.ts';
import { sourceWith } from '../hostile/hostile-notices.ts';
import { noticeOf, SAMPLES } from '../support/editions.ts';
import { madePdfs } from '../support/made-pdfs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { checkPdf } from './check-pdf.ts';
import { expectedTree, squeezed } from './expected-tree.ts';
import { mutate } from './mutation.ts';
import { MUTATIONS } from './mutations/mutations.ts';
import { hasPreflight, preflightErrors } from './preflight.ts';
import { ARCHIVAL, WITH_ATTACHMENT } from './profiles.ts';
import { hasQpdf, qpdfComplaints } from './qpdf.ts';
import { RULE_IDS, type RuleId } from './rules/rules.ts';
import { readStructureTree } from './structure-tree.ts';

const made = SAMPLES.map((file) => ({ file, pdfs: madePdfs(noticeOf(file)) }));

// Notices have no figures.
const WITHOUT_MATTER = new Set<RuleId>(['structure/figures', 'structure/figure-place']);

/** Writes files into a new folder and returns their paths. */
function written(files: readonly Uint8Array[]): string[] {
  const folder = temporaryFolder();
  return files.map((bytes, index) => {
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
}

test.each(made)('no PDF of $file breaks a rule of PDF/A-2a and PDF/UA-1', ({ pdfs }) => {
  expect(pdfs.length).toBeGreaterThan(5);
  for (const { path, bytes } of pdfs) expect(checkPdf(bytes, ARCHIVAL), path).toEqual([]);
});

/** A short notice with each kind of block. */
const SHORT = sourceWith([
  '| 甲 | 乙 |',
  '| --- | --- |',
  '| 一 | 二 |',
  '',
  '- [様式](https://kenpo.invalid)',
]);

test('broken, a notice breaks each rule that concerns what it holds', () => {
  const [notice] = madePdfs(normalise(SHORT));
  const rules = RULE_IDS.filter((rule) => !MUTATIONS[rule].profile && !WITHOUT_MATTER.has(rule));
  const unseen = rules.filter((rule) => {
    const mutant = mutate(notice?.bytes ?? new Uint8Array(), ARCHIVAL, MUTATIONS[rule]);
    return !checkPdf(mutant, ARCHIVAL).some((finding) => finding.rule === rule);
  });
  expect(unseen).toEqual([]);
});

test.each(SAMPLES)('the notice of %s with its data breaks no rule of PDF/A-3a and PDF/UA-1', (file) => {
  const [notice, ...annexes] = madePdfs(noticeOf(file), { attachesSource: true });
  expect(checkPdf(notice?.bytes ?? new Uint8Array(), WITH_ATTACHMENT)).toEqual([]);
  for (const { path, bytes } of annexes) expect(checkPdf(bytes, ARCHIVAL), path).toEqual([]);
});

test.each(made)(
  'a screen reader finds in each PDF of $file the structure of its document',
  async ({ pdfs }) => {
    for (const { path, document, bytes } of pdfs) {
      const [found] = await readStructureTree(bytes);
      expect(found && squeezed(found), path).toEqual(expectedTree(document.tree));
    }
  },
);

test.skipIf(!hasPreflight())('Preflight accepts all of them written for PDF/A-1', () => {
  const files = SAMPLES.flatMap((file) => madePdfs(noticeOf(file), {}, 'PDF/A-1a'));
  const errors = preflightErrors(written(files.map(({ bytes }) => bytes)));
  expect(
    files.flatMap(({ path }, index) => (errors[index] ?? []).map((error) => `${path} ${error}`)),
  ).toEqual([]);
});

test.skipIf(!hasQpdf())('qpdf finds nothing wrong with any of them', () => {
  const files = made.flatMap(({ pdfs }) => pdfs);
  for (const path of written(files.map(({ bytes }) => bytes))) expect(qpdfComplaints(path)).toEqual([]);
});
