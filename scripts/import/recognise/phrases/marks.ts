import { COUNTED, COUNTED_ALONE } from '../../../notice/amount.ts';
import { fromKanjiNumber } from '../../../notice/kanji-number.ts';

/** A number, bullet or sign at the beginning of a line. */
export interface Mark {
  readonly kind: 'number' | 'bullet' | 'note';
  /** How it is written, whatever its value: `1.`, `(1)`, `①`, `・`. Marks of one family are on one level. */
  readonly family: string;
  /** The value of a number. */
  readonly ordinal?: number;
  /** The mark as it stands in the document, without white space around it. */
  readonly raw: string;
  /** The end of `raw` that stands behind the words, such as the bracket of 「第1条（」「）」. */
  readonly close?: string;
}

/** The marks at the beginning of a line, the outermost first, and the text behind them. */
export interface MarkedText {
  readonly marks: readonly Mark[];
  readonly text: string;
}

const DIGITS = '[0-9０-９]{1,2}';
const KANJI_NUMBER = '[一二三四五六七八九十]{1,3}';
/** What makes a figure behind which a sign stands a decimal or the first of several, and no number of a heading. */
const NO_DECIMAL = '(?![0-9０-９.．,，]*[0-9０-９])';
/** What makes a figure behind which a wide space stands an amount, a date or a decimal, and no number of a heading. */
const NO_AMOUNT = `(?![0-9０-９.．,，]*[0-9０-９]|\\s*(?:${COUNTED}))`;
const NO_AMOUNT_ALONE = `(?![0-9０-９.．,，]*[0-9０-９]|\\s*(?:${COUNTED_ALONE}))`;

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
    pattern: new RegExp(`^[(（]\\s*(${DIGITS})\\s*[)）][.．、]?|^([⑴-⒇])`, 'u'),
    ordinal: (text) => fromSigns(text, '⑴') ?? fromDigits(text),
  },
  {
    family: '①',
    pattern: /^([①-⑳㉑-㉟❶-❿➀-➉])/u,
    ordinal: (text) =>
      fromSigns(text, '①', 20) ??
      fromSigns(text, '㉑', 15, 21) ??
      fromSigns(text, '❶') ??
      fromSigns(text, '➀') ??
      1,
  },
  {
    family: 'Ⅰ',
    pattern: /^([Ⅰ-Ⅻⅰ-ⅻ])\s*[.．:：、)）]?/u,
    ordinal: (text) => fromSigns(text, 'Ⅰ', 12) ?? fromSigns(text, 'ⅰ', 12) ?? 1,
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
      `^(${DIGITS})\\s*(?:[.．、，:：)）]${NO_DECIMAL}|・(?=\\s)|(?=　)${NO_AMOUNT}|(?= )${NO_AMOUNT_ALONE})|^([⒈-⒛])`,
      'u',
    ),
    ordinal: (text) => fromSigns(text, '⒈') ?? fromDigits(text),
  },
  { family: '(ア)', pattern: /^[(（]([ア-ンｱ-ﾝ])[)）]/u, ordinal: fromKana },
  { family: 'ア', pattern: /^([ア-ンｱ-ﾝ])(?:[.．、)）]|(?=[\s]))/u, ordinal: fromKana },
  { family: '(a)', pattern: /^[(（]([a-zａ-ｚ])[)）]/u, ordinal: fromLetter },
  { family: 'a', pattern: /^([a-zａ-ｚ])(?:[)）．]|\.(?=\s|[^\x20-\x7E]))/u, ordinal: fromLetter },
  { family: 'A', pattern: /^([A-ZＡ-Ｚ])(?:[)）．]|\.(?=\s|[^\x20-\x7E]))/u, ordinal: fromLetter },
];

/** Bullets: those that are also letters of words count only where a word could not begin so. */
const BULLETS: readonly RegExp[] = [
  /^([・･•●◎◇◆■□▪▫◦‣▶►▷▸☆★➢✓✔◉❖♦▼▽])(?!\1)/u,
  /^[○〇◯](?![\s]*[○〇◯年月日]|\s*$)/u,
  /^[–—―](?=[^\d–—―-])/u,
  /^[-－‐−*+](?=\s|[・･•●○◇◆■□(（①-⑳])/u,
  // 「－資格の確認」; a figure or a Latin letter behind it may be the rest of a number or a name.
  /^[-－‐−](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
];

/** Signs of a note: 「※」, 「（注）」, 「注：」. */
const NOTES: readonly RegExp[] = [/^[※＊]/u, /^[(（]注[0-9０-９]{0,2}[)）]/u, /^注[0-9０-９]{0,2}[)）:：]/u];

/**
 * Returns the marks at the beginning of a text, at most `most`, and the text behind them. In a text without structure
 * several may stand together: 「- ・」.
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

/** Returns the mark at the beginning of a text; undefined if there is none, or if nothing stands behind it. */
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

function fromDigits(text: string): number {
  return Number(text.normalize('NFKC'));
}

/** The ordinal of one of a row of signs that begins with `first`; nothing for any other. */
function fromSigns(text: string, first: string, count = 20, from = 1): number | undefined {
  const offset = (text.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0);
  return offset >= 0 && offset < count ? offset + from : undefined;
}

function fromRoman(text: string): number {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(text) + 1;
}

function fromKana(text: string): number {
  return (
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'.indexOf(
      text.normalize('NFKC'),
    ) + 1
  );
}

function fromLetter(text: string): number {
  return text.normalize('NFKC').toLowerCase().charCodeAt(0) - 96;
}
