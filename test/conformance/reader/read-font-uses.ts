import { dicts, type PdfDict } from './pdf-values.ts';
import { shownStrings } from './read-content.ts';
import { type FontProgram, readFontProgram } from './read-font-program.ts';
import type { Page } from './read-model.ts';
import { readToUnicode } from './read-to-unicode.ts';

/** A font of shown text, with the shown codes and everything that says what they mean. */
export interface FontUse {
  readonly dict: PdfDict;
  /** The descendant of a composite font. */
  readonly descendant: PdfDict | undefined;
  readonly descriptor: PdfDict | undefined;
  readonly program: FontProgram | undefined;
  /** The shown codes, each once, with the first page it is on. */
  readonly codes: ReadonlyMap<number, number>;
  /** Whether a string ends in the middle of a code of two bytes. */
  readonly hasHalfCodes: boolean;
  /** The text of each code; undefined if there is no ToUnicode map. */
  readonly toUnicode: ReadonlyMap<number, string> | undefined;
}

/** Returns the fonts of all shown text, in the order of their first use. */
export function readFontUses(pages: readonly Page[]): FontUse[] {
  const codes = new Map<PdfDict, Map<number, number>>();
  const halved = new Set<PdfDict>();
  for (const { number, content } of pages) {
    for (const operation of content.operations) {
      const { font } = operation.state;
      const strings = shownStrings(operation);
      if (!font || strings.length === 0) continue;
      const seen = codes.get(font) ?? new Map<number, number>();
      codes.set(font, seen);
      if (font.name('Subtype') === 'Type0' && strings.some(({ length }) => length % 2 === 1))
        halved.add(font);
      for (const code of strings.flatMap((bytes) => codesOf(font, bytes))) {
        if (!seen.has(code)) seen.set(code, number);
      }
    }
  }
  return [...codes].map(([dict, seen]) => readFontUse(dict, seen, halved.has(dict)));
}

/** Returns the codes in a string that a font shows: of two bytes in a composite font with Identity-H, else of one. */
export function codesOf(font: PdfDict, bytes: Uint8Array): number[] {
  if (font.name('Subtype') !== 'Type0') return [...bytes];
  const pairs: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) pairs.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return pairs;
}

function readFontUse(dict: PdfDict, codes: ReadonlyMap<number, number>, hasHalfCodes: boolean): FontUse {
  const [descendant] = dicts(dict.list('DescendantFonts'));
  const descriptor = (descendant ?? dict).dict('FontDescriptor');
  const program = descriptor?.stream('FontFile2');
  const toUnicode = dict.stream('ToUnicode');
  return {
    dict,
    descendant,
    descriptor,
    program: program && readFontProgram(program.data),
    codes,
    hasHalfCodes,
    toUnicode: toUnicode && readToUnicode(toUnicode.data),
  };
}
