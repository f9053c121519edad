import type { PdfDict } from '../reader/pdf-values.ts';
import type { FontUse } from '../reader/read-font-uses.ts';
import type { Pdf } from '../reader/read-model.ts';
import { readWidths } from './read-widths.ts';

/** Returns the faults of each font of shown text, with its name. */
export function* ofFonts({ fonts }: Pdf, find: (use: FontUse) => readonly string[]): Generator<string> {
  for (const use of fonts) for (const fault of find(use)) yield `${nameOf(use.dict)}: ${fault}`;
}

/** A shown code of a font, and the widths that the font declares. */
export type CodeUse = { use: FontUse; code: number; widths: (code: number) => number };

/** Returns the fault of each shown code, with its font and the first page it is on. */
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
