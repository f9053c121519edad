import type { Step } from './paper-flow.ts';

/** Where pages say something else than the flow. */
export interface PageMismatch {
  /** Counted from 1. */
  readonly page: number;
  readonly expected: string;
  readonly found: string;
}

/** One reading of the pages so far: how far each strand of the step at hand has been read, and in which it is. */
interface Reading {
  readonly step: number;
  readonly strand: number;
  readonly read: readonly number[];
  /** What is left of a repeated head row. */
  readonly head: string;
}

/** How many characters of a mismatch are shown, and how many before it. */
const EXCERPT = 16;
const BEFORE = 8;

/**
 * Holds the words of pages, without white space and feet, against a flow. A row that breaks over pages gives a
 * part of each cell to each page, so all readings that the words allow are followed at once; elsewhere there is
 * only one. Returns the first place that no reading passes, or nothing when the pages say the flow.
 */
export function matchPages(pages: readonly string[], flow: readonly Step[]): PageMismatch | undefined {
  let readings: Reading[] = [{ step: 0, strand: 0, read: [], head: '' }];
  for (const [index, page] of pages.entries()) {
    // Only where a row goes on over the page's end does a cell end before its words do.
    const isLast = index === pages.length - 1;
    let left = isLast ? Number.POSITIVE_INFINITY : page.length;
    readings = settled(
      readings.flatMap((reading) => atPageTop(reading, flow)),
      flow,
      left,
    );
    const characters = [...page];
    for (const [at, character] of characters.entries()) {
      const next = readings.flatMap((reading) => after(character, reading, flow));
      const [first] = readings;
      if (next.length === 0 && first) {
        const before = characters.slice(Math.max(0, at - BEFORE), at).join('');
        const found = before + characters.slice(at, at + EXCERPT).join('');
        return { page: index + 1, expected: before + wordsAhead(first, flow), found };
      }
      left -= character.length;
      readings = settled(next, flow, left);
    }
  }
  if (readings.some(({ step, head }) => step === flow.length && head === '')) return undefined;
  const [first] = readings;
  return { page: pages.length, expected: first ? wordsAhead(first, flow) : '', found: '' };
}

/** A page begins anew with the first cell; before a row it may repeat the head of its table. */
function atPageTop(reading: Reading, flow: readonly Step[]): Reading[] {
  const top = { ...reading, strand: 0 };
  const head = flow[reading.step]?.repeatedHead;
  return head ? [top, { ...top, head }] : [top];
}

/** The readings in which this character comes next: at most one, for its words are fixed. */
function after(character: string, reading: Reading, flow: readonly Step[]): Reading[] {
  const { head, step, strand, read } = reading;
  if (head !== '')
    return head.startsWith(character) ? [{ ...reading, head: head.slice(character.length) }] : [];
  const at = read[strand] ?? 0;
  if (!flow[step]?.strands[strand]?.startsWith(character, at)) return [];
  const moved = [...read];
  moved[strand] = at + character.length;
  return [{ ...reading, read: moved }];
}

/**
 * The readings with those that go on without a further word: in the next cell, or with the next step. `left` is how
 * much of the page is left; a cell is left unread only where the cells behind it can fill that, for nothing else of the
 * flow stands on a page that a row goes on from.
 */
function settled(readings: readonly Reading[], flow: readonly Step[], left: number): Reading[] {
  const found = new Map<string, Reading>();
  for (const reading of readings) follow(reading, flow, left, found);
  return [...found.values()];
}

function follow(reading: Reading, flow: readonly Step[], left: number, found: Map<string, Reading>): void {
  const key = `${reading.step} ${reading.strand} ${reading.read} ${reading.head}`;
  if (found.has(key)) return;
  found.set(key, reading);
  const step = flow[reading.step];
  if (!step || reading.head !== '') return;
  if (isRead(step, reading)) {
    found.delete(key);
    follow({ step: reading.step + 1, strand: 0, read: [], head: '' }, flow, left, found);
  } else if (reading.strand + 1 < step.strands.length && mayGoOn(step, reading, left)) {
    follow({ ...reading, strand: reading.strand + 1 }, flow, left, found);
  }
}

/** Whether the next cell may come: this one is read, or the rest of the page is no more than the cells behind it hold. */
function mayGoOn({ strands }: Step, { strand, read }: Reading, left: number): boolean {
  const unread = (index: number) => (strands[index]?.length ?? 0) - (read[index] ?? 0);
  if (unread(strand) === 0) return true;
  const behind = strands.reduce((sum, _, index) => sum + (index > strand ? unread(index) : 0), 0);
  return left <= behind;
}

function isRead({ strands }: Step, { read }: Reading): boolean {
  return strands.every((strand, index) => (read[index] ?? 0) === strand.length);
}

function wordsAhead({ step, strand, read, head }: Reading, flow: readonly Step[]): string {
  const rest = flow[step]?.strands[strand]?.slice(read[strand] ?? 0) ?? '';
  const later = flow.slice(step + 1, step + 4).flatMap(({ strands }) => strands);
  return [...`${head}${rest}${later.join('')}`].slice(0, EXCERPT).join('');
}
