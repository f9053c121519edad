import { COUNTED, COUNTED_ALONE } from '../../../notice/vocabulary/counters.ts';
import {
  ALL_BULLETS,
  CIRCLES,
  COUNTING_KANA,
  COUNTING_LETTERS,
  KANA_ORDERS,
  NOTE_SIGNS,
  NUMBER_SIGNS,
  numberOfSign,
} from '../../../notice/vocabulary/list-marks.ts';
import {
  DIGIT,
  fromDigits,
  fromKanjiNumber,
  READ_KANJI,
  romanNumeral,
} from '../../../notice/vocabulary/numbers.ts';

/** A number, bullet or sign at the beginning of a line. */
export interface Mark {
  readonly kind: 'number' | 'bullet' | 'note';
  /** How it is written, whatever its value: `1.`, `(1)`, `①`, `・`. Marks of one family are on one level. */
  readonly family: string;
  /** The value of a number. */
  readonly ordinal?: number;
  /** The mark as it is written in the document, without white space around it. */
  readonly raw: string;
  /** The end of `raw` that is after the words, such as the bracket of 「第1条（」「）」. */
  readonly close?: string;
}

/** The marks at the beginning of a line, the outermost first, and the text after them. */
export interface MarkedText {
  readonly marks: readonly Mark[];
  readonly text: string;
}

const DIGITS = `${DIGIT}{1,2}`;
const KANJI_NUMBER = `${READ_KANJI}{1,3}`;
/**
 * Excludes a figure that is a decimal or the first of several, not the number of a heading. A sign comes before this
 * pattern.
 */
const NO_DECIMAL = `(?![0-9０-９.．,，]*${DIGIT})`;
/**
 * Excludes a figure that is an amount, a date or a decimal, not the number of a heading. A wide space comes before this
 * pattern.
 */
const NO_AMOUNT = `(?![0-9０-９.．,，]*${DIGIT}|\\s*(?:${COUNTED}))`;
const NO_AMOUNT_ALONE = `(?![0-9０-９.．,，]*${DIGIT}|\\s*(?:${COUNTED_ALONE}))`;

/** The ways in which headings and items are numbered: most particular first. */
const NUMBERS: readonly {
  readonly family: string;
  readonly pattern: RegExp;
  readonly ordinal: (text: string) => number;
}[] = [
  {
    family: '【1】',
    pattern: new RegExp(`^[【〔［\\[]\\s*(${DIGITS})\\s*[】〕］\\]]`, 'u'),
    ordinal: fromDigits,
  },
  {
    family: '1-1',
    pattern: new RegExp(`^${DIGITS}[-－.．](${DIGITS})(?=[\\s.．)）])`, 'u'),
    ordinal: fromDigits,
  },
  {
    family: '(1)',
    pattern: new RegExp(`^[(（]\\s*(${DIGITS})\\s*[)）][.．、]?|^([${NUMBER_SIGNS.bracketed}])`, 'u'),
    ordinal: (text) => numberOfSign(text) ?? fromDigits(text),
  },
  {
    family: '①',
    pattern: new RegExp(`^([${NUMBER_SIGNS.circled}])`, 'u'),
    ordinal: (text) => numberOfSign(text) ?? 1,
  },
  {
    family: 'Ⅰ',
    pattern: new RegExp(`^([${NUMBER_SIGNS.roman}])\\s*[.．:：、)）]?`, 'u'),
    ordinal: (text) => numberOfSign(text) ?? 1,
  },
  {
    family: 'Ⅰ',
    pattern: /^((?=[IVX])X?(?:IX|IV|V?I{0,3}))\s*(?:[:：．、)）]|\.(?=\s|[^\x20-\x7E]))/u,
    ordinal: fromRoman,
  },
  {
    family: '第1',
    pattern: new RegExp(
      `^第\\s*(${DIGITS}|${KANJI_NUMBER})\\s*(?:[条章節](?![にのをは約文件])|(?=[\\s.．、:：]))`,
      'u',
    ),
    ordinal: (text) => fromKanjiNumber(text) ?? fromDigits(text),
  },
  {
    family: '(一)',
    pattern: new RegExp(`^[(（](${KANJI_NUMBER})[)）]`, 'u'),
    ordinal: (text) => fromKanjiNumber(text) ?? 1,
  },
  {
    family: '一',
    pattern: new RegExp(`^(${KANJI_NUMBER})(?:[.．、:：]|(?=　))`, 'u'),
    ordinal: (text) => fromKanjiNumber(text) ?? 1,
  },
  {
    family: '1.',
    pattern: new RegExp(
      `^(${DIGITS})\\s*(?:[.．、，:：)）]${NO_DECIMAL}|・(?=\\s)|(?=　)${NO_AMOUNT}|(?= )${NO_AMOUNT_ALONE})|^([${NUMBER_SIGNS.withStop}])`,
      'u',
    ),
    ordinal: (text) => numberOfSign(text) ?? fromDigits(text),
  },
  { family: '(ア)', pattern: new RegExp(`^[(（]([${COUNTING_KANA}])[)）]`, 'u'), ordinal: fromKana },
  {
    family: 'ア',
    pattern: new RegExp(`^([${COUNTING_KANA}])(?:[.．、)）]|(?=[\\s]))`, 'u'),
    ordinal: fromKana,
  },
  { family: '(a)', pattern: new RegExp(`^[(（]([${COUNTING_LETTERS}])[)）]`, 'u'), ordinal: fromLetter },
  {
    family: 'a',
    pattern: new RegExp(`^([${COUNTING_LETTERS}])(?:[)）．]|\\.(?=\\s|[^\\x20-\\x7E]))`, 'u'),
    ordinal: fromLetter,
  },
  { family: 'A', pattern: /^([A-ZＡ-Ｚ])(?:[)）．]|\.(?=\s|[^\x20-\x7E]))/u, ordinal: fromLetter },
];

