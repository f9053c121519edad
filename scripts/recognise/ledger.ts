import type { Aside } from '../readers/read-document.ts';
import type { Spot } from './entry.ts';

/** Words that have found no place, and why. */
export interface Leftover {
  readonly text: string;
  readonly spot: Spot;
  readonly reason: LeftoverReason;
}

export type LeftoverReason = Aside | 'furniture' | 'repeated' | 'before-title' | 'no-place' | 'forbidden';

/** A reading of which something else could be made. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly spot: Spot;
  /** The words in question. */
  readonly text: string;
  /** What they were read as, or are printed as, where that is not plain from the kind. */
  readonly as?: string;
}

export type DoubtKind =
  | 'title-missing'
  | 'issuer-missing'
  | 'issuer-by-text'
  | 'sections-missing'
  | 'joint-use-missing'
  | 'date-meaning'
  | 'section-empty'
  | 'numbers-skip'
  | 'group-kind'
  | 'cell-by-words'
  | 'line-joined'
  | 'line-parted'
  | 'item-or-text'
  | 'nested-deeply'
  | 'paragraph-place'
  | 'work-missing'
  | 'clause-name'
  | 'clause-unclosed'
  | 'contractor-spellings'
  | 'contractor-telephones'
  | 'supplement-topic'
  | 'contact-in-text'
  | 'link-dropped'
  | 'mark-changed';

/**
 * Where every character of a document has gone that is not in the notice: the marks that its structure was read
 * by, what was left, and the doubts about what was not.
 */
export class Ledger {
  readonly marks: string[] = [];
  readonly leftovers: Leftover[] = [];
  readonly doubts: Doubt[] = [];

  /** Notes words that say what others are, such as a number, a bracket or 「TEL」. */
  mark(...texts: readonly string[]): void {
    this.marks.push(...texts.filter((text) => text !== ''));
  }

  /** Notes words that no part of a notice was found for. */
  leave(text: string, spot: Spot, reason: LeftoverReason): void {
    if (text.trim() !== '') this.leftovers.push({ text: text.trim(), spot, reason });
  }

  doubt(kind: DoubtKind, spot: Spot, text: string, as?: string): void {
    this.doubts.push({ kind, spot, text, ...(as === undefined ? {} : { as }) });
  }

  /** Takes back the doubts of a kind, or those about the words given, because something else has told. */
  settle(kind: DoubtKind, ...texts: readonly (string | undefined)[]): void {
    const rest = this.doubts.filter(
      (doubt) => doubt.kind !== kind || (texts.length > 0 && !texts.includes(doubt.text)),
    );
    this.doubts.splice(0, this.doubts.length, ...rest);
  }
}
