import { beforeAll, describe, expect, test } from 'vitest';
import { normalise } from '../../scripts/notice/normalise.ts';
import { HOSTILE_NOTICES } from '../hostile/hostile-notices.ts';
import { noticeOf, SAMPLES, sourceOf } from '../support/editions.ts';
import { madeComparison, madePdfs } from '../support/made-pdfs.ts';
import { sampled } from '../support/properties.ts';
import { hardNotice } from '../typeset/layout/geometry/hard-notice.ts';
import { pageSettings, printedDocuments, setOnPages } from '../typeset/layout/geometry/settings.ts';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { mutate } from './mutation.ts';
import { KNOWN_TO_VERAPDF } from './mutations/known-to-verapdf.ts';
import { MUTATIONS } from './mutations/mutations.ts';
import { ARCHIVAL, OLDER, WITH_ATTACHMENT } from './profiles.ts';
import type { Profile } from './reader/read-model.ts';
import { RULE_IDS } from './rules/rules.ts';
import { type Claim, hasVeraPdf, veraPdfErrors } from './verapdf.ts';

type Named = Claim & { readonly name: string };

/** Returns the PDFs of the samples, and each of their notices with its data attached. */
function samples(): Named[] {
  return SAMPLES.flatMap((file) => {
    const [notice] = madePdfs(noticeOf(file), { attachesSource: true });
    if (!notice) throw new Error(`There is no notice of ${file}.`);
    return [
      ...madePdfs(noticeOf(file)).map(({ path, bytes }) => ({
        name: `${file} ${path}`,
        bytes,
        profile: ARCHIVAL,
      })),
      { name: `${file} with its data`, bytes: notice.bytes, profile: WITH_ATTACHMENT },
    ];
  });
}

function comparisons(): Named[] {
  const old = noticeOf('source/midori/2025.json');
  const now = sourceOf('source/midori/2026.json');
  const large = { ...now, style: { ...now.style, fontSizePt: 18, typeface: 'mincho' as const } };
  const draft = { ...now, revision: { ...now.revision, status: 'draft' as const } };
  const made = {
    'the comparison': madeComparison(old, normalise(now)),
    'the comparison in full': madeComparison(old, normalise(now), { full: true, oldLeft: true }),
    'the comparison in large print': madeComparison(old, normalise(large)),
    'the comparison of a draft': madeComparison(old, normalise(draft)),
    'the comparison of no difference': madeComparison(old, old),
  };
  return Object.entries(made).map(([name, bytes]) => ({ name, bytes, profile: ARCHIVAL }));
}

function hostile(): Named[] {
  return HOSTILE_NOTICES.flatMap(([name, source]) =>
    madePdfs(normalise(source)).map(({ path, bytes }) => ({
      name: `${path} of ${name}`,
      bytes,
      profile: ARCHIVAL,
    })),
  );
}

/** Returns PDFs with words that are hard to set, on pages from a slip of paper to A4 landscape. */
function hard(): Named[] {
  const [notice, annex] = printedDocuments(hardNotice());
  if (!notice || !annex) throw new Error('There is nothing to set.');
  return sampled(pageSettings(24), 5).map((setting, index) => ({
    name: `the hard notice on pages ${index}`,
    bytes: setOnPages(index % 2 === 0 ? notice : annex, setting),
    profile: ARCHIVAL,
  }));
}

/** Returns the minimal files, directly and as the writer of mutants writes them. */
function sound(): Named[] {
  return [ARCHIVAL, OLDER, WITH_ATTACHMENT].flatMap((profile) => [
    { name: `minimal ${profile.part}`, bytes: minimalPdf(profile), profile },
    { name: unbroken(profile), bytes: mutate(minimalPdf(profile), profile, {}), profile },
  ]);
}

const unbroken = ({ part }: Profile) => `unbroken ${part}`;

function mutants(): Named[] {
  return RULE_IDS.map((rule) => {
    const { profile = ARCHIVAL } = MUTATIONS[rule];
    return { name: rule, bytes: mutate(minimalPdf(profile), profile, MUTATIONS[rule]), profile };
  });
}

describe.skipIf(!hasVeraPdf())('veraPDF', () => {
  const errors = new Map<string, readonly string[]>();
  const own: Named[] = [];

  beforeAll(() => {
    own.push(...samples(), ...comparisons(), ...hostile(), ...hard());
    const claims = [...own, ...sound(), ...mutants()];
    const found = veraPdfErrors(claims);
    for (const [index, { name }] of claims.entries()) errors.set(name, found[index] ?? []);
  });

  test('finds that every PDF is the PDF/A-2a or, with data, PDF/A-3a and the PDF/UA-1 that it claims to be', () => {
    expect(own.length).toBeGreaterThan(60);
    expect(own.flatMap(({ name }) => (errors.get(name) ?? []).map((error) => `${name}: ${error}`))).toEqual(
      [],
    );
  });

  test('accepts the minimal files of the parts that are claimed', () => {
    for (const profile of [ARCHIVAL, WITH_ATTACHMENT]) {
      expect(errors.get(`minimal ${profile.part}`)).toEqual([]);
      expect(errors.get(unbroken(profile))).toEqual([]);
    }
  });

  test('rejects the files that break a rule it knows', () => {
    const known = RULE_IDS.filter((rule) => {
      const before = errors.get(unbroken(MUTATIONS[rule].profile ?? ARCHIVAL));
      return errors.get(rule)?.some((error) => !before?.includes(error));
    });
    expect(known).toEqual(KNOWN_TO_VERAPDF);
  });
});
