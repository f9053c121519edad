import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../scripts/documents/make-documents.ts';
import { buildSamples } from '../support/dist.ts';
import { check, noticeOf, SAMPLES } from '../support/editions.ts';
import { kit } from '../support/kit.ts';
import { ARCHIVAL, checkPdf } from './check-pdf.ts';

const dist = buildSamples();
const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.pdf'),
);

test.each(paths)('%s breaks no rule of PDF/A-2a and PDF/UA-1', (path) => {
  expect(checkPdf(readFileSync(join(dist, path)), ARCHIVAL)).toEqual([]);
});

test.each(SAMPLES)('the notice of %s with its data breaks no rule of PDF/A-3a and PDF/UA-1', async (file) => {
  const { document } = check(readFileSync(file, 'utf8'));
  if (!document) throw new Error(file);
  const made = await makeDocuments(
    noticeOf(file),
    document,
    { ...kit, attachesSource: true },
    new Set(['pdf']),
  );
  const notice = made.files.find(({ path }) => path.endsWith('notice.pdf'));
  expect(checkPdf(notice?.bytes ?? new Uint8Array(), { ...ARCHIVAL, part: 3 })).toEqual([]);
});
