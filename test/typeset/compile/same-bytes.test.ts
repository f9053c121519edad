import { expect, test } from 'vitest';
import { fillDocuments } from '../../../scripts/edition/documents/fill-documents.ts';
import { pdfDocument } from '../../../scripts/edition/documents/pdf-document.ts';
import { readPdf } from '../../../scripts/edition/verify/read-printed-pdf.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { squeeze } from '../../../scripts/print/words/main-flow.ts';
import { loadFaces } from '../../../scripts/program/installed/load-faces.ts';
import { renderPdf } from '../../../scripts/typeset/file/render-pdf.ts';
import { noticeOf, sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';
import { madePdfs } from '../../support/made-pdfs.ts';

test('the order in which documents are made, and what was made before, change no byte', () => {
  const notice = noticeOf('source/midori/2026.json');
  const expected = new Map(
    madePdfs(notice).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
  );
  const fresh = { ...kit, faces: loadFaces() };
  const files = fillDocuments(notice, fresh).documents.flatMap(({ document, files: planned }) =>
    planned.filter(({ format }) => format === 'pdf').map(({ path }) => ({ path, document })),
  );
  for (const { path, document } of files.reverse()) {
    const bytes = renderPdf(pdfDocument(document, fresh), fresh);
    expect(Buffer.from(bytes).toString('base64') === expected.get(path), path).toBe(true);
  }
});

/** Characters that the face draws by one glyph, those of each glyph together; spaces, which no reader sees, left out. */
function sharedGlyphs(): string[][] {
  const { font } = kit.faces.cut('gothic', true);
  const byGlyph = new Map<number, string[]>();
  for (let code = 0xa1; code < 0xd800; code += 1) {
    const character = String.fromCodePoint(code);
    if (font.glyphOf(code) === 0 || character.trim() === '') continue;
    byGlyph.set(font.glyphOf(code), [...(byGlyph.get(font.glyphOf(code)) ?? []), character]);
  }
  return [...byGlyph.values()].filter((characters) => characters.length > 1);
}

test('characters that share a glyph keep their own text, whichever is drawn first', async () => {
  const shared = sharedGlyphs();
  expect(shared.length).toBeGreaterThan(0);
  for (const [one = '', other = ''] of shared) {
    for (const title of [`一${one}二${other}`, `一${other}二${one}`]) {
      const [notice] = madePdfs(normalise({ ...sourceOf('source/midori/2026.json'), title }));
      const read = await readPdf(notice?.bytes ?? new Uint8Array());
      expect(squeeze(read?.pages[0] ?? ''), title).toContain(squeeze(title));
    }
  }
});

test('other words make another identifier', () => {
  const id = (bytes: Uint8Array | undefined) =>
    /\/ID \[<([0-9A-F]{32})>/.exec(Buffer.from(bytes ?? []).toString('latin1'))?.[1];
  const ids = madePdfs(noticeOf('source/midori/2026.json')).map(({ bytes }) => id(bytes));
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
});
