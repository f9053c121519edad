/** A part of a text: from the first UTF-16 unit up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in the form for patterns. It knows where each part is in the original text. */
export interface FoldedText {
  readonly text: string;
  /** Returns the span in the original of the folded characters from `start` up to `end`. */
  spanOf(start: number, end: number): Span;
}

/**
 * Folded characters with their spans. The spans are plain numbers, because one character can fold to eighteen and there
 * are many texts.
 */
export class FoldedUnits {
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds folded text. All of it comes from the span in the original. */
  add(text: string, { start, end }: Span): void {
    this.#texts.push(text);
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Returns the folded text. `originalLength` is the place of anything after its end. */
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

/** Returns a text with parts of it replaced. The spans must not overlap. */
export function withEdits(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), words);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}
