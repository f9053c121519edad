import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { mutate } from './mutation.ts';
import { MUTATIONS } from './mutations/mutations.ts';
import { hasPreflight, preflightErrors } from './preflight.ts';
import { ARCHIVAL, OLDER, WITH_ATTACHMENT } from './profiles.ts';
import { hasQpdf, qpdfComplaints } from './qpdf.ts';
import type { RuleId } from './rules/rules.ts';

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'file.pdf');
  writeFileSync(path, bytes);
  return path;
}

// Rules that Preflight knows too, for part 1.
const SHARED: RuleId[] = [
  'file/binary-comment',
  'file/end',
  'file/intact',
  'file/cross-references',
  'file/plain-cross-references',
  'file/object-lines',
  'file/stream-length',
  'file/encryption',
  'file/filters',
  'file/external-streams',
  'file/names',
  'file/limits',
  'metadata/unfiltered',
  'metadata/well-formed',
  'metadata/packet',
  'metadata/title',
  'metadata/info',
  'metadata/dates',
  'catalog/no-layers',
  'catalog/no-attachments',
  'colour/output-intent',
  'colour/profile',
  'colour/spaces',
  'colour/graphics-states',
  'colour/rendering-intents',
  'colour/blend-modes',
  'colour/opaque',
  'colour/images',
  'colour/forms',
  'fonts/embedded',
  'fonts/program',
  'fonts/cid-to-gid',
  'fonts/no-notdef',
  'fonts/glyphs',
  'fonts/widths',
  'content/syntax',
  'content/saved-states',
  'annotation/flags',
  'annotation/target',
  'outline/chain',
];

test.skipIf(!hasPreflight())(
  'Preflight accepts the minimal file and rejects files that break rules it knows',
  () => {
    const mutants = SHARED.map((rule) => mutate(minimalPdf(OLDER), OLDER, MUTATIONS[rule]));
    const [none, ...found] = preflightErrors([minimalPdf(OLDER), ...mutants].map(written));
    expect(none).toEqual([]);
    expect(SHARED.filter((_, index) => found[index]?.length === 0)).toEqual([]);
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
