import type { Aside } from '../read/read-document.ts';
import type { Spot } from './entry.ts';

/** Words for which no place was found, and why. */
export interface Leftover {
  readonly text: string;
  readonly spot: Spot;
  readonly reason: LeftoverReason;
}

export type LeftoverReason = Aside | 'furniture' | 'repeated' | 'before-title' | 'no-place' | 'forbidden';

/** A place in the document that could be read in another way. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly spot: Spot;
  /** The words in question. */
  readonly text: string;
  /** What they were read as, or are printed as, if the kind does not say it. */
  readonly as?: string;
}

/**
 * The kinds of doubts, in the order in which a person should look at them: what is missing, what may be wrong, and
 * what only looks different.
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
 * Accounts for every character of a document that is not in the notice: the marks that showed the structure, and the
 * leftovers. It also has the doubts about what was read.
 */
export class Ledger {
  readonly marks: string[] = [];
  readonly leftovers: Leftover[] = [];
  readonly doubts: Doubt[] = [];

  /** Notes words that only show what others are, such as a number, a bracket or 「TEL」. */
  mark(...texts: readonly string[]): void {
    this.marks.push(...texts.filter((text) => text !== ''));
  }

  /** Notes words that have no place in the notice. */
  leave(text: string, spot: Spot, reason: LeftoverReason): void {
    if (text.trim() !== '') this.leftovers.push({ text: text.trim(), spot, reason });
  }

  doubt(kind: DoubtKind, spot: Spot, text: string, as?: string): void {
    this.doubts.push({ kind, spot, text, ...(as === undefined ? {} : { as }) });
  }

  /** Removes the doubts of a kind, or only those about the given words, because they were answered. */
  settle(kind: DoubtKind, ...texts: readonly (string | undefined)[]): void {
    const rest = this.doubts.filter(
      (doubt) => doubt.kind !== kind || (texts.length > 0 && !texts.includes(doubt.text)),
    );
    this.doubts.splice(0, this.doubts.length, ...rest);
  }
}
