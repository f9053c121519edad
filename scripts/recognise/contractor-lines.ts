import { type BehindItem, clausesBehind } from './clause.ts';
import { companiesIn, hasCorporateForm, type Parties } from './clause-parties.ts';
import type { Entry } from './entry.ts';

/** Headings of lists that say who does what. */
const TITLE = /委託(?:先|業者|事業者|会社)(?:の)?(?:一覧|名簿|リスト|名|等|について)*(?:表)?$/u;
const WORK_FIRST = /^(.+?)\s*([:：])\s*(.+)$/u;
const NAME_FIRST = /^(.+?)([（(])([^（()）]+)([）)])$/u;

/** Returns whether a heading is that of a list of contractors. */
export function isContractorsTitle(title: string): boolean {
  return TITLE.test(title.replace(/\s/gu, ''));
}

/** Returns whether a line of some names work and companies. */
export function hasContractorLines(entries: readonly Entry[]): boolean {
  return withContractorLines(entries).some(({ engaged }) => engaged);
}

/**
 * Returns the lines of a list of contractors, each that names work and companies, 「翻訳：○○株式会社」 or
 * 「○○株式会社（翻訳）」, as the work with the companies that it is entrusted to.
 */
export function withContractorLines(entries: readonly Entry[]): Entry[] {
  const areNamesFirst = entries.some(({ text }) => hasCorporateForm(NAME_FIRST.exec(text)?.[1] ?? ''));
  return entries.map((entry) => engagedLine(entry, areNamesFirst) ?? entry);
}

function engagedLine(entry: Entry, areNamesFirst: boolean): Entry | undefined {
  if (entry.heading !== undefined || entry.cell) return undefined;
  const { before, clauses, further } = clausesBehind(entry.text);
  if (clauses.length > 0) return undefined;
  const [, work = '', colon = '', names = ''] = WORK_FIRST.exec(before) ?? [];
  if (areCompanies(names)) return engagedWith(entry, work, companiesIn(names), [colon], further);
  const [, name = '', open = '', done = '', close = ''] = (areNamesFirst && NAME_FIRST.exec(before)) || [];
  return name === ''
    ? undefined
    : engagedWith(entry, done.trim(), companiesIn(name.trim()), [open, close], further);
}

function areCompanies(text: string): boolean {
  return text !== '' && companiesIn(text).parties.every(({ name }) => hasCorporateForm(name));
}

function engagedWith(
  entry: Entry,
  work: string,
  parties: Parties,
  signs: readonly string[],
  further: BehindItem['further'],
): Entry {
  return { ...entry, text: work, engaged: { ...parties, signs, further } };
}
