import type { Item } from '../../../notice/source.generated.ts';
import { saysEntrusted, saysMyNumber } from '../../../notice/subject-words.ts';
import { BULLETS } from '../../../notice/vocabulary/list-marks.ts';
import { type Engaged, type Entry, familyOf, isNote, isRemark, numberOf } from '../entry.ts';
import { BLANK } from '../phrases/blanks.ts';
import type { Bracketed } from '../phrases/bracketed.ts';
import { clauseIn } from '../phrases/clause.ts';
import { areCompaniesWithNumbers, companiesIn } from '../phrases/clause-parties.ts';
import { clausesBehind } from '../phrases/clauses-behind.ts';
import { namesCompany } from '../phrases/company-names.ts';
import { isContactLine } from '../phrases/contact-pieces.ts';
import { bulletOf } from '../phrases/style-sightings.ts';
import { type ListLevel, OpenLists } from './open-lists.ts';
import { readClause, readParticular, readParties } from './read-clause.ts';
import type { Reading } from './reading.ts';

/** Reads the lines below the heading of a group, or of a section without groups. */
export class ItemsReader {
  readonly items: Item[] = [];
  readonly #reading: Reading;
  readonly #isMyNumber: boolean;
  /** Whether sentences are below numbered items, each in a paragraph of its own. */
  readonly #areTold: boolean;
  readonly #lists: OpenLists;
  #last: Item | undefined;
  /** The line that named the last contractor; undefined once another line has come. */
  #engaged: Entry | undefined;
  /** Whether the last item has a number but is not a sentence. Then the text below says what it is about. */
  #isHeaded = false;
  /** Whether the current line says more of that contractor. */
  #isParticular = false;

  constructor(reading: Reading, isMyNumber: boolean, areTold = false) {
    this.#reading = reading;
    this.#isMyNumber = isMyNumber;
    this.#areTold = areTold;
    this.#lists = new OpenLists(this.items, reading.ledger);
  }

  /** Reads one line. Returns whether it belongs to an item. */
  read(entry: Entry): boolean {
    const count = this.#last?.engagements?.length;
    this.#isParticular = false;
    const isRead = this.#read(entry);
    const isEngaging = this.#last?.engagements?.length !== count || this.#isParticular;
    this.#engaged = isEngaging ? entry : undefined;
    return isRead;
  }

  #read(entry: Entry): boolean {
    if (entry.engaged) return this.#engagedLine(entry, entry.engaged);
    const { ledger } = this.#reading;
    const clause = clauseIn(entry.text);
    // With a mark before it and a scope, this is not a clause but an item that mentions contractors.
    if (clause && this.#last && (entry.marks.length === 0 || clause.scope === '')) {
      ledger.mark(...entry.marks.map(({ raw }) => raw));
      readClause(this.#last, clause, entry.spot, this.#reading);
      return true;
    }
    if (this.#particular(entry) || this.#furtherCompanies(entry)) return true;
    if (isNote(entry) || entry.role === 'note') return this.#note(entry);
    if (entry.marks.length > 0) return this.#item(entry);
    if (this.#last && (entry.isWithinItem || isRemark(entry.text))) {
      if (!entry.isApart || this.#reading.isStructured) ledger.doubt('item-or-text', entry.spot, entry.text);
      return this.#note(entry);
    }
    return this.#bare(entry);
  }

  /** Reads a line of a list or a table of contractors. */
  #engagedLine(entry: Entry, { parties, separators, signs, further = [] }: Engaged): boolean {
    const { ledger } = this.#reading;
    ledger.mark(...entry.marks.map(({ raw }) => raw), ...separators, ...signs);
    if (entry.text !== '' || !this.#last || this.#isOther(entry, this.#last)) {
      if (entry.text === '')
        ledger.doubt('work-missing', entry.spot, parties.map(({ name }) => name).join('、'), BLANK);
      const level =
        entry.marks.length > 0 && entry.text !== '' ? this.#levelOf(entry) : this.#lists.outermost;
      this.#add(level ?? BARE, entry, entry.text || BLANK);
    }
    const item = this.#last;
    if (item) readParties(item, { parties, scope: '' }, entry.spot, this.#reading);
    if (item) this.#further(item, further);
    return true;
  }

  /** Returns whether a line that only names a company is about other work than the last item. */
  #isOther({ marks, isWithinItem }: Entry, { text }: Item): boolean {
    return marks.length > 0 && !isWithinItem && text !== BLANK;
  }

  #further(item: Item, further: readonly Bracketed[]): void {
    for (const { open, close, inner } of further) {
      this.#reading.ledger.mark(open, close);
      item.notes = [...(item.notes ?? []), inner.trim()];
    }
  }

