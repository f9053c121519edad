import type { PdfDict } from '../reader/pdf-values.ts';
import type { FontUse } from '../reader/read-font-uses.ts';
import type { Pdf } from '../reader/read-model.ts';
import { readWidths } from './read-widths.ts';

/** The faults of each font that text is shown in, with its name. */
export function* ofFonts({ fonts }: Pdf, find: (use: FontUse) => readonly string[]): Generator<string> {
  for (const use of fonts) for (const fault of find(use)) yield `${nameOf(use.dict)}: ${fault}`;
}

/** A code shown in a font, and the widths that the font tells. */
export type CodeUse = { use: FontUse; code: number; widths: (code: number) => number };

/** The fault of each code shown, with its font and the page it is first on. */
export function* ofCodes({ fonts }: Pdf, find: (use: CodeUse) => string | undefined): Generator<string> {
  for (const use of fonts) {
    const widths = readWidths(use.descendant);
    for (const [code, page] of use.codes) {
      const fault = find({ use, code, widths });
      if (fault !== undefined) yield `${nameOf(use.dict)}, code ${code} on page ${page}: ${fault}`;
    }
  }
}

const nameOf = (dict: PdfDict) => dict.name('BaseFont') ?? 'a font';
