import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import { FAX_SIGN, TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';
import { type Entry, numberOf } from '../entry.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { groupHeadingOf } from '../phrases/group-heading.ts';
import { isTopicHeading, itemSignsIn } from '../phrases/topic-heading.ts';
import { isPurposes, topicOf } from '../phrases/topics.ts';
import type { JointUseLines } from './joint-uses.ts';
import { outerHeadings } from './outer-headings.ts';

/** What is known of where parts begin, by the indexes of lines. Tables of joint uses are listed by their numbers. */
export interface KnownStarts {
  readonly heads: ReadonlySet<number>;
  readonly desks: ReadonlySet<number>;
  /** By the indexes of their headings. */
  readonly uses: ReadonlyMap<number, JointUseLines>;
  readonly tables: ReadonlyMap<number, number>;
}

/**
 * Returns the indexes where parts begin, ascending: headings on the level of the sections, and headings of other topics
 * after them.
 */
export function partStarts(entries: readonly Entry[], known: KnownStarts): number[] {
  const parts = new Parts(entries, known);
  return [...entries.keys()].filter((index) => parts.beginsAt(index));
}

/** Is asked about each line in order, from the first one on. */
class Parts {
  readonly #entries: readonly Entry[];
  readonly #known: KnownStarts;
  readonly #outer: ReadonlySet<number>;
  readonly #itemSigns: ReadonlySet<string>;
  #lastStart = -1;
  /** The last heading on the level of the sections, or on a higher one. */
  #head: Entry | undefined;
  /** The higher heading of another topic, above the lines. */
  #chapter: Entry | undefined;

  constructor(entries: readonly Entry[], known: KnownStarts) {
    this.#entries = entries;
    this.#known = known;
    const { heads, uses } = known;
    this.#outer = outerHeadings(entries, new Set([...heads].filter((index) => !uses.has(index))));
    this.#itemSigns = itemSignsIn(entries);
  }

  beginsAt(index: number): boolean {
    const entry = this.#entries[index];
    const begins = entry !== undefined && this.#begins(index, entry);
    if (begins) this.#lastStart = index;
    return begins;
  }

  #begins(index: number, entry: Entry): boolean {
    const { tables, uses, heads } = this.#known;
    const table = entry.cell && tables.get(entry.cell.table);
    if (table !== undefined) return table === index;
    const use = uses.get(this.#lastStart);
    if (use && index >= use.end && groupHeadingOf(entry)?.isKnown) return this.#isHead(entry);
    // The labels of a joint use belong to it, whatever topic they name: 「【共同利用の目的】」.
    if (use && index < use.end) return false;
    // In another chapter, headings of the sections' level belong to that chapter, unless they are about purposes too.
    const isOuter = this.#outer.has(index);
    const isOfChapter = this.#chapter && !isOuter && !uses.has(index) && !isPurposes(entry.text);
    if (isOfChapter && heads.has(index)) return false;
    if (isOuter) this.#chapter = topicOf(entry.text) && entry;
    if (this.#isDesk(index)) return true;
    if (heads.has(index) || isOuter || isAppendix(entry, this.#entries[index + 1]))
      return this.#isHead(entry);
    return this.#isBehind && this.#isOtherTopic(index, entry);
  }

  #isHead(entry: Entry): true {
    this.#head = entry;
    return true;
  }

  get #isBehind(): boolean {
    return this.#known.heads.size === 0 || this.#head !== undefined;
  }

  /** Returns whether the current part is about desks. */
  get #isOfDesk(): boolean {
    const before = this.#entries[this.#lastStart];
    return before !== undefined && topicOf(before.text)?.region === 'contacts';
  }

  #isDesk(index: number): boolean {
    return this.#known.desks.has(index) && !this.#isOfDesk;
  }

  #isOtherTopic(index: number, entry: Entry): boolean {
    if (isLastNumberedDesk(this.#entries, index, this.#known.heads)) return true;
    // The first line below a desk's heading may name the desk, and so may a cell of its table.
    const namesDesk = (this.#lastStart === index - 1 || entry.cell !== undefined) && this.#isOfDesk;
    if (namesDesk) return false;
    // Below the heading of a supplement, other headings are those of its paragraphs.
    const isWithinText = this.#head !== undefined && topicOf(this.#head.text)?.region === 'supplement';
    if (isWithinText && !isOutOfText(entry, this.#entries.slice(index + 1, index + 4))) return false;
    const isDeeper = isWithinText && entry.heading !== undefined && entry.role === undefined;
    const [before, next] = [this.#entries[index - 1], this.#entries[index + 1]];
    return isDeeper || isTopicHeading(entry, before, next, this.#itemSigns);
  }
}

/** Returns whether a line is the heading of a table after everything else, on any level: 「別表　委託先の一覧」. */
function isAppendix({ text, cell, role, listDepth }: Entry, next: Entry | undefined): boolean {
  const isLine = !cell && role === undefined && listDepth === 0 && text.length <= MAX_APPENDIX;
  return (
    isLine && next?.cell !== undefined && /^別[表紙](?:第?[0-9０-９一二三四五]{1,2})?[\s　（(]\S/u.test(text)
  );
}

const MAX_APPENDIX = 40;

/**
 * Returns whether a line begins a new part even within a supplement: the heading of a desk with a number or an
 * address right below, or that of the provisions on when a rule takes effect.
 */
function isOutOfText(entry: Entry, below: readonly Entry[]): boolean {
  const words = wholeBracketed(entry.text)?.inner ?? entry.text;
  if (/^附則(?:[（(].*[)）])?$/u.test(words.replace(/\s/gu, ''))) return true;
  return topicOf(words)?.region === 'contacts' && below.some(({ text }) => REACHED.test(text));
}

/**
 * Returns whether a line is the heading of a desk, with a telephone right below it, and no number of this kind
 * follows: 「(3) 苦情の申出先」.
 */
function isLastNumberedDesk(entries: readonly Entry[], index: number, heads: ReadonlySet<number>): boolean {
  const entry = entries[index];
  if (!entry || !numberOf(entry) || entry.cell || topicOf(entry.text)?.region !== 'contacts') return false;
  if (!entries.slice(index + 1, index + 4).some(({ text }) => REACHED.test(text))) return false;
  for (let next = index + 1; next < entries.length; next += 1) {
    const other = entries[next];
    if (other && numberOf(other)) return heads.has(next);
  }
  return true;
}

const REACHED = new RegExp(
  `〒|${TELEPHONE_LABEL}|${FAX_SIGN}|${DIGIT}{2,4}[${DASHES_AND_PROLONGED}]${DIGIT}{2,4}[${DASHES_AND_PROLONGED}]`,
  'u',
);