/** Bullets: those that are also letters of words count only where a word could not begin so. */
const BULLETS: readonly RegExp[] = [
  new RegExp(`^([${ALL_BULLETS}])(?!\\1)`, 'u'),
  new RegExp(`^[${CIRCLES}](?![\\s]*[${CIRCLES}年月日]|\\s*$)`, 'u'),
  /^[–—―](?=[^\d–—―-])/u,
  new RegExp(`^[-－‐−*+](?=\\s|[${ALL_BULLETS}○(（${NUMBER_SIGNS.circled}])`, 'u'),
  // 「－資格の確認」. A figure or a Latin letter after the sign may be the rest of a number or a name.
  /^[-－‐−](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
];

/** Signs of a note: 「※」, 「（注）」, 「注：」. */
const NOTES: readonly RegExp[] = [
  new RegExp(`^[${NOTE_SIGNS}]`, 'u'),
  /^[(（]注[0-9０-９]{0,2}[)）]/u,
  /^注[0-9０-９]{0,2}[)）:：]/u,
];

/**
 * Returns the marks at the beginning of a text, at most `most`, and the text after them. In a text without structure
 * several may be together: 「- ・」.
 */
export function withoutMarks(text: string, most = 3): MarkedText {
  const marks: Mark[] = [];
  let rest = text.trimStart();
  while (marks.length < most) {
    const mark = markAt(rest);
    // A number never has a number before it. But 「- 1.」 and 「・①」 occur.
    if (!mark || marks.at(-1)?.kind === 'number' || marks.at(-1)?.kind === 'note') break;
    marks.push(mark);
    rest = rest.slice(mark.raw.length).trimStart();
  }
  return { marks, text: rest };
}

/** Returns the mark at the beginning of a text; undefined if there is none, or if nothing is after it. */
export function markAt(text: string): Mark | undefined {
  const mark = noteAt(text) ?? numberAt(text) ?? bulletAt(text);
  return mark && text.slice(mark.raw.length).trim() === '' ? undefined : mark;
}

/** Returns the number at the beginning of a text; undefined if there is none. */
export function numberAt(text: string): Mark | undefined {
  for (const { family, pattern, ordinal } of NUMBERS) {
    const match = pattern.exec(text);
    const figure = match?.[1] ?? match?.[2];
    if (match && figure !== undefined) {
      return { kind: 'number', family, ordinal: ordinal(figure), raw: match[0].trimEnd() };
    }
  }
  return undefined;
}

function bulletAt(text: string): Mark | undefined {
  const raw = matchOf(text, BULLETS);
  return raw === undefined ? undefined : { kind: 'bullet', family: raw, raw };
}

function noteAt(text: string): Mark | undefined {
  const raw = matchOf(text, NOTES);
  return raw === undefined ? undefined : { kind: 'note', family: '※', raw };
}

function matchOf(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return undefined;
}

/** The numerals up to 19. The pattern of marks matches no greater one. */
const ROMAN = Array.from({ length: 19 }, (_, index) => romanNumeral(index + 1));

function fromRoman(text: string): number {
  return ROMAN.indexOf(text) + 1;
}

function fromKana(text: string): number {
  return KANA_ORDERS.gojuon.indexOf(text.normalize('NFKC')) + 1;
}

function fromLetter(text: string): number {
  return text.normalize('NFKC').toLowerCase().charCodeAt(0) - 96;
}
