import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { runs } from '../support/properties.ts';
import { checkPdf } from './check-pdf.ts';
import { dict, name, string } from './minimal/make-values.ts';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { serialise } from './minimal/write-pdf.ts';
import { ARCHIVAL, OLDER } from './profiles.ts';
import { decodeText, type PdfValue } from './reader/pdf-values.ts';
import { readContent } from './reader/read-content.ts';
import { readFontProgram } from './reader/read-font-program.ts';
import { readToUnicode } from './reader/read-to-unicode.ts';
import { readTokens } from './reader/tokens.ts';
import { pdfMoment, xmpMoment } from './rules/dates.ts';
import { isLanguage } from './rules/is-language.ts';
import { readWidths } from './rules/read-widths.ts';

const bytes = (latin: string) => Buffer.from(latin, 'latin1');
const tokens = (latin: string) => [...readTokens(bytes(latin))];

const value = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.string({ minLength: 1, unit: 'grapheme-ascii' }).map(name),
    fc.string({ unit: 'grapheme-ascii' }).map(string),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), tie('value'), { maxKeys: 4 })
      .map(dict),
  ),
})).value;

test('what is written in PDF’s syntax is read back as it was', () => {
  fc.assert(
    fc.property(value, (written) => {
      expect(tokens(`${serialise(written)} Do`)).toEqual([
        { kind: 'operand', value: written },
        { kind: 'operator', operator: 'Do' },
      ]);
    }),
  );
});

test('literal strings keep nested brackets, escapes and octal codes', () => {
  const [token] = tokens('(a(b)\\)\\101\\n\\\nc) % a comment (');
  expect(token).toEqual({ kind: 'operand', value: string('a(b))A\nc') });
});

test.each(['(open', '<0', '<0g>', '[1 2', '<</A>>', '>>', '}'])('%s is a fault of syntax', (latin) => {
  expect(tokens(latin).some(({ kind }) => kind === 'fault')).toBe(true);
});

test('colours, fonts and marks hold until their state or sequence ends', () => {
  const content = readContent(bytes('/P <</MCID 3>> BDC q 1 0 0 rg f Q f EMC 0 g f'), dict({}));
  const fills = content.operations.filter(({ operator }) => operator === 'f');
  expect(fills.map(({ state, marks }) => [state.fill, marks.map(({ mcid }) => mcid)])).toEqual([
    ['DeviceRGB', [3]],
    ['DeviceGray', [3]],
    ['DeviceGray', []],
  ]);
});

test('a TrueType program is read as fontkit reads it, glyph for glyph', () => {
  const path = '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';
  const file = readFileSync(createRequire(import.meta.url).resolve(path));
  const face = create(file);
  if (!('glyphForCodePoint' in face)) throw new Error('The face is a collection.');
  const program = readFontProgram(file);
  expect(program.faults).toEqual([]);
  expect(program.glyphCount).toBe(face.numGlyphs);
  for (let glyph = 0; glyph < face.numGlyphs; glyph += 37) {
    const { advanceWidth, path: outline } = face.getGlyph(glyph);
    expect(program.advance(glyph)).toBeCloseTo((advanceWidth * 1000) / face.unitsPerEm, 6);
    expect(program.isDrawn(glyph), `glyph ${glyph}`).toBe(outline.commands.length > 0);
  }
});

test('maps to Unicode are read in all their forms', () => {
  const map = '<01> <02> <0041> <03> <04> [<3042> <D840DC0B>] endbfrange <05> <00660069> endbfchar';
  expect([...readToUnicode(bytes(map))]).toEqual([
    [1, 'A'],
    [2, 'B'],
    [3, 'あ'],
    [4, '𠀋'],
    [5, 'fi'],
  ]);
});

test('widths are read in both forms, and the usual one elsewhere', () => {
  const widths = readWidths(dict({ DW: 500, W: [1, [10, 20], 5, 7, 30] }));
  expect([1, 2, 3, 5, 7, 8].map(widths)).toEqual([10, 20, 500, 30, 30, 500]);
});

test('text strings are UTF-16, UTF-8 or PDFDocEncoding, and nothing else', () => {
  expect(decodeText(bytes('\xfe\xff\x30\x42'))).toBe('あ');
  expect(decodeText(bytes('\xef\xbb\xbf\xe3\x81\x82'))).toBe('あ');
  expect(decodeText(bytes('caf\xe9 \x80 \xa0'))).toBe('café • €');
  expect(decodeText(bytes('\xfe\xff\xd8\x40'))).toBeUndefined();
  expect(decodeText(bytes('a\x7f'))).toBeUndefined();
});

test('dates of both kinds tell the same moment, and dates that are none tell nothing', () => {
  expect(pdfMoment("D:20260401090000+09'00'")).toBe(Date.UTC(2026, 3, 1));
  expect(xmpMoment('2026-04-01T09:00:00+09:00')).toBe(Date.UTC(2026, 3, 1));
  expect([pdfMoment('D:20260230'), pdfMoment('2026'), xmpMoment('2026-13-01')]).toEqual([NaN, NaN, NaN]);
});

test('languages are tags of BCP 47', () => {
  expect(['ja', 'ja-JP', 'zh-Hant-TW', 'en-GB'].filter(isLanguage)).toHaveLength(4);
  expect(['', 'und', 'ja_JP', 'japanese language', 'ja-'].filter(isLanguage)).toEqual([]);
});

test('bytes changed at random are never more than findings', () => {
  const files = [ARCHIVAL, OLDER].map(minimalPdf);
  const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      changes,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (file, at, part) => {
        const broken = Buffer.from(file.subarray(0, Math.ceil(file.length * part)));
        for (const [place, byte] of at) broken[Math.floor(place * (broken.length - 1))] = byte;
        expect(() => checkPdf(broken, ARCHIVAL)).not.toThrow();
      },
    ),
    { numRuns: runs(60) },
  );
});
