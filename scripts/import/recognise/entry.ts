import type { RootContent } from 'mdast';
import { COUNTING_KANA } from '../../notice/vocabulary/list-marks.ts';
import { DIGIT } from '../../notice/vocabulary/numbers.ts';
import type { Aside } from '../read/read-document.ts';
import type { Bracketed } from './phrases/bracketed.ts';
import type { Parties } from './phrases/clause-parties.ts';
import type { Mark } from './phrases/marks.ts';

/** The place of words in a document: the line, and in a PDF the page, both from 1. */
export interface Spot {
  readonly line: number;
  readonly page?: number;
}

/** One line of a document, with everything that is known of it before its meaning. */
export interface Entry {
  readonly marks: readonly Mark[];
  /** The words after the marks, in one line. */
  readonly text: string;
  readonly spot: Spot;
  /** The depth of a heading. Absent if the line is not marked as one. */
  readonly heading?: number;
  /** The number of lists around the line. */
  readonly listDepth: number;
  /** Whether it is in a list item but is not the item's first line. */
  readonly isWithinItem: boolean;
  /** Whether a blank line, or the beginning of a block, is before it. */
  readonly isApart: boolean;
  /** How far the line is indented, in characters. */
  readonly indent: number;
  readonly cell?: CellPlace;
  /** Whether a cell only says what is below it, or that it is empty. */
  readonly isTableHead?: true;
  /** Whether it is the heading of a list of companies among groups. Such a heading opens a group. */
  readonly isContractorsHead?: true;
  /**
   * The companies that a list or a table of contractors names for the work in this line. If `text` is empty, the work
   * is that of the line above.
   */
  readonly engaged?: Engaged;
  readonly role?: string;
  readonly id?: string;
  readonly aside?: Aside;
  /** The top-level block of the document that it is in. */
  readonly block: RootContent;
}

/** The companies to which work is entrusted, and the signs that separated them from it. */
export interface Engaged extends Parties {
  readonly signs: readonly string[];
  /** Other contractors, in their brackets. */
  readonly further?: readonly Bracketed[];
}

/** The place of a cell: the numbers of the table, the row and the column, from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Returns the family of the number, or else of the innermost mark; undefined for a line without marks. */
export function familyOf({ marks }: Entry): string | undefined {
  return marks.find(({ kind }) => kind === 'number')?.family ?? marks.at(-1)?.family;
}

/** Returns the number before a line; undefined if there is none. */
export function numberOf({ marks }: Entry): Mark | undefined {
  return marks.find(({ kind }) => kind === 'number');
}

/** Returns whether a line has the number after that of the line above. */
export function isNextNumber(entry: Entry, above: Entry | undefined): boolean {
  const number = numberOf(entry);
  const before = above && numberOf(above);
  return (
    number !== undefined && before?.family === number.family && number.ordinal === (before.ordinal ?? 0) + 1
  );
}

/** Returns whether a line begins with the sign of a note. */
export function isNote({ marks }: Entry): boolean {
  return marks.some(({ kind }) => kind === 'note');
}

const REMARK = /^(?:(?:詳細|詳しく|内訳|なお|ただし)(?:は|、|については)|再委託(?:先|の有無)?[:：は])/u;

/** Returns whether a line is a remark and not a purpose: it says where to find more, or what else applies. */
export function isRemark(text: string): boolean {
  return REMARK.test(text);
}

/** Returns the whole line with its marks. Companies that were separated from the work are after it again. */
export function wholeText({ marks, text, engaged }: Entry): string {
  const words = [...marks.map(openOf), text, ...marks.map(({ close = '' }) => close)].join('');
  return engaged ? [words, wordsOf(engaged)].filter((part) => part !== '').join('　') : words;
}

/** A bare figure or letter gets a space after it, because only the space shows that it is a number. */
function openOf({ kind, raw, close = '' }: Mark): string {
  const open = raw.slice(0, raw.length - close.length);
  return kind === 'number' && COUNT.test(open) ? `${open}　` : open;
}

function wordsOf({ parties, separators, signs, further = [] }: Engaged): string {
  const named = parties.map(({ name, address = '', label, number = '', signs: around, more = '' }, index) =>
    [name, address, label, number, around, more, separators[index] ?? ''].join(''),
  );
  const others = [
    ...separators.slice(parties.length),
    ...further.map((each) => each.open + each.inner + each.close),
  ];
  return [...signs, ...named, ...others].join('');
}

const COUNT = new RegExp(`^(?:${DIGIT}|[${COUNTING_KANA}])+$`, 'u');
