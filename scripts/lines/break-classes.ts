/** What a character asks of the breaks beside it (JIS X 4051, 6; JLReq, 3.1.7 and 3.1.8). */
export type BreakClass =
  | 'opening'
  | 'closing'
  | 'nonstarter'
  | 'inseparable'
  | 'prefix'
  | 'postfix'
  | 'word'
  | 'hyphen'
  | 'space'
  | 'glue'
  | 'combining'
  | 'ideograph';

/** The characters of each class that patterns do not tell; the first class that has a character is its class. */
const CLASSES: readonly (readonly [BreakClass, RegExp])[] = [
  ['glue', /^[\u00A0\u202F]/u],
  ['space', /^[ \u3000\u2000-\u200A\t]/u],
  ['combining', /^\p{M}/u],
  ['inseparable', /^[—…‥―]/u],
  ['prefix', /^[¥￥$＄£￡€#＃№§〒]/u],
  ['postfix', /^[%％‰°℃¢￠′″]/u],
  ['opening', /^[\p{Ps}\p{Pi}]/u],
  ['closing', /^[\p{Pe}\p{Pf}、。，．,.:;!?：；！？､｡!?‼⁇⁈⁉]/u],
  ['nonstarter', /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯﾞﾟー々〻ゝゞヽヾ〜～゠‐–・･ｰ]/u],
  ['hyphen', /^[-/‑_@&=+~]/u],
  ['word', /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u],
];

/** U+FF01 to U+FF5E stand for themselves beside others of an em: 「Ａ」 and 「１」 break like kana, but not numbers. */
const FULL_WIDTH_DIGIT = /^[０-９．，]/u;

const known = new Map<string, BreakClass>();

/** Returns the class of a character (with its variation selector, where it has one). */
export function breakClass(character: string): BreakClass {
  const remembered = known.get(character);
  if (remembered) return remembered;
  const found = CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? 'ideograph';
  const isWide = found === 'word' && /^[Ａ-Ｚａ-ｚ]/u.test(character);
  const chosen = isWide ? 'ideograph' : found;
  known.set(character, chosen);
  return chosen;
}

/** Whether a break between these two neighbours would part a number in full width. */
export function isWideNumber(before: string, after: string): boolean {
  return FULL_WIDTH_DIGIT.test(before) && FULL_WIDTH_DIGIT.test(after);
}
