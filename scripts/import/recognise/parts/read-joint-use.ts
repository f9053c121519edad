import type { JointUse, Manager, Person } from '../../../notice/source.generated.ts';
import { COMPANY_OFFICES, SOCIETY_OFFICES } from '../../../notice/vocabulary/offices.ts';
import { type Entry, numberOf, type Spot, wholeText } from '../entry.ts';
import type { Region } from '../outline/region.ts';
import { isAddress } from '../phrases/addresses.ts';
import { BLANK } from '../phrases/blanks.ts';
import { isShort, levelOf } from '../phrases/heading-level.ts';
import { type JointUseLabel, jointUseLabelOf, labelPart } from '../phrases/joint-use-labels.ts';
import { managersRepresentativeOf } from '../phrases/representatives.ts';
import { bulletOf } from '../phrases/style-sightings.ts';
import { wordsBeside } from '../phrases/words-beside.ts';
import type { Reading } from './reading.ts';

const REPRESENTATIVE = new RegExp(`^(?:代表者|${SOCIETY_OFFICES}|${COMPANY_OFFICES})`, 'u');

const OFFICE_ALONE = /^\S{2,4}(?:長|理事|取締役)$/u;

/** The lines of one joint use, by what they say. */
export interface JointUseParts extends Record<JointUseLabel, Entry[]> {
  /** The lines above the particulars, as they are written. */
  readonly lead: string[];
  /** Why the data is jointly used. */
  readonly reasons: Entry[];
}

/** Reads a joint use whose particulars are below labels. Returns as `after` the lines that belong to no particular. */
export function readJointUse(
  { heading, title, body }: Region,
  reading: Reading,
): { readonly jointUse: JointUse; readonly after: readonly Entry[] } {
  const parts = partsBelowLabels(body, reading);
  return jointUseOf({ id: heading?.id ?? '', title, spot: heading?.spot ?? { line: 1 } }, parts, reading);
}

function partsBelowLabels(body: readonly Entry[], { ledger }: Reading): JointUseParts {
  const parts = noParts();
  const lead: Entry[] = [];
  let lines = lead;
  const labels = new Set(body.flatMap((entry) => jointUseLabelOf(entry) ?? []));
  const areNumbered = body.filter((entry) => jointUseLabelOf(entry) && levelOf(entry)).length > 1;
  const others = othersAmong(body);
  const kinds = new Set<string>();
  for (const entry of body) {
    const isWithin = areNumbered && levelOf(entry) === undefined;
    // Behind the number of a label, a space is enough to separate the label from its words.
    const isBrief = labels.size < 2;
    const part = isWithin ? undefined : labelPart(entry.text, isBrief, isBrief || areNumbered);
    // Other information comes before the particulars.
    if (others.has(entry)) lines = lead;
    if (part) {
      lines = part.place === 'lead' ? parts.reasons : parts[part.place];
      if (kinds.has(part.kind)) ledger.doubt('joint-use-again', entry.spot, part.words);
      kinds.add(part.kind);
      ledger.mark(...entry.marks.map(({ raw }) => raw), part.words);
    }
    const line = part ? { ...entry, marks: [], text: part.rest } : entry;
    if (line.text !== '') lines.push(line);
  }
  parts.lead.push(...lead.map(wholeText));
  return parts;
}

/**
 * Returns the headings between labels that are not labels themselves, such as 「２．データの取得方法」. They have the depth of
 * the labels, or a number between those of two labels.
 */
function othersAmong(body: readonly Entry[]): ReadonlySet<Entry> {
  const labels = new Set(body.filter((entry) => jointUseLabelOf(entry) && levelOf(entry) !== undefined));
  const [first] = labels;
  const level = first && levelOf(first);
  const others = new Set<Entry>();
  const inOrder = [...labels];
  let passed = 0;
  let ordinal: number | undefined;
  for (const entry of body) {
    const isLabel = labels.has(entry);
    if (isLabel) passed += 1;
    if (levelOf(entry) !== level || level === undefined || !isShort(entry)) continue;
    const number = numberOf(entry)?.ordinal;
    const next = inOrder[passed];
    const goesOn =
      number === undefined
        ? entry.heading !== undefined
        : number === (ordinal ?? 0) + 1 && number < ((next && numberOf(next)?.ordinal) ?? 0);
    if (!isLabel && goesOn) others.add(entry);
    if (isLabel || goesOn) ordinal = number;
  }
  return others;
}

