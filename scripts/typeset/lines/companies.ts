import { COST } from './break-costs.ts';
import type { HeldWords } from './held-together.ts';

const SHORT =
  '(?:[(（](?:株|有|合|資|名|社|財|医|学|福|独|特非|一社|一財|公社|公財)[)）]|[㈱㈲㈳㈴㈶㈻㈾㈿])';
const LONG = '(?:(?:株式|有限|合同|合資|合名)会社|(?:一般|公益)(?:社団|財団)法人|医療法人(?:社団|財団)?)';
const MARK = `(?:${SHORT}|${LONG})`;
const KATAKANA = '[ァ-ヺー]';
/** Words in katakana or Latin letters. They are not split. */
const WORD_BEFORE = `(?<!${KATAKANA})${KATAKANA}+|(?<![A-Za-z])[A-Za-z]+`;
const WORD_BEHIND = `${KATAKANA}+|[A-Za-z]+`;
const SPACE = '[ \\u00A0\\u3000]';
const NOTHING_BEFORE = '(?<=^|[\\s、。，．（(「])';
const NOTHING_BEHIND = '(?=$|[\\s、。，．）)」])';

/** The form of a company, such as （株） or 株式会社, with the word of its name before or after it. */
export const COMPANIES: HeldWords = {
  hint: /[(（][株有合資名社財医学福独特一公]|会社|法人|[㈱㈲㈳㈴㈶㈻㈾㈿]/u,
  units: [
    // ミドリ（株）
    [new RegExp(`(?:${WORD_BEFORE})${SHORT}`, 'gu'), COST.glued],
    // （株）ミドリ, みどり（株）: either neighbour could be the name
    [
      new RegExp(
        `(?<!${KATAKANA}|[A-Za-z])[^\\s、。，．]?${SHORT}(?:${WORD_BEHIND}|[^\\s、。，．）)」])?`,
        'gu',
      ),
      COST.glued,
    ],
    // 株式会社ミドリ, ミドリ株式会社; a name in hiragana looks like a particle, so it is not included
    [
      new RegExp(`(?:${WORD_BEFORE}|[\\u4E00-\\u9FFF])?${LONG}(?:${WORD_BEHIND}|[\\u4E00-\\u9FFF])?`, 'gu'),
      COST.glued,
    ],
    // ㈱ ミドリ, ミドリ 株式会社: across a space, if no name is closer
    [new RegExp(`${NOTHING_BEFORE}${MARK}${SPACE}(?:${WORD_BEHIND}|\\S)`, 'gu'), COST.glued],
    [new RegExp(`(?:${WORD_BEFORE}|[^\\s、。，．])${SPACE}${MARK}${NOTHING_BEHIND}`, 'gu'), COST.glued],
    [
      new RegExp(
        `${LONG}|(?<=${MARK}${SPACE}?)${KATAKANA}+|(?<!${KATAKANA})${KATAKANA}+(?=${SPACE}?${MARK})`,
        'gu',
      ),
      COST.word,
    ],
  ],
};

const FIRST = new RegExp(`^${MARK}`, 'u');
const LAST = new RegExp(`${MARK}$`, 'u');

/** Returns whether a name starts with the company's form. */
export function beginsWithCompany(name: string): boolean {
  return FIRST.test(name);
}

/** Returns whether a name ends with the company's form. */
export function endsWithCompany(name: string): boolean {
  return LAST.test(name);
}
