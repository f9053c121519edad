import { TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';
import { type Entry, wholeText } from '../entry.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { isClauseText } from '../phrases/clause.ts';
import { areCompanies, companiesIn, MAX_SAID, type Parties } from '../phrases/clause-parties.ts';
import { type BehindItem, clausesBehind } from '../phrases/clauses-behind.ts';
import { hasCorporateForm } from '../phrases/company-names.ts';
import { groupHeadingOf } from '../phrases/group-heading.ts';
import { tableColumnsOf } from '../phrases/table-columns.ts';

/** Headings of lists that say who does which work. */
const ALONE =
  /^(?:外部|業務|主な)?委託(?:先|業者|事業者|会社)(?:の)?(?:一覧|名簿|リスト|名|等|について)*(?:表)?[:：]?$/u;
const TITLE = /委託(?:先|業者|事業者|会社)(?:の)?(?:一覧|名簿|リスト|名|等|について)*(?:表)?$/u;
const WORK_FIRST = /^(.+?)(?<!\s)\s*([:：＝=→⇒]|…+|‥+)\s*(.+)$/u;
const NAME_FIRST = /^(.+?)([（(])([^（()）]+)([）)])$/u;

/** Returns whether a heading is that of a list of contractors. */
export function isContractorsTitle(title: string): boolean {
  return TITLE.test(title.replace(/\s/gu, ''));
}

/** Returns whether one of the lines names work and companies. */
export function hasContractorLines(entries: readonly Entry[]): boolean {
  return withContractorLines(entries).some(({ engaged }) => engaged);
}

/**
 * Returns the lines of a list of contractors. If a line names work and companies, such as 「翻訳：○○株式会社」 or
 * 「○○株式会社（翻訳）」, the work becomes its text, and the companies its `engaged`.
 */
export function withContractorLines(entries: readonly Entry[]): Entry[] {
  const areNamesFirst = entries.some(({ text }) => hasCorporateForm(NAME_FIRST.exec(text)?.[1] ?? ''));
  return entries.map((entry) => engagedLine(entry, areNamesFirst) ?? entry);
}

/**
 * Returns the lines of a section. Companies below a heading of entrusted work, or below a label such as 「委託先」, are
 * separated from the work.
 */
export function withEntrusted(entries: readonly Entry[]): Entry[] {
  const lines: Entry[] = [];
  let isBelow = false;
  let label: 'item' | 'group' | undefined;
  let item: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (isLabel(entry) && next && isCompany(next)) {
      label = item && isBelowItem(entry, item) ? 'item' : 'group';
      const { text, marks } = entry;
      const engaged = { parties: [], separators: [], signs: [text] };
      lines.push(label === 'item' ? { ...entry, text: '', engaged } : { ...entry, isContractorsHead: true });
      if (label === 'group') item = undefined;
      if (marks.length > 0) isBelow = false;
      continue;
    }
    if (entry.marks.length > 0 && next && FOLLOW.test(entry.text) && isCompany(next)) {
      label = 'item';
      lines.push(entry);
      continue;
    }
    const group = groupHeadingOf(entry);
    if (tableColumnsOf(entry)) isBelow = false;
    if (entry.heading !== undefined || group) {
      const words = group?.heading ?? wholeText(entry);
      isBelow = /委託/u.test(words) && !/提供|共有/u.test(words);
      item = undefined;
    }
    if (!isCompany(entry)) label = undefined;
    const engaged = label || isBelow ? engagedLine(entry, false) : undefined;
    const isOfItem = label === 'item' && engaged?.text === '';
    lines.push(isOfItem ? { ...engaged, isWithinItem: true } : (engaged ?? entry));
    if (entry.marks.length > 0 && label === undefined && !group) item = entry;
  }
  return lines;
}

/** Returns whether the contractors of an item are in the lines below it. */
const FOLLOW =
  /委託(?:先|業者|事業者).*(?:次|以下|下記|左記)の(?:とおり|通り)|委託(?:先|業者|事業者)(?:は、?)?[:：]?$/u;

function isLabel(entry: Entry): boolean {
  const words = wholeBracketed(entry.text)?.inner ?? entry.text;
  return isLoose(entry) && ALONE.test(words.replace(/\s/gu, ''));
}

/** Returns whether nothing shows yet what a line is. */
function isLoose({ heading, cell, engaged, isTableHead, role }: Entry): boolean {
  return heading === undefined && role === undefined && !cell && !engaged && !isTableHead;
}

function isCompany(entry: Entry): boolean {
  return isLoose(entry) && areCompanies(entry.text);
}

/** Returns whether a label belongs to the item above it: it is within the item, or is indented more. */
function isBelowItem(entry: Entry, item: Entry): boolean {
  if (entry.isWithinItem || entry.indent > item.indent) return true;
  return entry.marks.length === 0 && !entry.isApart && !wholeBracketed(entry.text);
}

function engagedLine(entry: Entry, areNamesFirst: boolean): Entry | undefined {
  if (!isLoose(entry)) return undefined;
  if (isClauseText(entry.text)) return undefined;
  const { before, clauses, further } = clausesBehind(entry.text);
  if (clauses.length > 0) return undefined;
  const told = toldIn(before, areNamesFirst);
  return told && engagedWith(entry, told.work.trim(), companiesIn(told.names.trim()), told.signs, further);
}

interface Told {
  readonly work: string;
  readonly names: string;
  readonly signs: readonly string[];
}

/** Returns the work and the companies that a line names, in either order. */
function toldIn(text: string, areNamesFirst: boolean): Told | undefined {
  if (areCompanies(text)) return { work: '', names: text, signs: [] };
  const [, work = '', colon = '', names = ''] = WORK_FIRST.exec(text) ?? [];
  if (areCompanies(names)) return { work, names, signs: [colon] };
  const [, first = '', open = '', second = '', close = ''] = NAME_FIRST.exec(text) ?? [];
  if (areNamesFirst && first !== '') return { work: second, names: first, signs: [open, close] };
  if (areCompanies(second)) return { work: first, names: second, signs: [open, close] };
  if (areCompanies(first)) return { work: second, names: first, signs: [open, close] };
  if (text.length > MAX_SAID) return undefined;
  for (const { index, 0: space } of text.matchAll(/[\s　]+/gu)) {
    const [left, right] = [text.slice(0, index), text.slice(index + space.length)];
    if (areCompanies(right)) return { work: left, names: right, signs: [] };
    if (areCompanies(left) && !OFFICE.test(right)) return { work: right, names: left, signs: [] };
  }
  return undefined;
}

/** Words after a company's name that still belong to it: 「○○株式会社　△△支店」. */
const OFFICE = new RegExp(
  `(?:支店|支社|支部|本店|本社|本部|営業所|事業所|事業部|センター|工場|${TELEPHONE_LABEL}|〒).{0,20}$`,
  'u',
);

function engagedWith(
  entry: Entry,
  work: string,
  parties: Parties,
  signs: readonly string[],
  further: BehindItem['further'],
): Entry {
  return { ...entry, text: work, engaged: { ...parties, signs, further } };
}
