import type { Group, Section } from '../../../notice/source.generated.ts';
import { isHeadingOnMyNumber } from '../../../notice/subject-words.ts';
import { type Entry, isNextNumber, numberOf, wholeText } from '../entry.ts';
import { BLANK } from '../phrases/blanks.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import {
  type GroupHeading,
  groupHeadingIn,
  groupHeadingOf,
  kindAndHeading,
  kindOf,
} from '../phrases/group-heading.ts';
import { groupBracketsOf } from '../phrases/style-sightings.ts';
import { ItemsReader } from './read-items.ts';
import type { Reading } from './reading.ts';

/**
 * Returns a section with what the lines below its heading add: lead, groups and items. Returns as `after` the
 * paragraphs that belong to none of these.
 */
export function readSection(
  section: Section,
  body: readonly Entry[],
  reading: Reading,
  heading?: Entry,
): { readonly section: Section; readonly after: readonly Entry[] } {
  const reader = new SectionReader(section, reading, {
    hasHeadings: body.some((entry) => entry.heading !== undefined),
    isArticle: heading !== undefined && numberOf(heading)?.family === '第1',
    areItemsTold: areTold(body),
  });
  const after = body.filter((entry) => !reader.read(entry));
  return { section: reader.section, after };
}

/**
 * Returns whether two numbered lines have only sentences between them. Then the numbered lines are the headings of
 * what is said below them.
 */
function areTold(body: readonly Entry[]): boolean {
  let above: Entry | undefined;
  let between: Entry[] = [];
  for (const entry of body) {
    if (entry.marks.length === 0 && !entry.cell && entry.heading === undefined) {
      between.push(entry);
      continue;
    }
    const areSentences = between.length > 0 && between.every(({ text }) => text.endsWith('。'));
    if (areSentences && isNextNumber(entry, above)) return true;
    above = entry;
    between = [];
  }
  return false;
}

/** What all lines of a section show about it. */
interface Traits {
  /** If some lines are marked as headings, no other line is one. */
  readonly hasHeadings: boolean;
  /** The paragraphs of an article are numbered, from the second one on. */
  readonly isArticle: boolean;
  readonly areItemsTold: boolean;
}

class SectionReader {
  readonly section: Section;
  readonly #reading: Reading;
  readonly #traits: Traits;
  #items: ItemsReader | undefined;

  constructor(section: Section, reading: Reading, traits: Traits) {
    const { lead, groups } = section;
    this.section = {
      ...section,
      ...(lead ? { lead: [...lead] } : {}),
      ...(groups ? { groups: [...groups] } : {}),
    };
    this.#reading = reading;
    this.#traits = traits;
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
      this.section.lead ??= [];
      if (this.#items) this.#reading.ledger.doubt('paragraph-place', entry.spot, entry.text, 'lead');
      this.section.lead.push(wholeText(entry));
      return true;
    }
    const items = this.#items ?? this.#openWithoutHeading(entry);
    return items.read(entry);
  }

  /** Returns whether a line is a paragraph of an article: 「２　組合は、…することができる。」. */
  #isParagraph(entry: Entry): boolean {
    return this.#traits.isArticle && numberOf(entry)?.family === '1.' && entry.text.endsWith('。');
  }

  #headingOf(entry: Entry): GroupHeading | undefined {
    if (entry.isContractorsHead) {
      const { inner = entry.text, open = '', close = '' } = wholeBracketed(entry.text) ?? {};
      return { kind: 'external', heading: inner, open, close, isKnown: true };
    }
    if (entry.heading === undefined) {
      return this.#traits.hasHeadings || entry.role !== undefined ? undefined : groupHeadingOf(entry);
    }
    // If the words show that it is a heading, its number is a mark like any other.
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

  /** Items without a heading get a group too. The document does not say its heading. */
  #openWithoutHeading(entry: Entry): ItemsReader {
    this.#reading.ledger.doubt('group-kind', entry.spot, this.section.title, BLANK);
    return this.#add({ id: '', kind: 'other', heading: BLANK });
  }

  #add(group: Group): ItemsReader {
    const items = new ItemsReader(
      this.#reading,
      isHeadingOnMyNumber(this.section.title),
      this.#traits.areItemsTold,
    );
    this.#items = items;
    group.items = items.items;
    this.section.groups ??= [];
    this.section.groups.push(group);
    return items;
  }
}
