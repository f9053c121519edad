import type { Step } from './paper-flow.ts';

/** The first place where the words of pages differ from the flow. */
export interface PageMismatch {
  /** The page, from 1. */
  readonly page: number;
  readonly expected: string;
  readonly found: string;
}

/** One possible reading of the pages so far: the current strand, and how much of each strand of the step was read. */
interface Reading {
  readonly step: number;
  readonly strand: number;
  readonly read: readonly number[];
  /** The words of a repeated head row that must still come. */
  readonly head: string;
}

/** How many characters of a mismatch are shown, and how many before it. */
const EXCERPT = 16;
const BEFORE = 8;

/**
 * Compares the words of pages, without white space and feet, with a flow. If a row is split over pages, each page gets
 * a part of each cell. So all possible readings are followed at the same time; elsewhere there is only one. Returns the
 * first place where no reading continues, or undefined if the pages have exactly the words of the flow.
 */
export function matchPages(pages: readonly string[], flow: readonly Step[]): PageMismatch | undefined {
  let readings: Reading[] = [{ step: 0, strand: 0, read: [], head: '' }];
  for (const [index, page] of pages.entries()) {
    // A cell may end before its words do only if its row continues on the next page.
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

/** A page starts again with the first cell of a row. Before a row, the page may repeat the head of its table. */
function atPageTop(reading: Reading, flow: readonly Step[]): Reading[] {
  const top = { ...reading, strand: 0 };
  const head = flow[reading.step]?.repeatedHead;
  return head ? [top, { ...top, head }] : [top];
}

/**
 * Returns the reading after this character, or none if the character is wrong. Words are fixed, so there is only one.
 */
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
 * Returns the readings, together with those that continue in the next cell or step without reading a character. `left`
 * is the number of UTF-16 units left on the page. A cell may be left before its end only if the cells after it can fill
 * the rest of the page, because a page that ends with a split row has nothing after it.
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

/** Whether the next cell may come: this cell has been read, or the cells after it can fill the rest of the page. */
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
