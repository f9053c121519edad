import { readFileSync } from 'node:fs';
import { Font, PDFDocument, type PDFObject } from 'mupdf';

const FACE = 'node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';

/**
 * Returns a PDF of one page with these lines. For the characters in `unnamed` (or for all, if it is absent), the font
 * does not tell which characters its glyphs mean (ISO 32000-1, 9.10.3).
 */
export function unmappedPdf(lines: readonly string[], unnamed?: string): Uint8Array {
  const file = new PDFDocument();
  const face = new Font('BIZ UDPGothic', readFileSync(FACE));
  const font = file.addFont(face);
  const code = (character: string) => hex(face.encodeCharacter(codePoint(character)));
  const named = [...new Set(lines.join(''))].filter((each) => !unnamed?.includes(each));
  if (unnamed === undefined) font.delete('ToUnicode');
  else {
    const names = named.map((character) => `<${code(character)}> <${hex(codePoint(character))}>`);
    font.get('ToUnicode').writeStream(MAP(names));
  }
  const shown = lines.map((line) => `<${[...line].map((character) => code(character)).join('')}> Tj T*`);
  const content = `BT /F 10.5 Tf 24 TL 72 720 Td ${shown.join(' ')} ET`;
  const resources = file.addObject({ Font: { F: font } });
  file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, resources, content));
  file.subsetFonts();
  return new Uint8Array(file.saveToBuffer('compress').asUint8Array());
}

const MAP = (names: readonly string[]) => `begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
${names.length} beginbfchar
${names.join('\n')}
endbfchar
endcmap`;

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/**
 * Returns a PDF of one page with these lines, each after a bullet from a symbol font. In the file, the bullet has a
 * code from the private use area, as in PDFs of word processors.
 */
export function symbolPdf(lines: readonly string[], typeface: string, symbol: string): Uint8Array {
  const file = new PDFDocument();
  const face = new Font('BIZ UDPGothic', readFileSync(FACE));
  const symbols = file.addFont(face);
  const code = hex(face.encodeCharacter(codePoint('•')));
  symbols.put('BaseFont', typeface);
  symbols.get('DescendantFonts').get(0).get('FontDescriptor').put('FontName', typeface);
  symbols.get('ToUnicode').writeStream(MAP([`<${code}> <${hex(codePoint(symbol))}>`]));
  const shown = lines.map((line, index) => {
    const y = 720 - 24 * index;
    const words = Buffer.from(line, 'utf16le').swap16().toString('hex');
    return `/S 10.5 Tf 1 0 0 1 72 ${y} Tm <${code}> Tj /F 10.5 Tf 1 0 0 1 90 ${y} Tm <${words}> Tj`;
  });
  const resources = file.addObject({ Font: { F: encodedFont(file, 'UniJIS-UTF16-H'), S: symbols } });
  file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, resources, `BT ${shown.join(' ')} ET`));
  return new Uint8Array(file.saveToBuffer('').asUint8Array());
}

type JapaneseEncoding = 'UniJIS-UTF16-H' | '90ms-RKSJ-H';

/** Returns a PDF without an embedded font, with codes of a Japanese encoding (ISO 32000-1, 9.7.5.2). */
export function encodedPdf(encoding: JapaneseEncoding, bytes: Uint8Array): Uint8Array {
  const file = new PDFDocument();
  const font = encodedFont(file, encoding);
  const content = `BT /F 12 Tf 72 700 Td <${Buffer.from(bytes).toString('hex')}> Tj ET`;
  file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, file.addObject({ Font: { F: font } }), content));
  return new Uint8Array(file.saveToBuffer('').asUint8Array());
}

function encodedFont(file: PDFDocument, encoding: JapaneseEncoding): PDFObject {
  const name = { BaseFont: 'Ryumin-Light', Type: 'Font' };
  const collection = { Registry: file.newString('Adobe'), Ordering: file.newString('Japan1'), Supplement: 6 };
  const descriptor = {
    Type: 'FontDescriptor',
    FontName: name.BaseFont,
    Flags: 4,
    FontBBox: [0, -120, 1000, 880],
  };
  const descendant = {
    ...name,
    Subtype: 'CIDFontType0',
    CIDSystemInfo: collection,
    FontDescriptor: descriptor,
  };
  return file.addObject({ ...name, Subtype: 'Type0', Encoding: encoding, DescendantFonts: [descendant] });
}
