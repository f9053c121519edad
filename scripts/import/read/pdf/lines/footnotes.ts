import { bareSign, leadingSign } from './footnote-signs.ts';
import type { Line } from './line.ts';
import type { Paragraph } from './paragraphs.ts';

/** Collects the footnote signs of a document, page by page, as they occur in the text. */
export class FootnoteSigns {
  /** For each page, its signs, and how many characters it has of each size. */
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

  /**
   * Returns whether a paragraph is a footnote: it begins with one of the signs on its page, and the sign is raised or
   * the characters are small.
   */
  isFootnote({ lines: [first], text }: Paragraph): boolean {
    const page = first && this.#pages.get(first.page);
    const sign = leadingSign(text);
    if (!page || sign === undefined || !page.signs.has(bareSign(sign))) return false;
    return first.isRaised || first.size < 0.95 * usual(page.sizes) || /[※*＊†注]/u.test(sign);
  }
}

/** Returns the size of most characters. The size of a title says nothing about the text below it. */
function usual(sizes: ReadonlyMap<number, number>): number {
  let [size, most] = [0, 0];
  for (const [each, count] of sizes) if (count > most) [size, most] = [each, count];
  return size;
}
