import { ANY_FORM, FULL_FORM, SHORT_FORM } from '../../notice/vocabulary/corporate-forms.ts';
import { COST } from './break-costs.ts';
import type { HeldWords } from './held-words.ts';

const KATAKANA = '[ァ-ヺー]';
/** Words in katakana or Latin letters. They are not split. */
const WORD_BEFORE = `(?<!${KATAKANA})${KATAKANA}+|(?<![A-Za-z])[A-Za-z]+`;
const WORD_BEHIND = `${KATAKANA}+|[A-Za-z]+`;
const SPACE = '[ \\u00A0\\u3000]';
const NOTHING_BEFORE = '(?<=^|[\\s、。，．（(「])';
const NOTHING_BEHIND = '(?=$|[\\s、。，．）)」])';

/** The form of a company, such as （株） or 株式会社, with the word of its name before or after it. */
export const COMPANIES: HeldWords = {
  hint: new RegExp(`${SHORT_FORM}|会社|法人`, 'u'),
  units: [
    // ミドリ（株）
    [new RegExp(`(?:${WORD_BEFORE})${SHORT_FORM}`, 'gu'), COST.glued],
    // （株）ミドリ, みどり（株）: either neighbour could be the name
    [
      new RegExp(
        `(?<!${KATAKANA}|[A-Za-z])[^\\s、。，．]?${SHORT_FORM}(?:${WORD_BEHIND}|[^\\s、。，．）)」])?`,
        'gu',
      ),
      COST.glued,
    ],
    // 株式会社ミドリ, ミドリ株式会社; a name in hiragana looks like a particle, so it is not included
    [
      new RegExp(
        `(?:${WORD_BEFORE}|[\\u4E00-\\u9FFF])?${FULL_FORM}(?:${WORD_BEHIND}|[\\u4E00-\\u9FFF])?`,
        'gu',
      ),
      COST.glued,
    ],
    // ㈱ ミドリ, ミドリ 株式会社: across a space, if no name is closer
    [new RegExp(`${NOTHING_BEFORE}${ANY_FORM}${SPACE}(?:${WORD_BEHIND}|\\S)`, 'gu'), COST.glued],
    [new RegExp(`(?:${WORD_BEFORE}|[^\\s、。，．])${SPACE}${ANY_FORM}${NOTHING_BEHIND}`, 'gu'), COST.glued],
    [
      new RegExp(
        `${FULL_FORM}|(?<=${ANY_FORM}${SPACE}?)${KATAKANA}+|(?<!${KATAKANA})${KATAKANA}+(?=${SPACE}?${ANY_FORM})`,
        'gu',
      ),
      COST.word,
    ],
  ],
};

const FIRST = new RegExp(`^${ANY_FORM}`, 'u');
const LAST = new RegExp(`${ANY_FORM}$`, 'u');

/** Returns whether a name starts with the company's form. */
export function beginsWithCompany(name: string): boolean {
  return FIRST.test(name);
}

/** Returns whether a name ends with the company's form. */
export function endsWithCompany(name: string): boolean {
  return LAST.test(name);
}
