import { CLEAR_FORM } from '../../../notice/vocabulary/corporate-forms.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import {
  FAX_LABEL,
  NUMBER_HEAD,
  SEPARATOR_SIGNS,
  TELEPHONE_DIGITS,
  TELEPHONE_LABEL,
} from '../../../notice/vocabulary/telephones.ts';
import { isAddress } from './addresses.ts';
import { bracketedParts } from './bracketed.ts';
import { hasCorporateForm, isNameAlone, namesForm } from './company-names.ts';

/** A company named in a clause. If `name` is empty, it is another number of the company before it. */
export interface Party {
  readonly name: string;
  /** 「TEL」 or the like, as it is written; empty if the number has no label. */
  readonly label: string;
  readonly number?: string;
  readonly address?: string;
  /** The brackets and signs around label, number and address. */
  readonly signs: string;
  /** What else is said of it: a fax number, 「ほか」. */
  readonly more?: string;
}

/** The companies that a clause names, in order. */
export interface Parties {
  readonly parties: readonly Party[];
  /** The signs between the companies. */
  readonly separators: readonly string[];
}

// 「○○ 03-…」 is a name of circles and its number.
const NUMBER = `(?!○+\\s)${NUMBER_HEAD}[${TELEPHONE_DIGITS}][${TELEPHONE_DIGITS}${SEPARATOR_SIGNS}]{4,}[${TELEPHONE_DIGITS}]`;
/** After a company, 「連絡先」 introduces its telephone. For a desk, it is the heading of everything about the desk. */
const LABEL = `(?:${TELEPHONE_LABEL}|連絡先)`;
/** Each sign matches the white space after it, so that the engine does not try every way to share it out. */
const TELEPHONE = new RegExp(
  `^(.*?)\\s*(?:([（(])\\s*)?(?:(${LABEL})\\s*)?(?:([.．:：])\\s*)?(${NUMBER})\\s*([)）]?)$`,
  'u',
);
const BEFORE_NUMBER = new RegExp(`^(.*?)(?:[\\s、,，/／]*)(?=${TELEPHONE_LABEL}|${FAX_LABEL}|$)`, 'u');
/** Words after the number that are not particulars of a contractor. */
const FAX = new RegExp(`[\\s/／、,，]*${FAX_LABEL}\\s*[.:：]?\\s*${NUMBER}$`, 'u');
/** Others beside those named: 「株式会社○○ほか3社」, 「ほか契約健診機関」. */
const OTHERS =
  /(?<=\S)\s*(?:ほか|など|外|他|等)(?:\s*[0-9０-９一二三四五六七八九十数]{1,3}\s*社)?$|(?<=\S)\s*ほか[^\s、。，（）()]{0,12}(?:機関|病院|医院|施設|業者|事業者|会社)$/u;

/** Returns whether each company has a corporate form. A number after a comma belongs to the company before it. */
export function areNamedCompanies({ parties }: Parties): boolean {
  return parties.every(
    ({ name, number }, index) => hasCorporateForm(name) || (index > 0 && name === '' && number !== undefined),
  );
}

/**
 * The longest line in which work and companies are looked for, in UTF-16 units. The search starts at each particle
 * and space, so its time grows with the square of the length.
 */
export const MAX_SAID = 2000;

/** Returns whether a text only names companies, each with a corporate form. */
export function areCompanies(text: string): boolean {
  if (!namesForm(text)) return false;
  return partsOf(text).every(({ words }) => words.length <= MAX_PARTY && isNameAlone(companyIn(words).name));
}

/** Returns whether a text only names companies, each with a number. */
export function areCompaniesWithNumbers(text: string): boolean {
  return areCompanies(text) && companiesIn(text).parties.every(({ number }) => number !== undefined);
}

/** Returns the number if a text is nothing else: 「00-0000-0000」; else undefined. */
export function numberIn(text: string): Party | undefined {
  const party = withNumber(text);
  return party.name === '' && party.number !== undefined ? party : undefined;
}

/** Returns the number if a text is nothing but a number with its label: 「TEL：00-0000-0000」; else undefined. */
export function numberAlone(text: string): Party | undefined {
  const party = numberIn(text);
  return party?.label === '' ? undefined : party;
}

/** The longest name with particulars, in UTF-16 units. Anything longer is a sentence. */
const MAX_PARTY = 200;

/** Returns the companies that a text names, each with its particulars. */
export function companiesIn(text: string): Parties {
  const parts = partsOf(text);
  return { parties: parts.map(({ words }) => companyIn(words)), separators: separatorsOf(parts) };
}

/** Returns the names in a text, without looking for particulars. */
export function namesIn(text: string): Parties {
  const parts = partsOf(text);
  return { parties: parts.map(({ words }) => bare(words)), separators: separatorsOf(parts) };
}

function separatorsOf(parts: readonly { readonly separator: string }[]): string[] {
  return parts.map(({ separator }) => separator).filter((separator) => separator !== '');
}

