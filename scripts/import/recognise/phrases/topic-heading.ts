import { BULLETS } from '../../../notice/vocabulary/list-marks.ts';
import { type Entry, numberOf } from '../entry.ts';
import { wholeBracketed } from './bracketed.ts';
import { isFrontMatter } from './front-matter.ts';
import { groupHeadingOf } from './group-heading.ts';
import { topicOf } from './topics.ts';

const MAX_TITLE = 40;

/** Returns whether a line without a number is the heading of another part of the notice: 「お問い合わせ先」. */
export function isTopicHeading(
  entry: Entry,
  before: Entry | undefined,
  next: Entry | undefined,
  itemSigns: ReadonlySet<string>,
): boolean {
  if (entry.listDepth > 0 || numberOf(entry) || !next) return false;
  if (entry.role !== undefined || entry.heading !== undefined) return false;
  const bracketed = wholeBracketed(entry.text);
  const words = bracketed?.inner ?? entry.text;
  if (words.length > MAX_TITLE || /[。：:、]$/u.test(words) || !topicOf(words)) return false;
  const looksLikeHeading =
    entry.marks.length > 0
      ? entry.marks.every(({ raw }) => BULLETS.ofHeadings.includes(raw) && !itemSigns.has(raw))
      : bracketed !== undefined ||
        /(?:について|窓口|先|せ|請求|提供|同意|管理|措置|則)$|^附\s*則/u.test(words);
  return looksLikeHeading && !groupHeadingOf(entry)?.isKnown && isOutOfItems(entry, before);
}

/** Returns the signs of items: those that two lines have, one right below the other. */
export function itemSignsIn(entries: readonly Entry[]): ReadonlySet<string> {
  const signs = new Set<string>();
  for (const [index, { marks, listDepth }] of entries.entries()) {
    const [mark] = marks;
    const [above] = entries[index - 1]?.marks ?? [];
    if (mark?.kind === 'bullet' && listDepth === 0 && above?.raw === mark.raw) signs.add(mark.raw);
  }
  return signs;
}

/** Returns whether a line is separate from the items before it. */
function isOutOfItems(entry: Entry, before: Entry | undefined): boolean {
  if (!before || isFrontMatter(before)) return true;
  const wasItem = before.marks.some(({ kind }) => kind === 'bullet');
  return entry.marks.length > 0
    ? !before.marks.some(({ raw }) => entry.marks.some((mark) => mark.raw === raw))
    : wasItem || before.text.endsWith('。') || entry.isApart;
}
