import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cellLines } from '../../scripts/compare/table/cell-lines.ts';
import { comparisonFile } from '../../scripts/compare/table/formats/comparison-formats.ts';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { readPdf } from '../../scripts/edition/verify/read-printed-pdf.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { compared } from '../support/compared.ts';
import { sourceOf } from '../support/editions.ts';
import { kit } from '../support/kit.ts';
import { documentOf } from '../support/linted.ts';
import { rewritten } from '../support/respelled.ts';

/** Soft hyphens and other characters that nobody should see, between all kanji. */
const hyphened = (source: NoticeSource) =>
  rewritten(source, (text) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u00AD\u034F\u3164'));

const [former, plain] = [sourceOf('source/midori/2025.json'), sourceOf('source/midori/2026.json')];
const UNSEEN = /\u00AD|\u034F|\u3164/u;
/** The words of a file, without the sizes of the PDFs beside it. */
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/（\d+ KB）/u, '');

const made = (source: NoticeSource) =>
  makeDocuments(normalise(source), documentOf(source), kit, new Set(['pdf', 'html', 'annexes']));

test('documents with such characters are those without them', async () => {
  const [documents, others] = [await made(plain), await made(hyphened(plain))];
  expect(others.problems).toEqual(documents.problems);
  expect(others.files.map(({ path }) => path)).toEqual(documents.files.map(({ path }) => path));
  expect(documents.files.length).toBeGreaterThan(4);
  for (const [index, { path, bytes }] of documents.files.entries()) {
    const other = others.files[index]?.bytes ?? new Uint8Array();
    if (path.endsWith('.pdf'))
      expect([path, (await readPdf(other))?.pages]).toEqual([path, (await readPdf(bytes))?.pages]);
    else expect([path, text(other)]).toEqual([path, text(bytes)]);
  }
});

test('a soft hyphen in the middle of a line is not drawn', async () => {
  const source = JSON.parse(readFileSync('test/fixtures/cases/print/soft-hyphen/2026.json', 'utf8'));
  expect(JSON.stringify(source)).toMatch(UNSEEN);
  const { files } = await made(source);
  for (const { path, bytes } of files) {
    const words = path.endsWith('.pdf') ? JSON.stringify((await readPdf(bytes))?.pages) : text(bytes);
    expect([path, UNSEEN.test(words)]).toEqual([path, false]);
    if (/notice|index|fragment/u.test(path) && !path.startsWith('contractors'))
      expect(words.replace(/[\s"',]/gu, '')).toContain('被保険者の資格の確認');
  }
});

test.each(['html', 'markdown', 'review', 'docx'] as const)(
  'none is in a comparison as %s',
  async (format) => {
    const bytes = await comparisonFile(
      format,
      compared(normalise(hyphened(former)), normalise(hyphened(plain))),
      kit,
    );
    const words = format === 'docx' ? Object.values(unzipSync(bytes)).map(text).join('') : text(bytes);
    expect(words).toContain('被保険者等');
    expect(words).not.toMatch(UNSEEN);
  },
);

test('the table underlines nothing because of them', () => {
  const { rows } = compared(normalise(plain), normalise(hyphened(plain)), { full: true }).document;
  const runs = rows.flatMap(({ old, now }) => [old, now].flatMap(cellLines)).flatMap((line) => line.runs);
  expect(runs.filter(({ changed }) => changed)).toEqual([]);
});
