import type { JointUse, Manager } from '../../../notice/source.generated.ts';
import type { Region } from '../outline/region.ts';
import { isAddress } from '../phrases/addresses.ts';
import { BLANK } from '../phrases/blanks.ts';
import { type Entry, numberOf, type Spot, wholeText } from '../phrases/entry.ts';
import { isShort, levelOf } from '../phrases/heading-level.ts';
import { type JointUseLabel, jointUseLabelOf, labelPart } from '../phrases/joint-use-labels.ts';
import { bulletOf } from '../phrases/style-sightings.ts';
import type { Reading } from './reading.ts';

const REPRESENTATIVE = /^(?:代表者|理事長|専務理事|常務理事|代表取締役|取締役|社長|会長)/u;

const OFFICE_ALONE = /^\S{2,4}(?:長|理事|取締役)$/u;

/** The lines of one joint use by what they say. */
export interface JointUseParts extends Record<JointUseLabel, Entry[]> {
  /** What stands above the particulars, as it is written. */
  readonly lead: string[];
  /** Why the data is jointly used. */
  readonly reasons: Entry[];
}

/** Reads a joint use whose particulars stand below their labels; returns the lines that are of none. */
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
    // Behind a label's own number, a space alone parts it from what it says.
    const isBrief = labels.size < 2;
    const part = isWithin ? undefined : labelPart(entry.text, isBrief, isBrief || areNumbered);
    // What is told beside the particulars stands above them.
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
 * The headings among the labels that are none, such as 「２．データの取得方法」: those on the labels' level by their
 * depth, or by a number that runs on from the label's before to that of a label behind.
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

/** Returns a joint use of which nothing is known yet. */
export function noParts(): JointUseParts {
  return { lead: [], reasons: [], dataItems: [], users: [], purposes: [], manager: [] };
}

/**
 * Returns a joint use of its parts, and the lines that are of none. A particular that the law asks for and the document
 * does not give is left blank, and is told of.
 */
export function jointUseOf(
  { id, title, spot }: { readonly id: string; readonly title: string; readonly spot: Spot },
  { lead, reasons, ...found }: JointUseParts,
  reading: Reading,
): { readonly jointUse: JointUse; readonly after: readonly Entry[] } {
  const { ledger } = reading;
  const after: Entry[] = [];
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
  const jointUse = {
    id,
    title,
    ...(above.length > 0 ? { lead: above } : {}),
    dataItems: orBlank(texts(found.dataItems)),
    users: orBlank(texts(found.users)),
    purposes: orBlank(texts(found.purposes)),
    manager: managerIn(found.manager, after, reading),
  };
  return { jointUse, after };
}

function orBlank(texts: string[]): string[] {
  return texts.length > 0 ? texts : [BLANK];
}

function managerIn(entries: readonly Entry[], after: Entry[], reading: Reading): Manager {
  const [first, ...rest] = entries;
  if (!first) return { name: BLANK };
  reading.ledger.mark(...first.marks.map(({ raw }) => raw));
  const manager = managerOf(first.text, reading);
  for (const entry of rest) {
    const text = wholeText(entry);
    if (manager.address === undefined && isAddress(text)) manager.address = text;
    else if (manager.representative === undefined && REPRESENTATIVE.test(text)) manager.representative = text;
    else after.push(entry);
  }
  return manager;
}

/** 「○○組合　○○県○○市0-0　理事長　○○」: the first of a line's parts is the name; others may be address and representative. */
function managerOf(line: string, { ledger }: Reading): Manager {
  const [, outer = line, open = '', inner = '', close = ''] =
    /^([^（()）]+)([（(])([^（()）]+)([)）])$/u.exec(line) ?? [];
  const isOutside = isAddress(inner);
  const text = isOutside ? outer : line;
  if (isOutside) ledger.mark(open, close);
  const parts = [...text.matchAll(/\S+/gu)].filter(({ index }) => index > 0);
  const startOf = (is: (part: string) => boolean) => parts.find(([part]) => is(part))?.index;
  const address = isOutside ? undefined : startOf((part) => isAddress(part) && !/[（(]/u.test(part));
  const office = startOf((part) => REPRESENTATIVE.test(part));
  // An office without a person is who is responsible, and no representative.
  const isPerson = office !== undefined && !OFFICE_ALONE.test(text.slice(office).trim());
  const representative = isPerson ? office : undefined;
  const starts = [address, representative].filter((start) => start !== undefined);
  const from = (start: number) =>
    text.slice(start, Math.min(...starts.filter((next) => next > start), text.length)).trim();
  return {
    name: from(0),
    ...(isOutside ? { address: inner } : address === undefined ? {} : { address: from(address) }),
    ...(representative === undefined ? {} : { representative: from(representative) }),
  };
}
