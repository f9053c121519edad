/** From the first UTF-16 unit of a part of a text up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text as patterns see it, and where in the text as it is written each part of it stands. */
export interface FoldedText {
  readonly text: string;
  /** The span in the original of the folded characters from `start` up to `end`. */
  spanOf(start: number, end: number): Span;
}

/** Folded characters with their spans, kept as bare numbers: one character can fold to eighteen, and texts are many. */
export class FoldedUnits {
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** All of the text was folded from what stands at the span. */
  add(text: string, { start, end }: Span): void {
    this.#texts.push(text);
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Returns what was added; `originalLength` is the place of what stands behind all of it. */
  folded(originalLength: number): FoldedText {
    const [starts, ends] = [Uint32Array.from(this.#starts), Uint32Array.from(this.#ends)];
    return {
      text: this.#texts.join(''),
      spanOf: (start, end) => ({
        start: starts[start] ?? originalLength,
        end: ends[end - 1] ?? originalLength,
      }),
    };
  }
}

/** Returns a text with parts of it replaced; the spans do not overlap. */
export function withEdits(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), words);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}
