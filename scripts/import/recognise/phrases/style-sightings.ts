import { DEFAULT_STYLE } from '../../../notice/default-style.ts';
import type { Style } from '../../../notice/source.generated.ts';
import { TELEPHONE_WORD } from '../../../notice/vocabulary/telephones.ts';

type Sighted = Pick<
  Style,
  | 'sectionNumbering'
  | 'groupBrackets'
  | 'bullet'
  | 'clauseLead'
  | 'clauseBrackets'
  | 'recipientLead'
  | 'dateStyle'
  | 'telephoneLabel'
>;

/** A form prevails if it makes up at least this part of what was seen. */
const PREVAILS = 2 / 3;

/** Counts what a document shows of its style. */
export class StyleSightings {
  readonly #counts = new Map<keyof Sighted, Map<string, number>>();

  /** Counts one occurrence of a value of a property. */
  see<K extends keyof Sighted>(property: K, value: NonNullable<Sighted[K]>): void {
    const counts = this.#counts.get(property) ?? new Map<string, number>();
    this.#counts.set(property, counts);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  /**
   * Returns the properties whose prevailing value is not the usual one. If the values are mixed, the usual one stays.
   */
  style(): Style {
    const entries = [...this.#counts].flatMap(([property, counts]) => {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const [value, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
      const usual = DEFAULT_STYLE[property];
      if (value === undefined || count === undefined || value === usual) return [];
      // If the usual form does not occur at all, the most frequent one is closer to the document.
      const prevails = count >= total * PREVAILS || !counts.has(String(usual));
      return prevails ? [[property, value] as const] : [];
    });
    // Each value was counted as one of its property.
    return Object.fromEntries(entries) as Style;
  }
}

const GROUP_BRACKETS: Readonly<Record<string, NonNullable<Style['groupBrackets']>>> = {
  '': 'none',
  '【': '【】',
  '〔': '〔〕',
  '［': '［］',
  '[': '［］',
  '＜': '＜＞',
  '<': '＜＞',
  '〈': '＜＞',
  '(': '()',
  '（': '()',
};

/** Returns the style for the opening bracket of a group's heading, or undefined if there is no such style. */
export function groupBracketsOf(open: string): Style['groupBrackets'] | undefined {
  return GROUP_BRACKETS[open];
}

const BULLETS: Readonly<Record<string, NonNullable<Style['bullet']>>> = {
  '・': '・',
  '･': '・',
  '○': '○',
  〇: '○',
  '◯': '○',
  '●': '●',
  '◇': '◇',
  '◆': '◆',
  '■': '■',
  '–': '–',
  '—': '–',
};

/** Returns the style for a bullet; undefined for signs that only show that there is a list. */
export function bulletOf(raw: string): Style['bullet'] | undefined {
  return BULLETS[raw];
}

const TELEPHONE_WORDS = new RegExp(TELEPHONE_WORD, 'u');

/** Returns the style for the label of a telephone number. */
export function telephoneLabelOf(label: string): NonNullable<Style['telephoneLabel']> {
  return TELEPHONE_WORDS.test(label) ? '電話' : 'TEL';
}

const NUMBERINGS: Readonly<Record<string, NonNullable<Style['sectionNumbering']>>> = {
  '1.': '1.',
  '(1)': '(1)',
  Ⅰ: 'Ⅰ',
  row: 'none',
};

/** Returns the style for a family of numbers, or undefined if there is no such style. */
export function numberingOf(family: string | undefined): Style['sectionNumbering'] | undefined {
  return family === undefined ? 'none' : NUMBERINGS[family];
}