function bare(name: string): Party {
  return { name, label: '', signs: '' };
}

function companyIn(words: string): Party {
  if (words.length > MAX_PARTY) return bare(words);
  return withBracketed(words) ?? withMore(words);
}

/**
 * Returns a company with the particulars in the brackets after it, if all of them are known: 「株式会社○○（東京都○○区0-0　TEL
 * 00-0000-0000　FAX 00-0000-0000）」. Else undefined.
 */
function withBracketed(words: string): Party | undefined {
  const last = bracketedParts(words).at(-1);
  if (!last || last.index === 0 || !'（('.includes(last.open)) return undefined;
  if (last.index + last.inner.length + 2 !== words.length) return undefined;
  const cut = BEFORE_NUMBER.exec(last.inner);
  const address = cut?.[1]?.trim() ?? '';
  if (!isAddress(address)) return undefined;
  const rest = last.inner.slice(address.length);
  const told = rest.replace(/^[\s、,，/／]+/u, '');
  const between = rest.slice(0, rest.length - told.length).trim();
  const { name, signs, ...particulars } = withMore(told);
  if (name !== '') return undefined;
  const signsAll = `${last.open}${between}${signs}${last.close}`;
  return { ...particulars, name: words.slice(0, last.index).trim(), address, signs: signsAll };
}

/** Returns a name with its number, and the words after these. */
function withMore(words: string): Party {
  const more = (FAX.exec(words) ?? OTHERS.exec(words))?.[0] ?? '';
  const rest = words.slice(0, words.length - more.length);
  // 「○○銀行等」 may name several companies. Only after a corporate form is 等 not a part of the name.
  const isTold =
    more !== '' && rest.trim() !== '' && (!/^\s*(?:など|外|他|等)/u.test(more) || hasCorporateForm(rest));
  const party = withNumber(isTold ? rest : words);
  return isTold ? { ...party, more: more.trim() } : party;
}

function withNumber(words: string): Party {
  const match = TELEPHONE.exec(words);
  if (!match) return bare(words);
  const [, name = '', open = '', label = '', colon = '', number = '', close = ''] = match;
  // If nothing closes a bracket after the number, the bracket belongs to the number: 「(03)0000-0000」.
  const isOfNumber = open !== '' && close === '' && /[)）]/u.test(number);
  return {
    name: name.trim(),
    label,
    number: `${isOfNumber ? open : ''}${number.trim()}`,
    signs: `${isOfNumber ? '' : open}${colon}${close}`,
  };
}

/**
 * Returns the parts of a text between 「、」, outside of brackets. 「及び」 separates two parts with a telephone or a
 * corporate form each. A middle dot or a space may be part of a name, so they separate companies only if all have a
 * corporate form.
 */
function partsOf(text: string): { words: string; separator: string }[] {
  const parts: { words: string; separator: string }[] = [];
  const inBrackets = bracketedParts(text).map(
    ({ index, inner }) => [index, index + inner.length + 2] as const,
  );
  const isWithin = (index: number) => inBrackets.some(([from, to]) => index > from && index < to);
  const areCompanies = text.split(BETWEEN_COMPANIES).every(hasCorporateForm);
  let from = 0;
  const separators = areCompanies ? text.matchAll(BETWEEN_COMPANIES) : separatorsIn(text);
  for (const { index, 0: separator } of separators) {
    if (isWithin(index) || text.slice(from, index).trim() === '') continue;
    parts.push({ words: text.slice(from, index).trim(), separator: separator.trim() });
    from = index + separator.length;
  }
  const last = text.slice(from).trim();
  if (last !== '') parts.push({ words: last, separator: '' });
  return parts;
}

/**
 * The separators of parties in their order. 及び is one only if words of a party stand behind it before the next white
 * space. Each text is gone through twice, not once for each 及び.
 */
function separatorsIn(text: string): RegExpExecArray[] {
  const signs = [...text.matchAll(PARTY_OR_SPACE)];
  let next = 0;
  return [...text.matchAll(SEPARATOR)].filter(({ index, 0: separator }) => {
    if (!AND.test(separator)) return true;
    while ((signs[next]?.index ?? text.length) < index) next += 1;
    return (signs[next]?.[0] ?? '').trim() !== '';
  });
}

const AND = /^(?:及び|並びに|および|ならびに)$/u;
const SEPARATOR = new RegExp(
  `[、，；;／]|及び|並びに|および|ならびに|(?<=${DIGIT})\\s*[,/・](?=\\s?[^0-9０-９\\s])`,
  'gu',
);
const PARTY_OR_SPACE = new RegExp(`${CLEAR_FORM}|${TELEPHONE_LABEL}|法人|協会|\\s`, 'gu');
const BETWEEN_COMPANIES = /\s*(?:[、，；;／・･と]|及び|並びに|および|ならびに)\s*|\s+/gu;
