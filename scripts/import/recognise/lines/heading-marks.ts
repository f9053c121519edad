import { DIGIT, fromDigits } from '../../../notice/vocabulary/numbers.ts';
import { type Entry, numberOf } from '../entry.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { type GroupKind, groupHeadingIn, groupHeadingOf } from '../phrases/group-heading.ts';
import type { Mark } from '../phrases/marks.ts';
import { isPurposes } from '../phrases/topics.ts';
import { withCaptionedArticles } from './captioned-articles.ts';

/**
 * Returns the lines with the marks of headings told apart from those of items. The numbers of groups' headings are
 * not those of sections, and signs such as 「■」 above groups count sections.
 */
export function withHeadingMarks(entries: readonly Entry[]): Entry[] {
  return withSignedSections(
    withBracketedSections(withCaptionedArticles(withNumberedGroups(withGluedNumbers(entries)))),
  );
}

const GLUED = new RegExp(`^(${DIGIT}{1,2})(?=[^0-9０-９\\s.．,，、)）])`, 'u');

/**
 * 「1利用目的」, 「2第三者提供」: some pages separate a number from its heading only by the layout. Figures count as numbers if
 * they run on.
 */
function withGluedNumbers(entries: readonly Entry[]): Entry[] {
  const glued = entries.flatMap((entry) => {
    const [raw] = (entry.heading !== undefined && entry.marks.length === 0 && GLUED.exec(entry.text)) || [];
    return raw === undefined ? [] : [{ entry, raw, ordinal: fromDigits(raw) }];
  });
  if (glued.length < 2 || !glued.every(({ ordinal }, index) => ordinal === index + 1)) return [...entries];
  const marks = new Map(
    glued.map(({ entry, raw, ordinal }) => [entry, { kind: 'number', family: '1.', ordinal, raw } as const]),
  );
  return entries.map((entry) => {
    const mark = marks.get(entry);
    return mark ? { ...entry, marks: [mark], text: entry.text.slice(mark.raw.length) } : entry;
  });
}

/** The number before a group's heading is a mere sign if headings of this kind come again and again. */
function withNumberedGroups(entries: readonly Entry[]): Entry[] {
  const kinds = entries.map(numberedKindOf);
  const counts = new Map<GroupKind, number>();
  for (const kind of kinds) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  // If the purposes are below the two ways of use, instead of these below each purpose, each way comes only once.
  const isAgain = [...counts.values()].some((count) => count > 1);
  if (!isAgain && !isBelowPurposes(entries, kinds.findIndex(Boolean))) return [...entries];
  return entries.map((entry, index) =>
    kinds[index] ? { ...entry, marks: entry.marks.map((mark) => ({ ...mark, kind: 'bullet' })) } : entry,
  );
}

/** Returns whether a line is right below a numbered line of purposes. */
function isBelowPurposes(entries: readonly Entry[], index: number): boolean {
  const above = entries[index - 1];
  return above !== undefined && numberOf(above) !== undefined && isPurposes(above.text);
}

function numberedKindOf(entry: Entry): GroupKind | undefined {
  if (!numberOf(entry) || entry.cell) return undefined;
  const heading = groupHeadingIn(entry.text);
  return heading?.isKnown ? heading.kind : undefined;
}

/**
 * Headings of sections may be in brackets of their own above groups: 「〈保険給付に必要な利用目的〉」. So may those of articles:
 * 「第1条（目的）」.
 */
function withBracketedSections(entries: readonly Entry[]): Entry[] {
  const opens = sectionBrackets(entries);
  const ordinals = new Map<string, number>();
  return entries.map((entry) => {
    const bracketed = wholeBracketed(entry.text);
    if (!bracketed || entry.heading !== undefined || entry.cell) return entry;
    const { open, close, inner } = bracketed;
    const [mark] = entry.marks;
    if (mark?.family === '第1') return { ...entry, marks: [withSigns(mark, open, close)], text: inner };
    if (entry.marks.length > 0 || !opens.has(open)) return entry;
    const ordinal = (ordinals.get(open) ?? 0) + 1;
    ordinals.set(open, ordinal);
    const number: Mark = { kind: 'number', family: open, ordinal, raw: `${open}${close}`, close };
    return { ...entry, marks: [number], text: inner };
  });
}

function withSigns(mark: Mark, open: string, close: string): Mark {
  return { ...mark, raw: `${mark.raw}${open}${close}`, close };
}

/**
 * Returns the brackets of sections: those of lines of purposes right above groups, unless groups have the same ones.
 */
function sectionBrackets(entries: readonly Entry[]): ReadonlySet<string> {
  const above = new Set<string>();
  const once = new Set<string>();
  const ofGroups = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const heading = groupHeadingOf(entry);
    const next = entries[index + 1];
    if (!heading || heading.open === '') continue;
    if (heading.isKnown) ofGroups.add(heading.open);
    else if (next && groupHeadingOf(next)?.isKnown) {
      // Usually the words decide. But a line that is above groups twice is a section's heading, whatever its words are.
      if (isPurposes(entry.text) || once.has(heading.open)) above.add(heading.open);
      once.add(heading.open);
    }
  }
  return new Set([...above].filter((open) => !ofGroups.has(open)));
}

/** A sign that is above groups, and never before items, counts its lines as numbers do. */
function withSignedSections(entries: readonly Entry[]): Entry[] {
  const signs = sectionSigns(entries);
  const ordinals = new Map<string, number>();
  return entries.map((entry) => {
    const sign = signOf(entry);
    if (sign === undefined || !signs.has(sign)) return entry;
    const ordinal = (ordinals.get(sign) ?? 0) + 1;
    ordinals.set(sign, ordinal);
    return { ...entry, marks: entry.marks.map((mark): Mark => ({ ...mark, kind: 'number', ordinal })) };
  });
}

function sectionSigns(entries: readonly Entry[]): ReadonlySet<string> {
  const above = new Set<string>();
  const items = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const sign = signOf(entry);
    if (sign === undefined) continue;
    const before = entries[index - 1];
    const next = entries[index + 1];
    const isBelow = before && (signOf(before) === sign || groupHeadingOf(before)?.isKnown);
    if (isBelow || groupHeadingOf(entry)?.isKnown) items.add(sign);
    else if (next && groupHeadingOf(next)?.isKnown) above.add(sign);
  }
  return new Set([...above].filter((sign) => !items.has(sign)));
}

/** Returns the sign of a line that has no other mark and is in no list; else undefined. */
function signOf({ marks, listDepth, heading, cell }: Entry): string | undefined {
  const [mark] = marks;
  if (listDepth > 0 || heading !== undefined || cell || marks.length !== 1) return undefined;
  return mark?.kind === 'bullet' ? mark.family : undefined;
}
