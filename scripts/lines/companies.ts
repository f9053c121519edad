import { COST } from './break-costs.ts';
import type { HeldWords } from './held-together.ts';

const SHORT =
  '(?:[(（](?:株|有|合|資|名|社|財|医|学|福|独|特非|一社|一財|公社|公財)[)）]|[㈱㈲㈳㈴㈶㈻㈾㈿])';
const LONG = '(?:(?:株式|有限|合同|合資|合名)会社|(?:一般|公益)(?:社団|財団)法人|医療法人(?:社団|財団)?)';
const SPACE = '[ \\u00A0\\u3000]?';
const KATAKANA = '[ァ-ヺー]';
/** Words in katakana or Latin, which stay whole. */
const WORD_BEFORE = `(?<!${KATAKANA})${KATAKANA}+|(?<![A-Za-z])[A-Za-z]+`;
const WORD_BEHIND = `${KATAKANA}+|[A-Za-z]+`;

/** What kind of company a name is of, with the word of the name that stands before or behind. */
export const COMPANIES: HeldWords = {
  hint: /[(（][株有合資名社財医学福独特一公]|会社|法人|[㈱㈲㈳㈴㈶㈻㈾㈿]/u,
  units: [
    // （株）○○, ○○（株）, ○○ ㈱
    [
      new RegExp(
        `(?:${WORD_BEFORE}|[^\\s、。，．])?${SPACE}${SHORT}${SPACE}(?:${WORD_BEHIND}|[^\\s、。，．）)」])?`,
        'gu',
      ),
      COST.glued,
    ],
    // 株式会社○○, ○○株式会社; a name in hiragana is not told from a particle
    [
      new RegExp(
        `(?:${WORD_BEFORE}|[\\u4E00-\\u9FFF])?${SPACE}${LONG}${SPACE}(?:${WORD_BEHIND}|[\\u4E00-\\u9FFF])?`,
        'gu',
      ),
      COST.glued,
    ],
  ],
};
