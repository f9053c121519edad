import { shownStrings } from './read-content.ts';
import { codesOf } from './read-font-uses.ts';
import type { Page, Pdf } from './read-model.ts';

/** Returns the words in each marked content of a page by its MCID, from ToUnicode. No space is added. */
export function readWords({ fonts }: Pdf, { content }: Page): Map<number, string> {
  const texts = new Map(fonts.map((font) => [font.dict, font.toUnicode]));
  const words = new Map<number, string>();
  for (const operation of content.operations) {
    const { font } = operation.state;
    const mcid = operation.marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    if (!font || mcid === undefined) continue;
    const codes = shownStrings(operation).flatMap((bytes) => codesOf(font, bytes));
    if (codes.length === 0) continue;
    const shown = codes.map((code) => texts.get(font)?.get(code) ?? '').join('');
    words.set(mcid, (words.get(mcid) ?? '') + shown);
  }
  return words;
}
