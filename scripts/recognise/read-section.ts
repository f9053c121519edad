import type { Group, Section } from '../notice/source.generated.ts';
import { isHeadingOnMyNumber } from '../notice/subject-words.ts';
import { BLANK } from './blanks.ts';
import { wholeBracketed } from './brackets.ts';
import { type Entry, numberOf, wholeText } from './entry.ts';
import {
  type GroupHeading,
  groupHeadingIn,
  groupHeadingOf,
  kindAndHeading,
  kindOf,
} from './group-heading.ts';
import type { Mark } from './marks.ts';
import { ItemsReader } from './read-items.ts';
import type { Reading } from './reading.ts';
import { groupBracketsOf } from './style-sightings.ts';

/**
 * Reads the part below a section's heading into the section: its lead, its groups, their items. Returns the
 * paragraphs that belong to none of them.
 */
export function readSection(
  section: Section,
  body: readonly Entry[],
  reading: Reading,
  heading?: Entry,
): readonly Entry[] {
  const reader = new SectionReader(
    section,
    reading,
    body.some((entry) => entry.heading !== undefined),
    heading !== undefined && numberOf(heading)?.family === '第1',
    areTold(body),
  );
  return body.filter((entry) => !reader.read(entry));
}

/** Whether a sentence stands between two lines that are numbered alike, so that numbers head what is said below them. */
function areTold(body: readonly Entry[]): boolean {
  let before: Mark | undefined;
  let said = 0;
  let isSaid = true;
  for (const entry of body) {
    if (entry.marks.length === 0 && !entry.cell && entry.heading === undefined) {
      said += 1;
      isSaid &&= entry.text.endsWith('。');
      continue;
    }
    const number = numberOf(entry);
    const goesOn = before && number?.family === before.family && number.ordinal === (before.ordinal ?? 0) + 1;
    if (goesOn && said > 0 && isSaid) return true;
    [before, said, isSaid] = [number, 0, true];
  }
  return false;
}

class SectionReader {
  readonly #section: Section;
  readonly #reading: Reading;
  /** Where there are headings, no other line is one. */
  readonly #hasHeadings: boolean;
  #items: ItemsReader | undefined;

  /** Whether it is an article, whose paragraphs are numbered from the second on. */
  readonly #isArticle: boolean;
  readonly #areTold: boolean;

  constructor(
    section: Section,
    reading: Reading,
    hasHeadings: boolean,
    isArticle: boolean,
    areItemsTold: boolean,
  ) {
    this.#areTold = areItemsTold;
    this.#isArticle = isArticle;
    this.#section = section;
    this.#reading = reading;
    this.#hasHeadings = hasHeadings;
  }

  read(entry: Entry): boolean {
    if (entry.isTableHead) {
      this.#reading.ledger.mark(wholeText(entry));
      return true;
    }
    const heading = this.#headingOf(entry);
    if (heading) {
      this.#open(heading, entry);
      return true;
    }
    if (entry.role === 'body') return false;
    if (
      entry.role === 'lead' ||
      this.#isParagraph(entry) ||
      (!this.#items && entry.marks.length === 0 && !entry.cell && !entry.engaged)
    ) {
      this.#section.lead ??= [];
      if (this.#items) this.#reading.ledger.doubt('paragraph-place', entry.spot, entry.text, 'lead');
      this.#section.lead.push(wholeText(entry));
      return true;
    }
    const items = this.#items ?? this.#openWithoutHeading(entry);
    return items.read(entry);
  }

  /** 「２　組合は、…することができる。」 */
  #isParagraph(entry: Entry): boolean {
    return this.#isArticle && numberOf(entry)?.family === '1.' && entry.text.endsWith('。');
  }

  #headingOf(entry: Entry): GroupHeading | undefined {
    if (entry.isContractorsHead) {
      const { inner = entry.text, open = '', close = '' } = wholeBracketed(entry.text) ?? {};
      return { kind: 'external', heading: inner, open, close, isKnown: true };
    }
    if (entry.heading === undefined) {
      return this.#hasHeadings || entry.role !== undefined ? undefined : groupHeadingOf(entry);
    }
    // The number of a heading that is known by its words is a mark like any other.
    const words = groupHeadingIn(entry.text)?.isKnown ? entry.text : wholeText(entry);
    const { inner = words, open = '', close = '' } = wholeBracketed(words) ?? {};
    const kind = kindOf(inner);
    return { kind: kind ?? 'other', heading: inner, open, close, isKnown: kind !== undefined };
  }

  #open(heading: GroupHeading, entry: Entry): void {
    const { ledger, style } = this.#reading;
    const brackets = groupBracketsOf(heading.open);
    if (brackets !== undefined) style.see('groupBrackets', brackets);
    else
      ledger.doubt('mark-changed', entry.spot, `${heading.open}${heading.heading}${heading.close}`, '【】');
    ledger.mark(...entry.marks.map(({ raw }) => raw));
    ledger.mark(entry.text);
    if (!heading.isKnown) ledger.doubt('group-kind', entry.spot, heading.heading);
    this.#add({ id: entry.id ?? '', ...kindAndHeading(heading) });
  }

  /** Items under no heading stand in a group all the same; what it is called, the document does not say. */
  #openWithoutHeading(entry: Entry): ItemsReader {
    this.#reading.ledger.doubt('group-kind', entry.spot, this.#section.title, BLANK);
    return this.#add({ id: '', kind: 'other', heading: BLANK });
  }

  #add(group: Group): ItemsReader {
    const items = new ItemsReader(this.#reading, isHeadingOnMyNumber(this.#section.title), this.#areTold);
    this.#items = items;
    group.items = items.items;
    this.#section.groups ??= [];
    this.#section.groups.push(group);
    return items;
  }
}
