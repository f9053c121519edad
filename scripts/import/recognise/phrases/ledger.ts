import type { Aside } from '../../read/read-document.ts';
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

/**
 * What doubts there are, in the order in which a person looks at them: what is missing, then what may be wrong, then what
 * only looks different.
 */
export const DOUBT_KINDS = [
  'title-missing',
  'issuer-missing',
  'sections-missing',
  'joint-use-missing',
  'joint-use-again',
  'group-kind',
  'issuer-by-text',
  'work-missing',
  'company-in-item',
  'section-empty',
  'numbers-skip',
  'clause-unclosed',
  'clause-name',
  'contractor-spellings',
  'contractor-telephones',
  'date-meaning',
  'date-in-text',
  'contact-in-text',
  'cell-by-words',
  'line-joined',
  'item-or-text',
  'nested-deeply',
  'paragraph-place',
  'supplement-topic',
  'line-parted',
  'link-dropped',
  'mark-changed',
] as const;

export type DoubtKind = (typeof DOUBT_KINDS)[number];

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
