import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { mutate } from './mutation.ts';
import { KNOWN_TO_PREFLIGHT } from './mutations/known-to-preflight.ts';
import { MUTATIONS } from './mutations/mutations.ts';
import { hasPreflight, preflightErrors } from './preflight.ts';
import { ARCHIVAL, OLDER, WITH_ATTACHMENT } from './profiles.ts';
import { hasQpdf, qpdfComplaints } from './qpdf.ts';

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'file.pdf');
  writeFileSync(path, bytes);
  return path;
}

test.skipIf(!hasPreflight())(
  'Preflight accepts the minimal file and rejects files that break rules it knows',
  () => {
    const mutants = KNOWN_TO_PREFLIGHT.map((rule) => mutate(minimalPdf(OLDER), OLDER, MUTATIONS[rule]));
    const [none, ...found] = preflightErrors([minimalPdf(OLDER), ...mutants].map(written));
    expect(none).toEqual([]);
    expect(KNOWN_TO_PREFLIGHT.filter((_, index) => found[index]?.length === 0)).toEqual([]);
  },
);

test.skipIf(!hasQpdf()).each([ARCHIVAL, OLDER, WITH_ATTACHMENT])(
  'qpdf finds nothing wrong with part $part',
  (profile) => {
    expect(qpdfComplaints(written(minimalPdf(profile)))).toEqual([]);
  },
);

test.skipIf(!hasQpdf())('qpdf too rejects a file whose cross-references lead astray', () => {
  const mutant = mutate(minimalPdf(OLDER), OLDER, MUTATIONS['file/cross-references']);
  expect(qpdfComplaints(written(mutant))).not.toEqual([]);
});
