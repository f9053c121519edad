import type { RootContent } from 'mdast';
import type { Aside } from '../../read/read-document.ts';
import type { Bracketed } from './brackets.ts';
import type { Parties } from './clause-parties.ts';
import type { Mark } from './marks.ts';

/** Where words stand in a document: the line, and in a PDF the page, both from 1. */
export interface Spot {
  readonly line: number;
  readonly page?: number;
}

/** One line of a document with all that is known of it before its meaning. */
export interface Entry {
  readonly marks: readonly Mark[];
  /** The words behind the marks, in one line. */
  readonly text: string;
  readonly spot: Spot;
  /** The depth of a heading. */
  readonly heading?: number;
  /** How many lists it stands in. */
  readonly listDepth: number;
  /** Whether it stands in a list's item without being its first line. */
  readonly isWithinItem: boolean;
  /** Whether a blank line or a new block parts it from the line before. */
  readonly isApart: boolean;
  /** How far its line is set in, in characters. */
  readonly indent: number;
  readonly cell?: CellPlace;
  /** A cell that says what is below it, or that nothing is. */
  readonly isTableHead?: true;
  /** Whether it heads a list of companies among groups, and so a group. */
  readonly isContractorsHead?: true;
  /** The companies that a list or a table of contractors names for this line's work; an empty one is that above. */
  readonly engaged?: Engaged;
  readonly role?: string;
  readonly id?: string;
  readonly aside?: Aside;
  /** The block of the document's own level that it stands in. */
  readonly block: RootContent;
}

/** The companies that some work is entrusted to, and the signs by which they were told from it. */
export interface Engaged extends Parties {
  readonly signs: readonly string[];
  /** Further contractors, in their brackets. */
  readonly further?: readonly Bracketed[];
}

/** The place of a cell: table by table, row by row, from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Returns the outermost mark's family, or nothing for a line without marks. */
export function familyOf({ marks }: Entry): string | undefined {
  return marks.find(({ kind }) => kind === 'number')?.family ?? marks.at(-1)?.family;
}

/** Returns the number that opens a line. */
export function numberOf({ marks }: Entry): Mark | undefined {
  return marks.find(({ kind }) => kind === 'number');
}

/** Returns whether a line has the number that follows on that of the line above. */
export function isNextNumber(entry: Entry, above: Entry | undefined): boolean {
  const number = numberOf(entry);
  const before = above && numberOf(above);
  return (
    number !== undefined && before?.family === number.family && number.ordinal === (before.ordinal ?? 0) + 1
  );
}

/** Returns whether a line opens with a note's sign. */
export function isNote({ marks }: Entry): boolean {
  return marks.some(({ kind }) => kind === 'note');
}

const REMARK = /^(?:(?:詳細|詳しく|内訳|なお|ただし)(?:は|、|については)|再委託(?:先|の有無)?[:：は])/u;

/** Returns whether a line says where more is to be found, or what holds besides, rather than a purpose. */
export function isRemark(text: string): boolean {
  return REMARK.test(text);
}

/** Returns the line as it stands, marks and all; where companies were told from the work, they stand behind it again. */
export function wholeText({ marks, text, engaged }: Entry): string {
  const words = [...marks.map(openOf), text, ...marks.map(({ close = '' }) => close)].join('');
  return engaged ? [words, wordsOf(engaged)].filter((part) => part !== '').join('　') : words;
}

/** A bare figure or letter is parted from the words by the space that it is known by. */
function openOf({ kind, raw, close = '' }: Mark): string {
  const open = raw.slice(0, raw.length - close.length);
  return kind === 'number' && /^[0-9０-９ア-ンｱ-ﾝ]+$/u.test(open) ? `${open}　` : open;
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
