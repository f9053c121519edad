import { isUnclosed } from '../phrases/brackets.ts';
import { isClauseText } from '../phrases/clause.ts';
import { areCompaniesWithNumbers } from '../phrases/clause-parties.ts';
import { isContactText } from '../phrases/contact-pieces.ts';
import { type Entry, isNote, isRemark, numberOf } from '../phrases/entry.ts';
import { isFrontMatter } from '../phrases/front-matter.ts';
import { groupHeadingIn, groupHeadingOf } from '../phrases/group-heading.ts';
import { labelPart } from '../phrases/joint-use-labels.ts';
import type { Ledger } from '../phrases/ledger.ts';

/** What the schema allows a line; whatever is longer is no line. */
export const MAX_LINE = 10_000;
/** Lines that one bracket may run over. */
const MAX_BRACKET_LINES = 12;
/** A line that fills so much of the widest one was broken because it was full. */
const FULL = 0.75;
const HALF_FULL = 0.6;

/**
 * Returns the lines with those joined that a narrow page or a PDF's extraction has broken: within brackets, in
 * a label, in the middle of a sentence, and because a line was full, unless it has been seen already where lines end.
 * Which lines were joined without such a sign is noted as a doubt.
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

/** Returns two parts of one text as one: with a space between Latin words, without in Japanese. */
export function joinedText(before: string, after: string): string {
  const isLatin = /[\x21-\x7E]$/.test(before) && /^[\x21-\x7E]/.test(after);
  return isLatin && !/[-(/]$/.test(before) ? `${before} ${after}` : `${before}${after}`;
}

/** Why a line goes on from the one before: it is evident, or likely; nothing where it does not. */
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
  // 「…に関すること」 is whole.
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

/** Behind a number, another company with its own is not the rest of a name: 「(株)○○ TEL …」, 「(株)△△ TEL …」. */
function isNextContractor(before: Entry, entry: Entry): boolean {
  return /[0-9０-９][)）]?$/u.test(before.text) && areCompaniesWithNumbers(entry.text);
}

/** A line right above a group's heading is that of a section, and one that is a label with the next begins it. */
function opensGroup(entry: Entry, next: Entry | undefined): boolean {
  if (!next || entry.marks.length > 0 || isUnclosed(entry.text)) return false;
  if (groupHeadingOf(next)?.isKnown && !/[）)。]$/u.test(entry.text)) return true;
  return (
    groupHeadingIn(joinedText(entry.text, next.text))?.isKnown === true &&
    !groupHeadingIn(entry.text)?.isKnown
  );
}

/** Only a bare line of the same kind can be the rest of another. */
function mayGoOn(before: Entry, entry: Entry): boolean {
  if (entry.marks.length > 0 || isNote(entry) || isRemark(entry.text)) return false;
  if (entry.heading !== before.heading) return false;
  // Other headings are other blocks.
  if (entry.heading !== undefined && (entry.block !== before.block || entry.isApart)) return false;
  if (entry.role !== undefined || before.role !== undefined) return false;
  if (entry.aside !== before.aside) return false;
  if (before.cell !== undefined || entry.cell !== undefined) return sameCell(before, entry);
  return before.listDepth === entry.listDepth && (before.listDepth === 0 || entry.isWithinItem);
}

function sameCell({ cell: a }: Entry, { cell: b }: Entry): boolean {
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

/** 「健保組合等の」「内部での利用」: together a heading, and each for itself none. */
function isBrokenLabel(before: Entry, entry: Entry): boolean {
  if (entry.isApart && !before.isApart) return false;
  if (before.marks.length > 0) return false;
  const whole = groupHeadingIn(joinedText(before.text, entry.text));
  return whole?.isKnown === true && !groupHeadingIn(before.text)?.isKnown;
}
