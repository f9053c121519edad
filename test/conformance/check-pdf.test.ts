import { expect, test } from 'vitest';
import { ARCHIVAL, checkPdf } from './check-pdf.ts';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { mutate } from './mutation.ts';
import { OLDER, WITH_ATTACHMENT } from './mutations/file-mutations.ts';
import { MUTATIONS } from './mutations/mutations.ts';
import type { Profile } from './reader/read-model.ts';
import { RULE_IDS } from './rules/rules.ts';

const layoutOf = ({ part }: Profile) => (part === 1 ? 'table' : 'streams');

test.each([ARCHIVAL, OLDER, WITH_ATTACHMENT])('the minimal file of part $part breaks no rule', (profile) => {
  const file = minimalPdf(profile, layoutOf(profile));
  expect(checkPdf(file, profile)).toEqual([]);
  expect(checkPdf(mutate(file, profile, {}), profile), 'written again').toEqual([]);
});

test.each(RULE_IDS)('%s is found in a file that breaks it, and nothing else', (rule) => {
  const mutation = MUTATIONS[rule];
  const { profile = ARCHIVAL, also = [] } = mutation;
  const mutant = mutate(minimalPdf(profile, layoutOf(profile)), profile, mutation);
  const found = new Set(checkPdf(mutant, profile).map((finding) => finding.rule));
  expect([...found].sort()).toEqual([rule, ...also].sort());
});
