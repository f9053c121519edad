import { Document, type PDFDocument } from 'mupdf';
import { expect, test } from 'vitest';
import { nodePlatform } from '../../../scripts/program/node-platform.ts';
import { type FileForm, PdfFile } from '../../../scripts/typeset/file/pdf-file.ts';
import {
  dateString,
  dictionary,
  name,
  number,
  reference,
  textString,
} from '../../../scripts/typeset/file/syntax.ts';

const FORMS: readonly FileForm[] = [
  { version: '1.7', compressesObjects: true },
  { version: '1.4', compressesObjects: false },
];

/** Returns a file with one page and this many other small objects, opened by MuPDF. */
function opened(form: FileForm, count: number): PDFDocument {
  const file = new PdfFile(form, nodePlatform);
  const tree = file.reserve();
  const page = file.add(
    dictionary({ Type: '/Page', Parent: reference(tree), MediaBox: '[0 0 100 100]', Resources: '<<>>' }),
  );
  file.set(tree, dictionary({ Type: '/Pages', Kids: `[${reference(page)}]`, Count: 1 }));
  const numbers = Array.from({ length: count }, (_, index) => file.add(`(${index})`));
  const last = file.stream({ First: numbers[0] }, new Uint8Array(3000).fill(65));
  const catalog = file.add(
    dictionary({
      Type: '/Catalog',
      Pages: reference(tree),
      Last: reference(last),
      All: `[${numbers.map(reference).join(' ')}]`,
    }),
  );
  const bytes = file.toBytes({ Root: reference(catalog) });
  const document = Document.openDocument(bytes, 'application/pdf').asPDF();
  if (!document) throw new Error('This is no PDF.');
  return document;
}

test.each(FORMS)('every object of a file of version $version is found, however many there are', (form) => {
  const document = opened(form, 70_000);
  expect(document.wasRepaired()).toBe(false);
  const all = document.getTrailer().get('Root', 'All');
  expect(all.length).toBe(70_000);
  for (const at of [0, 1, 1999, 2000, 2001, 65_534, 65_535, 65_536, 69_999])
    expect(all.get(at).asString()).toBe(String(at));
  expect(document.getTrailer().get('Root', 'Last').readStream().asUint8Array()).toEqual(
    new Uint8Array(3000).fill(65),
  );
});

test('an object that was reserved and never written is told of', () => {
  const file = new PdfFile({ version: '1.7', compressesObjects: true }, nodePlatform);
  file.reserve();
  expect(() => file.toBytes({})).toThrow('Object 1 of the PDF was never written.');
});

test('names, strings, numbers and dates are written as PDF reads them', () => {
  expect(name('application/json')).toBe('/application#2fjson');
  expect(name('a b#(c)あ')).toBe('/a#20b#23#28c#29#e3#81#82');
  expect(textString('a(b)\\c')).toBe('(a\\(b\\)\\\\c)');
  expect(textString('株𠮷')).toBe('<FEFF682AD842DFB7>');
  expect([number(-0.001), number(1e-9), number(1e21 / 1e18), number(12.345678, 3)]).toEqual([
    '0',
    '0',
    '1000',
    '12.346',
  ]);
  expect(() => number(Number.NaN)).toThrow('not a number');
  expect(dateString(new Date('2026-04-01T00:00:00Z'))).toBe('(D:20260401000000Z)');
});
