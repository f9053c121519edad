import { isId } from './ids.ts';

/** What the order of a society's editions is known from. */
export interface NamedEdition {
  readonly id: string;
  readonly predecessor?: string | undefined;
}

/**
 * A name that tells its date: `2026` (the year that begins in April), `2026-07`, `2026-07-15`. One more digit numbers the
 * corrections of an edition: `2026-1`, `2026-07-1`.
 */
const DATED = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?)?(?:-(?<correction>[1-9]))?$/u;

/** The month in which a society's year begins. */
const FIRST_MONTH = '04';

/** The most corrections of one edition that the names can number. */
const MAX_CORRECTIONS = 9;

/**
 * Returns the editions of one society, the earliest first. An edition comes after the predecessor that it names; otherwise
 * the dates in the names decide, and last the names by code unit.
 */
export function inOrder<T extends NamedEdition>(editions: readonly T[]): T[] {
  const waiting = [...editions].sort(byName);
  const ordered: T[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ id, predecessor }) =>
      waiting.every((other) => other.id !== predecessor || other.id === id),
    );
    // A circle of predecessors has no first edition: the name decides.
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/**
 * Returns the edition that comes before one of this name: the last one with an earlier date. The last of all if the name
 * tells no date or none is earlier; undefined if there are no editions.
 */
export function editionBefore<T extends NamedEdition>(id: string, editions: readonly T[]): T | undefined {
  const others = inOrder(editions.filter((other) => other.id !== id));
  const earlier = DATED.test(id) ? others.filter((other) => byName(other, { id }) < 0) : others;
  return earlier.at(-1) ?? others.at(-1);
}

/**
 * Returns the name of an edition that is made for a date (`2026-07-01` or `2026-07`): the year for April, otherwise year
 * and month, with the day if both are taken. Returns undefined if all are.
 */
export function nameByDate(date: string, taken: ReadonlySet<string>): string | undefined {
  const [year = '', month = '', day] = date.split('-');
  const names = [
    ...(month === FIRST_MONTH ? [year] : []),
    `${year}-${month}`,
    ...(day === undefined ? [] : [`${year}-${month}-${day}`]),
  ];
  return names.find((name) => !taken.has(name));
}

/** Returns the name of the year's edition that follows a date: of the April after it. */
export function nextYearName(date: string): string {
  const [year = '', month = ''] = date.split('-');
  return month < FIRST_MONTH ? year : String(Number(year) + 1).padStart(4, '0');
}

/** Returns the name of the next correction of an edition, such as `2026-1`; undefined if there can be no more. */
export function correctionName(of: string, taken: ReadonlySet<string>): string | undefined {
  const numbers = Array.from({ length: MAX_CORRECTIONS }, (_, index) => index + 1);
  const base = DATED.exec(of)?.groups?.correction ? of.replace(/-[1-9]$/u, '') : of;
  return numbers.map((number) => `${base}-${number}`).find((name) => !taken.has(name) && isId(name));
}

function byName(a: NamedEdition, b: NamedEdition): number {
  const [one, other] = [keyOf(a.id), keyOf(b.id)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Returns a text by whose order of code units dated names are in the order of their dates. */
function keyOf(id: string): string {
  const parts = DATED.exec(id)?.groups;
  if (!parts) return id;
  const { year, month = FIRST_MONTH, day = '00', correction = '0' } = parts;
  return `${year}-${month}-${day}-${correction}`;
}
