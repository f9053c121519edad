import { identityOf } from '../../../../notice/vocabulary/identity.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Run } from './run.ts';

/** A raised figure is so much smaller than its line's characters, and so much higher; in ems of these. */
const RAISED = { size: 0.78, least: 0.15 };
const LEADING_SIGN = /^[(（]?(?:[※*＊†]|注)?\s*(?:[0-9０-９]{1,2}|[※*＊†])[)）]?/u;

/** Returns whether some characters of a line are the raised figure of a footnote. */
export function isRaisedSign(run: Run, line: { readonly size: number; readonly baseline: number }): boolean {
  const text = run.characters
    .map((character) => character.text)
    .join('')
    .trim();
  const isRaised =
    run.size <= RAISED.size * line.size && line.baseline - run.baseline > RAISED.least * line.size;
  return isRaised && LEADING_SIGN.exec(text)?.[0] === text;
}

/** The signs of a document's footnotes, page by page, as they are met in its text. */
export class FootnoteSigns {
  /** For each page its signs, and how many characters of each size it has. */
  readonly #pages = new Map<number, { readonly signs: Set<string>; readonly sizes: Map<number, number> }>();

  /** Notes the signs in some lines. */
  add(lines: readonly Line[]): void {
    for (const { page, notes, size, text } of lines) {
      const known = this.#pages.get(page) ?? { signs: new Set<string>(), sizes: new Map<number, number>() };
      this.#pages.set(page, known);
      known.sizes.set(size, (known.sizes.get(size) ?? 0) + text.length);
      for (const note of notes) known.signs.add(bareSign(note));
    }
  }

  /** Returns whether a paragraph is what one of its page's signs leads to: it begins with that, raised or in small characters. */
  isFootnote({ lines: [first], text }: Paragraph): boolean {
    const page = first && this.#pages.get(first.page);
    const sign = LEADING_SIGN.exec(text)?.[0];
    if (!page || sign === undefined || !page.signs.has(bareSign(sign))) return false;
    return first.isRaised || first.size < 0.95 * usual(page.sizes) || /[※*＊†注]/u.test(sign);
  }
}

/** The size of most characters: that of a title is no measure of the text below it. */
function usual(sizes: ReadonlyMap<number, number>): number {
  let [size, most] = [0, 0];
  for (const [each, count] of sizes) if (count > most) [size, most] = [each, count];
  return size;
}

function bareSign(sign: string): string {
  return identityOf(sign).replace(/[()]/gu, '');
}
