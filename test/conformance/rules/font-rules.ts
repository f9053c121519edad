import type { RuleTable } from '../rule.ts';
import { ofCodes, ofFonts } from './font-queries.ts';

const DESCRIPTOR_NUMBERS = ['Flags', 'ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'StemV'];
const SUBSET = /^[A-Z]{6}\+(.+)$/;
// Spaces, layout controls and variation selectors need no outline.
const INVISIBLE = /^[\p{White_Space}\p{Cf}\p{Variation_Selector}]*$/u;

/** The fonts of shown text (ISO 19005-2, 6.2.11). */
export const fontRules = {
  'fonts/kind': {
    clause: 'none: the only kind of font whose rules are checked here',
    says: 'Fonts are TrueType, composite, with Identity-H as their encoding.',
    check: (pdf) =>
      ofFonts(pdf, ({ dict, descendant }) => {
        const kinds = [dict.name('Subtype'), descendant?.name('Subtype'), dict.name('Encoding')].join(' ');
        return kinds === 'Type0 CIDFontType2 Identity-H' ? [] : [kinds];
      }),
  },
  'fonts/embedded': {
    clause: 'ISO 19005-2, 6.2.11.4.1; ISO 14289-1, 7.21.4.1',
    says: 'Every font is embedded.',
    check: (pdf) =>
      ofFonts(pdf, ({ descriptor }) => (descriptor?.stream('FontFile2') ? [] : ['no FontFile2'])),
  },
  'fonts/program': {
    clause: 'ISO 19005-2, 6.2.11.3.1; ISO 32000-1, 9.9',
    says: 'The font program is whole: its tables, its length, the parts that its glyphs are made of.',
    check: (pdf) =>
      ofFonts(pdf, ({ program, descriptor }) => {
        const file = descriptor?.stream('FontFile2');
        const length =
          file && file.number('Length1') !== file.data.length ? ['Length1 is not its length'] : [];
        return [...(program?.faults ?? []), ...length];
      }),
  },
  'fonts/names': {
    clause: 'ISO 32000-1, 9.6.4, 9.7.6.1 and 9.8.1',
    says: 'A subset’s name begins with six capitals and a plus, is the same in all places, and is given once.',
    *check(pdf) {
      const names = pdf.fonts.map(({ dict }) => dict.name('BaseFont') ?? '');
      yield* ofFonts(pdf, ({ dict, descendant, descriptor }) => {
        const own = [dict.name('BaseFont'), descendant?.name('BaseFont'), descriptor?.name('FontName')];
        return new Set(own).size === 1 && SUBSET.test(own[0] ?? '') ? [] : [own.join(', ')];
      });
      if (new Set(names).size < names.length) yield `two fonts have one name: ${names.join(', ')}`;
    },
  },
  'fonts/descriptor': {
    clause: 'ISO 32000-1, 9.8.1, table 122, and 9.8.2',
    says: 'A font descriptor has its required entries; the font is either symbolic or not.',
    check: (pdf) =>
      ofFonts(pdf, ({ descriptor }) => {
        const missing = DESCRIPTOR_NUMBERS.filter((key) => descriptor?.number(key) === undefined);
        const flags = descriptor?.number('Flags') ?? 0;
        // Bits 3 and 6.
        const kinds = [4, 32].filter((bit) => (flags & bit) !== 0).length;
        return [
          ...missing,
          ...(descriptor?.list('FontBBox').length === 4 ? [] : ['FontBBox']),
          ...(kinds === 1 ? [] : [`Flags ${flags}`]),
        ];
      }),
  },
  'fonts/system-info': {
    clause: 'ISO 19005-2, 6.2.11.3.1; ISO 32000-1, 9.7.3',
    says: 'The character collection is Adobe-Identity, which fits the encoding Identity-H.',
    check: (pdf) =>
      ofFonts(pdf, ({ descendant }) => {
        const info = descendant?.dict('CIDSystemInfo');
        const collection = `${info?.text('Registry')}-${info?.text('Ordering')}-${info?.number('Supplement')}`;
        return /^Adobe-Identity-\d+$/.test(collection) ? [] : [collection];
      }),
  },
  'fonts/cid-to-gid': {
    clause: 'ISO 19005-2, 6.2.11.3.2; ISO 14289-1, 7.21.3.2',
    says: 'Codes are glyph numbers: CIDToGIDMap is Identity.',
    check: (pdf) =>
      ofFonts(pdf, ({ descendant }) =>
        descendant?.name('CIDToGIDMap') === 'Identity' ? [] : ['CIDToGIDMap'],
      ),
  },
  'fonts/cid-set': {
    clause: 'ISO 19005-1, 6.3.5; ISO 19005-2, 6.2.11.4.2; ISO 14289-1, 7.21.4.2',
    says: 'A CIDSet names all glyphs there are in the font; part 1 asks for one.',
    check: (pdf) =>
      ofFonts(pdf, ({ descriptor, program }) => {
        const set = descriptor?.stream('CIDSet')?.data;
        if (!set) return pdf.profile.part === 1 ? ['no CIDSet'] : [];
        const glyphs = Array.from({ length: program?.glyphCount ?? 0 }, (_, glyph) => glyph);
        return glyphs
          .filter(
            (glyph) => program?.isDrawn(glyph) && ((set[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) === 0,
          )
          .map((glyph) => `glyph ${glyph} is not named`);
      }),
  },
  'fonts/no-notdef': {
    clause: 'ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8',
    says: 'The glyph .notdef, a blank box, is never shown.',
    check: (pdf) => ofCodes(pdf, ({ code }) => (code === 0 ? '.notdef' : undefined)),
  },
  'fonts/glyphs': {
    clause: 'ISO 19005-2, 6.2.11.4.1',
    says: 'Every glyph shown is in the font, with an outline where its text is not blank.',
    check: (pdf) =>
      ofCodes(pdf, ({ use: { program, toUnicode }, code }) => {
        if (!program || program.faults.length > 0) return undefined;
        if (code >= program.glyphCount) return 'it is not in the font';
        const isBlank = INVISIBLE.test(toUnicode?.get(code) ?? '');
        return isBlank || program.isDrawn(code) ? undefined : 'it has no outline';
      }),
  },
  'fonts/widths': {
    clause: 'ISO 19005-2, 6.2.11.5; ISO 14289-1, 7.21.5',
    says: 'The widths told are those of the font program, within a thousandth of an em.',
    check: (pdf) =>
      ofCodes(pdf, ({ use: { program }, code, widths }) => {
        const [told, own] = [widths(code), program?.advance(code)];
        return own === undefined || Math.abs(told - own) <= 1 ? undefined : `width ${told} for ${own}`;
      }),
  },
} as const satisfies RuleTable;
