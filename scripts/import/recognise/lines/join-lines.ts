import { type Entry, isNote, isRemark, numberOf } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { isUnclosed } from '../phrases/bracketed.ts';
import { isClauseText } from '../phrases/clause.ts';
import { areCompaniesWithNumbers } from '../phrases/clause-parties.ts';
import { isContactText } from '../phrases/contact-pieces.ts';
import { isFrontMatter } from '../phrases/front-matter.ts';
import { groupHeadingIn, groupHeadingOf } from '../phrases/group-heading.ts';
import { labelPart } from '../phrases/joint-use-labels.ts';

/** The longest text that the schema allows, in UTF-16 units. Anything longer is not a line. */
export const MAX_LINE = 10_000;
/** The most lines that one bracket may span. */
const MAX_BRACKET_LINES = 12;
/** If a line is at least so long, compared with the longest one, it was broken because it was full. */
const FULL = 0.75;
const HALF_FULL = 0.6;

/**
 * Returns the lines with those joined that a narrow page or text extraction broke: within brackets, in a label, in
 * the middle of a sentence, or because a line was full. `isByLength` says whether the length of lines still counts;
 * it does not if lines were joined by their places before. A join without a clear sign is noted as a doubt.
 */
export function joinLines(entries: readonly Entry[], ledger: Ledger, isByLength: boolean): Entry[] {
  const widest = isByLength
    ? entries.reduce((most, { text }) => Math.max(most, text.length), 0)
    : Number.POSITIVE_INFINITY;
  const joined: Entry[] = [];
  const parts = new Map<Entry, number>();
  for (const [index, entry] of entries.entries()) {
    const last = joined.at(-1);
    const reason =
      last && !opensGroup(entry, entries[index + 1])
        ? joinReason(last, entry, widest, parts.get(last) ?? 1)
        : undefined;
    if (!last || reason === undefined) {
      joined.push(entry);
      continue;
    }
    if (reason === 'likely') ledger.doubt('line-joined', entry.spot, `${last.text}｜${entry.text}`);
    const whole = { ...last, text: joinedText(last.text, entry.text) };
    joined[joined.length - 1] = whole;
    parts.set(whole, (parts.get(last) ?? 1) + 1);
  }
  return joined;
}

/** Returns two parts of a text as one, with a space between Latin words only. */
export function joinedText(before: string, after: string): string {
  const isLatin = /[\x21-\x7E]$/.test(before) && /^[\x21-\x7E]/.test(after);
  return isLatin && !/[-(/]$/.test(before) ? `${before} ${after}` : `${before}${after}`;
}

/** Returns why a line continues the one before it, for certain or likely; undefined if it does not. */
function joinReason(
  before: Entry,
  entry: Entry,
  widest: number,
  parts: number,
): 'sure' | 'likely' | undefined {
  if (!mayGoOn(before, entry) || before.text.length + entry.text.length > MAX_LINE) return undefined;
  if (isUnclosed(before.text)) return parts < MAX_BRACKET_LINES ? 'sure' : undefined;
  if (isBrokenLabel(before, entry)) return 'sure';
  if (
    entry.isApart ||
    isContactText(entry.text) ||
    groupHeadingOf(entry) ||
    isClauseText(entry.text) ||
    isFrontMatter(entry) ||
    isNextContractor(before, entry)
  )
    return undefined;
  if (labelPart(before.text)?.rest === '' || labelPart(entry.text)?.rest) return undefined;
  if (groupHeadingOf(before) || isFrontMatter(before) || /[。：:]$/u.test(before.text)) return undefined;
  // 「…に関すること」 is complete.
  const isOpen =
    /(?:[、，・のをにが]|(?<!こ)と|及び|並びに|又は|または|および|に係る|に関する|における)$/u.test(
      before.text,
    );
  if (before.marks.length > 0 && numberOf(before) === undefined) {
    return isOpen || entry.indent > before.indent || before.text.length >= widest * FULL
      ? 'sure'
      : before.text.length >= widest * HALF_FULL
        ? 'likely'
        : undefined;
  }
  const isFull = entry.heading === undefined && before.text.length >= Math.max(20, widest * FULL);
  return isOpen || isFull ? 'sure' : undefined;
}

/**
 * Returns whether another company with its number follows a number: 「(株)○○ TEL …」, 「(株)△△ TEL …」. It does not
 * continue the name.
 */
function isNextContractor(before: Entry, entry: Entry): boolean {
  return /[0-9０-９][)）]?$/u.test(before.text) && areCompaniesWithNumbers(entry.text);
}

/**
 * Returns whether a line belongs to what follows: it is right above the heading of a group, or is the beginning of one.
 */
function opensGroup(entry: Entry, next: Entry | undefined): boolean {
  if (!next || entry.marks.length > 0 || isUnclosed(entry.text)) return false;
  if (groupHeadingOf(next)?.isKnown && !/[）)。]$/u.test(entry.text)) return true;
  return (
    groupHeadingIn(joinedText(entry.text, next.text))?.isKnown === true &&
    !groupHeadingIn(entry.text)?.isKnown
  );
}

/** Returns whether a line can continue another one. It must have no mark and be of the same kind. */
function mayGoOn(before: Entry, entry: Entry): boolean {
  if (entry.marks.length > 0 || isNote(entry) || isRemark(entry.text)) return false;
  if (entry.heading !== before.heading) return false;
  // Another block is another heading.
  if (entry.heading !== undefined && (entry.block !== before.block || entry.isApart)) return false;
  if (entry.role !== undefined || before.role !== undefined) return false;
  if (entry.aside !== before.aside) return false;
  if (before.cell !== undefined || entry.cell !== undefined) return sameCell(before, entry);
  return before.listDepth === entry.listDepth && (before.listDepth === 0 || entry.isWithinItem);
}

function sameCell({ cell: a }: Entry, { cell: b }: Entry): boolean {
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

/** Returns whether two lines are a heading only together: 「健保組合等の」「内部での利用」. */
function isBrokenLabel(before: Entry, entry: Entry): boolean {
  if (entry.isApart && !before.isApart) return false;
  if (before.marks.length > 0) return false;
  const whole = groupHeadingIn(joinedText(before.text, entry.text));
  return whole?.isKnown === true && !groupHeadingIn(before.text)?.isKnown;
}
