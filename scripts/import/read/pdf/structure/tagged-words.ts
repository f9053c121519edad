import type { Glyph, PageMarks } from '../drawn/glyph.ts';
import type { TaggedContent } from './tagged-pages.ts';

/** The part of an element's words in one marked content. */
interface Piece {
  readonly glyphs: Glyph[];
  readonly page: PageMarks;
}

/** Words that look alike. */
interface TaggedRun {
  readonly text: string;
  readonly isBold: boolean;
  /** Where the link of these words leads. */
  readonly url?: string;
}

/** A paragraph never leaves fewer lines than this on one page. */
const LINES_TOGETHER = 2;
/** How much room may be left in a line of a paragraph, and in one that ends a sentence, in ems. */
const ROOM_EM = { within: 8, atEnd: 0.6 };

const SAME_PLACE_PT = 1;
const SAME_PLACE_EM = 0.05;

/** The words of a document's pages by their marked contents, exactly as the file names them. */
export class TaggedWords {
  readonly #pieces = new Map<string, Piece>();
  readonly #unused: Set<string>;
  readonly #lines = new Map<number, number[]>();
  /** Where the leftmost words begin. */
  readonly #edge: number;

  constructor(pages: readonly PageMarks[]) {
    for (const page of pages) {
      for (const glyph of page.glyphs) {
        if (glyph.mcid === undefined) continue;
        const key = keyOf({ page: page.number, mcid: glyph.mcid });
        const piece = this.#pieces.get(key);
        if (piece) piece.glyphs.push(glyph);
        else this.#pieces.set(key, { glyphs: [glyph], page });
      }
      this.#lines.set(page.number, baselines(page.glyphs));
    }
    this.#unused = new Set(this.#pieces.keys());
    this.#edge = [...this.#pieces.values()]
      .flatMap(({ glyphs }) => glyphs)
      .reduce((edge, { x }) => Math.min(edge, x), Number.POSITIVE_INFINITY);
  }

  /** Returns whether all words have been asked for. */
  get areAllUsed(): boolean {
    return this.#unused.size === 0;
  }

  /** Returns whether contents with words are named more than once. */
  areAnyTwice(contents: readonly TaggedContent[]): boolean {
    const keys = contents.map((content) => keyOf(content)).filter((key) => this.#pieces.has(key));
    return new Set(keys).size < keys.length;
  }

  /** Returns the words of contents, one after the other. */
  textOf(contents: readonly TaggedContent[]): string {
    return this.runsOf(contents)
      .map(({ text }) => text)
      .join('');
  }

  /** Returns the words of contents, one after the other, in runs that look alike. */
  runsOf(contents: readonly TaggedContent[]): TaggedRun[] {
    const runs: { text: string; isBold: boolean; url?: string }[] = [];
    for (const { url, ...content } of contents) {
      this.#unused.delete(keyOf(content));
      for (const { text, isBold } of this.#glyphsOf([content])) {
        const last = runs.at(-1);
        if (last && last.isBold === isBold && last.url === url) last.text += text;
        else runs.push({ text, isBold, ...(url === undefined ? {} : { url }) });
      }
    }
    return runs;
  }

  /** Returns whether a block's first line is indented by one em from the left edge of all pages. */
  isSetIn(contents: readonly TaggedContent[]): boolean {
    const [first] = this.#glyphsOf(contents);
    if (!first) return false;
    const ems = (first.x - this.#edge) / first.size;
    return Math.abs(ems - 1) < SAME_PLACE_EM;
  }

  /**
   * Returns the page and the line on it at which the first of the contents begins, both from 1; undefined if none has
   * words.
   */
  placeOf(contents: readonly TaggedContent[]): { readonly page: number; readonly line: number } | undefined {
    const first = contents.find((content) => this.#pieces.has(keyOf(content)));
    const [glyph] = first ? this.#glyphsOf([first]) : [];
    if (!first || !glyph) return undefined;
    const lines = this.#lines.get(first.page) ?? [];
    return { page: first.page, line: 1 + lines.indexOf(Math.round(glyph.y)) };
  }

  /**
   * Returns whether the words at the beginning of a page seem to be the rest of the paragraph before them. The file
   * does not say it.
   */
  isRest(before: readonly TaggedContent[], after: readonly TaggedContent[]): boolean {
    const [ends, begins] = [this.#glyphsOf(before), this.#glyphsOf(after)];
    const [last, next] = [ends.at(-1), begins[0]];
    const page = this.#pieces.get(keyOf(before.at(-1) ?? { page: 0, mcid: 0 }))?.page;
    if (!last || !next || !page || Math.abs(last.size - next.size) > 0.1) return false;
    // Lines of a paragraph begin at one place. Right-aligned words begin anywhere.
    const start = ends.find(({ y }) => Math.abs(y - last.y) < 1)?.x ?? 0;
    if (Math.abs(start - next.x) > SAME_PLACE_PT) return false;
    if (Math.min(baselines(ends).length, baselines(begins).length) < LINES_TOGETHER) return false;
    const edge = Math.max(
      ...page.glyphs.filter(({ mcid }) => mcid !== undefined).map((each) => each.x + each.advance),
    );
    const room = (edge - last.x - last.advance) / last.size;
    return room < (/[。．]/u.test(last.text) ? ROOM_EM.atEnd : ROOM_EM.within);
  }

  #glyphsOf(contents: readonly TaggedContent[]): readonly Glyph[] {
    return contents.flatMap((content) => this.#pieces.get(keyOf(content))?.glyphs ?? []);
  }
}

function keyOf({ page, mcid }: TaggedContent): string {
  return `${page} ${mcid}`;
}

function baselines(glyphs: readonly Glyph[]): number[] {
  return [...new Set(glyphs.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
}
