import { expect, test } from 'vitest';
import { checkPdf } from './check-pdf.ts';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { mutate } from './mutation.ts';
import { MUTATIONS } from './mutations/mutations.ts';
import { ARCHIVAL, OLDER, WITH_ATTACHMENT } from './profiles.ts';
import type { Profile } from './reader/read-model.ts';
import { RULE_IDS } from './rules/rules.ts';

const PROFILES = [ARCHIVAL, OLDER, WITH_ATTACHMENT];
const originals = new Map(PROFILES.map((profile) => [profile, minimalPdf(profile)]));
const original = (profile: Profile) => originals.get(profile) ?? minimalPdf(profile);

test.each(PROFILES)('the minimal file of part $part breaks no rule', (profile) => {
  const file = original(profile);
  expect(checkPdf(file, profile)).toEqual([]);
  expect(checkPdf(mutate(file, profile, {}), profile), 'written again').toEqual([]);
});

test.each(RULE_IDS)('%s is found in a file that breaks it, and nothing else', (rule) => {
  const mutation = MUTATIONS[rule];
  const { profile = ARCHIVAL, also = [] } = mutation;
  const mutant = mutate(original(profile), profile, mutation);
  const found = new Set(checkPdf(mutant, profile).map((finding) => finding.rule));
  expect([...found].sort()).toEqual([rule, ...also].sort());
});