/** Returns the parts of a joint use of which nothing is known yet. */
export function noParts(): JointUseParts {
  return { lead: [], reasons: [], dataItems: [], users: [], purposes: [], manager: [] };
}

/**
 * Returns a joint use made of its parts, and as `after` the lines that belong to none. A particular that the law
 * requires and the document does not give is left blank, and noted as a doubt.
 */
export function jointUseOf(
  { id, title, spot }: { readonly id: string; readonly title: string; readonly spot: Spot },
  { lead, reasons, ...found }: JointUseParts,
  reading: Reading,
): { readonly jointUse: JointUse; readonly after: readonly Entry[] } {
  const { ledger } = reading;
  const texts = (entries: readonly Entry[]) =>
    entries.map(({ marks, text }) => {
      ledger.mark(...marks.map(({ raw }) => raw));
      const bullet = marks.map(({ raw }) => bulletOf(raw)).find((style) => style !== undefined);
      if (bullet !== undefined) reading.style.see('bullet', bullet);
      return text;
    });
  for (const [name, entries] of Object.entries(found))
    if (entries.length === 0) ledger.doubt('joint-use-missing', spot, title, name);
  const above = [...lead, ...texts(reasons)];
  const particulars = {
    id,
    title,
    ...(above.length > 0 ? { lead: above } : {}),
    dataItems: orBlank(texts(found.dataItems)),
    users: orBlank(texts(found.users)),
    purposes: orBlank(texts(found.purposes)),
  };
  const { manager, after } = managerIn(found.manager, reading);
  return { jointUse: { ...particulars, manager }, after };
}

function orBlank(texts: string[]): string[] {
  return texts.length > 0 ? texts : [BLANK];
}

/** Returns the manager that the lines name, and as `after` the lines that say nothing of the manager. */
function managerIn(
  entries: readonly Entry[],
  reading: Reading,
): { readonly manager: Manager; readonly after: readonly Entry[] } {
  const [first, ...rest] = entries;
  if (!first) return { manager: { name: BLANK }, after: [] };
  const after: Entry[] = [];
  reading.ledger.mark(...first.marks.map(({ raw }) => raw));
  const manager = managerOf(first.text, reading);
  for (const entry of rest) {
    const text = wholeText(entry);
    if (manager.address === undefined && isAddress(text)) manager.address = text;
    else if (manager.representative === undefined && REPRESENTATIVE.test(text))
      manager.representative = representativeIn(text, reading);
    else after.push(entry);
  }
  return { manager, after };
}

/**
 * 「○○組合　○○県○○市0-0　理事長　○○」: the first part of the line is the name; the others may be the address and the
 * representative.
 */
function managerOf(line: string, reading: Reading): Manager {
  const [, outer = line, open = '', inner = '', close = ''] =
    /^([^（()）]+)([（(])([^（()）]+)([)）])$/u.exec(line) ?? [];
  const isOutside = isAddress(inner);
  const text = isOutside ? outer : line;
  if (isOutside) reading.ledger.mark(open, close);
  const parts = [...text.matchAll(/\S+/gu)].filter(({ index }) => index > 0);
  const startOf = (is: (part: string) => boolean) => parts.find(([part]) => is(part))?.index;
  const address = isOutside ? undefined : startOf((part) => isAddress(part) && !/[（(]/u.test(part));
  const office = startOf((part) => REPRESENTATIVE.test(part));
  // An office without a person is the manager itself, and not a representative.
  const isPerson = office !== undefined && !OFFICE_ALONE.test(text.slice(office).trim());
  const representative = isPerson ? office : undefined;
  const starts = [address, representative].filter((start) => start !== undefined);
  const from = (start: number) =>
    text.slice(start, Math.min(...starts.filter((next) => next > start), text.length)).trim();
  return {
    name: from(0),
    ...(isOutside ? { address: inner } : address === undefined ? {} : { address: from(address) }),
    ...(representative === undefined
      ? {}
      : { representative: representativeIn(from(representative), reading) }),
  };
}

/** An office that the words do not tell from the name stays with it. */
function representativeIn(text: string, { ledger }: Reading): Person {
  const read = managersRepresentativeOf(text);
  if (!read) return { name: text };
  ledger.mark(...wordsBeside([read.title, read.name ?? '', read.role ?? ''], text));
  return { ...read };
}
