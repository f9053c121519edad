import { utf8 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FontCut, Glyph } from '../fonts/faces.ts';
import { FontTables, viewOf } from '../fonts/font-tables.ts';
import { subsetTrueType } from '../fonts/subset-true-type.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, dictionary, hex16, name, number, reference, textString } from './syntax.ts';
import { toUnicodeMap } from './to-unicode-map.ts';

/** The fonts of a file, each with the glyphs that the file draws. */
export class EmbeddedFonts {
  readonly #fonts = new Map<FontCut, EmbeddedFont>();

  /** Returns the embedded font for a weight of a face. */
  of(cut: FontCut): EmbeddedFont {
    const known = this.#fonts.get(cut) ?? new EmbeddedFont(cut, `F${this.#fonts.size + 1}`);
    this.#fonts.set(cut, known);
    return known;
  }

  /** Writes all fonts. Returns the dictionary of fonts for the resources of the pages. */
  write(file: PdfFile, listsGlyphs: boolean): string {
    const fonts = Array.from(this.#fonts.values(), (font) => [
      font.resource,
      reference(font.write(file, listsGlyphs)),
    ]);
    return dictionary(Object.fromEntries(fonts));
  }
}

/**
 * The glyphs of one font that a file draws. A code stands for a glyph together with its characters. So if two
 * characters share a glyph, each keeps its own text.
 */
class EmbeddedFont {
  /** Its name in the resources of the pages. */
  readonly resource: string;
  readonly #cut: FontCut;
  readonly #codes = new Map<string, number>();
  readonly #glyphs: Glyph[] = [];

  constructor(cut: FontCut, resource: string) {
    this.#cut = cut;
    this.resource = resource;
  }

  /** Returns the code that draws the glyph: two bytes in hexadecimal. */
  codeOf(glyph: Glyph): string {
    if (glyph.id === 0)
      throw new Error(`No face has 「${glyph.text}」, and a file must not show a box instead.`);
    const key = `${glyph.id} ${glyph.text}`;
    const code = this.#codes.get(key) ?? this.#glyphs.push(glyph);
    this.#codes.set(key, code);
    return hex16(code);
  }

  write(file: PdfFile, listsGlyphs: boolean): number {
    const base = name(`${this.#tag(file.platform)}+${this.#cut.font.postScriptName}`);
    const descendant = file.add(
      dictionary({
        Type: '/Font',
        Subtype: '/CIDFontType2',
        BaseFont: base,
        CIDSystemInfo: dictionary({
          Registry: textString('Adobe'),
          Ordering: textString('Identity'),
          Supplement: 0,
        }),
        CIDToGIDMap: '/Identity',
        FontDescriptor: reference(this.#descriptor(file, base, listsGlyphs)),
        DW: 1000,
        W: array([1, array(this.#glyphs.map(({ advanceEm }) => number(advanceEm * 1000, 3)))]),
      }),
    );
    return file.add(
      dictionary({
        Type: '/Font',
        Subtype: '/Type0',
        BaseFont: base,
        Encoding: '/Identity-H',
        DescendantFonts: array([reference(descendant)]),
        ToUnicode: reference(file.stream({}, utf8(toUnicodeMap(this.#glyphs)))),
      }),
    );
  }

  #descriptor(file: PdfFile, base: string, listsGlyphs: boolean): number {
    const { font } = this.#cut;
    const program = subsetTrueType(
      font,
      this.#glyphs.map(({ id }) => id),
    );
    const perMille = (length: number) => number((length * 1000) / font.unitsPerEm, 0);
    const { xMin, yMin, xMax, yMax } = font.bounds;
    return file.add(
      dictionary({
        Type: '/FontDescriptor',
        FontName: base,
        // Symbolic: glyphs are drawn by their numbers and not by a Latin encoding (9.8.2).
        Flags: 4,
        FontBBox: array([xMin, yMin, xMax, yMax].map(perMille)),
        ItalicAngle: number(font.italicAngle, 0),
        Ascent: perMille(font.ascent),
        Descent: perMille(font.descent),
        CapHeight: perMille(font.capHeight),
        StemV: number(10 + (220 * (font.weight - 50)) / 900, 0),
        FontFile2: reference(file.stream({ Length1: program.byteLength }, program)),
        CIDSet: listsGlyphs ? reference(file.stream({}, glyphSet(program))) : undefined,
      }),
    );
  }

  /** Returns six letters that identify this set of glyphs (9.6.4). */
  #tag({ sha256 }: Platform): string {
    const chosen = this.#glyphs.map(({ id, text }) => `${id} ${text}`).join('\n');
    const hash = sha256([`${this.#cut.name}\n${chosen}`]);
    return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
  }
}

/** Returns one bit for each glyph of the font, from the highest bit of the first byte (9.8.3). PDF/A-1 requires it. */
function glyphSet(program: Uint8Array): Uint8Array {
  const count = viewOf(new FontTables(program).required('maxp')).getUint16(4);
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff);
  if (count % 8 > 0) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff;
  return bits;
}