  /** Reads 「TEL 00-0000-0000」 or 「所在地：…」 in the lines right below the name of a contractor. */
  #particular(entry: Entry): boolean {
    const engagement = this.#last?.engagements?.at(-1);
    const goesOn = entry.isWithinItem || (!entry.isApart && entry.block === this.#engaged?.block);
    if (!engagement || entry.marks.length > 0 || !goesOn) return false;
    const isRead = readParticular(engagement, entry.text, entry.spot, this.#reading);
    if (isRead) this.#isParticular = true;
    return isRead;
  }

  /** Reads 「△△(株) TEL 00-0000-0000」 in the line right below another contractor of the same work. */
  #furtherCompanies(entry: Entry): boolean {
    const goesOn = this.#engaged && this.#last?.engagements && !entry.isApart && entry.marks.length === 0;
    if (!goesOn || !this.#last || !areCompaniesWithNumbers(entry.text)) return false;
    const parties = companiesIn(entry.text);
    this.#reading.ledger.mark(...parties.separators);
    readParties(this.#last, { ...parties, scope: '' }, entry.spot, this.#reading);
    return true;
  }

  #note(entry: Entry): boolean {
    const last = this.#last;
    if (!last) return false;
    const sign = entry.marks.find(({ kind }) => kind === 'note');
    this.#reading.ledger.mark(...entry.marks.map(({ raw }) => raw));
    if (entry.isApart && !this.#reading.isStructured)
      this.#reading.ledger.doubt('item-or-text', entry.spot, entry.text);
    if (sign && sign.raw !== '※') this.#reading.ledger.doubt('mark-changed', entry.spot, sign.raw, '※');
    last.notes ??= [];
    last.notes.push(entry.text);
    return true;
  }

  /** Reads a line without a mark. It is an item if the others have no marks either, or if it can be nothing else. */
  #bare(entry: Entry): boolean {
    const last = this.#last;
    const areBare = last === undefined || this.#lists.outermost === BARE;
    const goesOn = this.#isHeaded && (this.#areTold || !entry.isApart);
    if (last && !areBare && goesOn && SENTENCE.test(entry.text)) return this.#note(entry);
    if (!areBare && (SENTENCE.test(entry.text) || isContactLine(entry.text))) return false;
    if (!areBare && !this.#reading.isStructured)
      this.#reading.ledger.doubt('item-or-text', entry.spot, entry.text);
    if (areBare && entry.text.length > 60 && /。$/u.test(entry.text)) return false;
    this.#add(areBare ? BARE : (this.#lists.outermost ?? BARE), entry, entry.text);
    return true;
  }

  #item(entry: Entry): boolean {
    for (const { kind, raw } of entry.marks) {
      const bullet = kind === 'bullet' ? bulletOf(raw) : undefined;
      if (bullet !== undefined) this.#reading.style.see('bullet', bullet);
    }
    const number = entry.marks.find(({ kind }) => kind === 'number');
    if (number) this.#reading.ledger.doubt('mark-changed', entry.spot, `${number.raw} ${entry.text}`, '・');
    this.#reading.ledger.mark(...entry.marks.map(({ raw }) => raw));
    this.#add(this.#levelOf(entry), entry, entry.text);
    return true;
  }

  #levelOf(entry: Entry): ListLevel {
    const isOfTree = this.#reading.isStructured || familyOf(entry) === 'list';
    return isOfTree && entry.listDepth > 0 ? entry.listDepth : sameBullets(familyOf(entry) ?? '');
  }

  #add(level: ListLevel, entry: Entry, words: string): void {
    const { before, clauses, further } = clausesBehind(words);
    const item: Item = { id: entry.id ?? '', text: before };
    this.#lists.add(item, level, entry);
    this.#last = item;
    this.#isHeaded = numberOf(entry) !== undefined && !SENTENCE.test(words);
    for (const clause of clauses) readClause(item, clause, entry.spot, this.#reading);
    this.#further(item, further);
    if (item.basis === undefined && saysEntrusted(before)) item.basis = 'entrustment';
    if (this.#isMyNumber || saysMyNumber(before)) item.myNumber = true;
    if (namesCompany(before)) this.#reading.naming.push({ item, spot: entry.spot });
  }
}

const BARE = 'bare';

const SENTENCE = /。$/u;

/** Middle dots of two widths, and list signs that programs draw, are one mark. */
function sameBullets(family: string): string {
  return [...BULLETS.ofItems].includes(family) ? '・' : family;
}
