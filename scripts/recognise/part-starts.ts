import { wholeBracketed } from './brackets.ts';
import { type Entry, numberOf } from './entry.ts';
import { groupHeadingOf } from './group-heading.ts';
import type { JointUseLines } from './joint-uses.ts';
import { outerHeadings } from './outer-headings.ts';
import { isTopicHeading, itemSignsIn } from './topic-heading.ts';
import { isPurposes, topicOf } from './topics.ts';

/** What is known of where parts begin, by the indexes of lines; tables of joint uses by their numbers. */
interface KnownStarts {
  readonly heads: ReadonlySet<number>;
  readonly desks: ReadonlySet<number>;
  readonly uses: readonly JointUseLines[];
  readonly tables: ReadonlyMap<number, number>;
}

/** Returns where the parts begin, ascending: at headings of the sections' level, and at those of other topics behind them. */
export function partStarts(entries: readonly Entry[], { heads, desks, uses, tables }: KnownStarts): number[] {
  const headingsOfUses = new Set(uses.map(({ heading }) => heading));
  const starts: number[] = [];
  let head: Entry | undefined;
  let chapter: Entry | undefined;
  const outer = outerHeadings(entries, new Set([...heads].filter((index) => !headingsOfUses.has(index))));
  const itemSigns = itemSignsIn(entries);
  for (const [index, entry] of entries.entries()) {
    if (entry.cell && tables.has(entry.cell.table)) {
      if (tables.get(entry.cell.table) === index) starts.push(index);
      continue;
    }
    const use = uses.find(({ heading }) => heading === starts.at(-1));
    if (use && index >= use.end && groupHeadingOf(entry)?.isKnown) {
      head = entry;
      starts.push(index);
      continue;
    }
    // Its labels are its own, whatever topic they name: 「【共同利用の目的】」.
    if (use && index < use.end && !headingsOfUses.has(index)) continue;
    // Below another chapter, headings of the sections' level are of that chapter, unless they are of purposes too.
    const isOfChapter = chapter && !outer.has(index) && !headingsOfUses.has(index) && !isPurposes(entry.text);
    if (isOfChapter && heads.has(index)) continue;
    if (outer.has(index)) chapter = topicOf(entry.text) && entry;
    const before = entries[starts.at(-1) ?? -1];
    if (desks.has(index) && !(before && topicOf(before.text)?.region === 'contacts')) {
      starts.push(index);
      continue;
    }
    if (heads.has(index) || outer.has(index) || isAppendix(entry, entries[index + 1])) {
      head = entry;
      starts.push(index);
      continue;
    }
    const isBehind = heads.size === 0 || head !== undefined;
    // Below the heading of a supplement, the others are headings of its paragraphs.
    const isWithinText = head !== undefined && topicOf(head.text)?.region === 'supplement';
    // The first line below a desk's heading may name the desk, and a cell of its table.
    const isDesk =
      (starts.at(-1) === index - 1 || entry.cell !== undefined) &&
      topicOf(before?.text ?? '')?.region === 'contacts';
    if (isBehind && isLastNumberedDesk(entries, index, heads)) {
      starts.push(index);
      continue;
    }
    if (!isBehind || isDesk || (isWithinText && !isOutOfText(entry, entries.slice(index + 1, index + 4))))
      continue;
    const isDeeper = isWithinText && entry.heading !== undefined && entry.role === undefined;
    if (isDeeper || isTopicHeading(entry, entries[index - 1], entries[index + 1], itemSigns))
      starts.push(index);
  }
  return starts;
}

/** Whether a line is the heading of a table that stands behind all, by whatever level: 「別表　委託先の一覧」. */
function isAppendix({ text, cell, role, listDepth }: Entry, next: Entry | undefined): boolean {
  const isLine = !cell && role === undefined && listDepth === 0 && text.length <= MAX_APPENDIX;
  return (
    isLine && next?.cell !== undefined && /^別[表紙](?:第?[0-9０-９一二三四五]{1,2})?[\s　（(]\S/u.test(text)
  );
}

const MAX_APPENDIX = 40;

/**
 * Even within a supplement, a desk's heading with a number or an address in the lines right below it begins a part; and
 * so does that of the provisions on when a rule takes effect.
 */
function isOutOfText(entry: Entry, below: readonly Entry[]): boolean {
  const words = wholeBracketed(entry.text)?.inner ?? entry.text;
  if (/^附則(?:[（(].*[)）])?$/u.test(words.replace(/\s/gu, ''))) return true;
  return topicOf(words)?.region === 'contacts' && below.some(({ text }) => REACHED.test(text));
}

/** 「(3) 苦情の申出先」 with a telephone right below it, where no other number of its kind follows. */
function isLastNumberedDesk(entries: readonly Entry[], index: number, heads: ReadonlySet<number>): boolean {
  const entry = entries[index];
  if (!entry || !numberOf(entry) || entry.cell || topicOf(entry.text)?.region !== 'contacts') return false;
  const next = entries.findIndex((other, at) => at > index && numberOf(other) !== undefined);
  const below = entries.slice(index + 1, index + 4).some(({ text }) => REACHED.test(text));
  return below && (next < 0 || heads.has(next));
}

const REACHED = /〒|TEL|ＴＥＬ|℡|電\s*話|FAX|ＦＡＸ|[0-9０-９]{2,4}[-－][0-9０-９]{2,4}[-－]/iu;
