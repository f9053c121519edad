import { ENCODINGS, type Encoding } from './encodings.ts';

/**
 * Returns the encoding by which bytes are most likely Japanese text. Each decoder is tried. Its text gets a price by
 * how rare its characters are, roughly in bits: bytes that are read by a wrong encoding give rare kanji, half-width
 * katakana and invalid characters. If there is only ASCII, the encoding is UTF-8.
 */
export function findEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const [first = 'utf-8', ...others] = ENCODINGS.filter((encoding) => isPossible(encoding, sample));
  let best = first;
  let least = costOf(first, sample);
  for (const encoding of others) {
    const cost = costOf(encoding, sample);
    if (cost < least) [best, least] = [encoding, cost];
  }
  return best;
}

/** More bytes than this change nothing. An even number, so that no unit of UTF-16 is cut. */
const SAMPLE_BYTES = 65_536;

/** Without escape sequences ISO-2022-JP is only ASCII. */
function isPossible(encoding: Encoding, bytes: Uint8Array): boolean {
  return encoding !== 'iso-2022-jp' || bytes.includes(ESCAPE);
}

const ESCAPE = 0x1b;

function costOf(encoding: Encoding, bytes: Uint8Array): number {
  let cost = PRIOR[encoding];
  let previous = '';
  for (const character of new TextDecoder(encoding).decode(bytes)) {
    cost += characterCost(character, previous);
    previous = character;
  }
  return cost;
}

/** The price of an encoding before any character. For example, hardly anybody writes UTF-16 without a mark. */
const PRIOR: Record<Encoding, number> = {
  'utf-8': 0,
  'utf-16le': 12,
  'utf-16be': 14,
  shift_jis: 4,
  'euc-jp': 6,
  'iso-2022-jp': 0,
};

function characterCost(character: string, previous: string): number {
  if (/[゙゚ﾞﾟ]/.test(character)) return VOICED.test(previous + character) ? 1 : 20;
  if (isHalfWidthKatakana(character)) return isHalfWidthKatakana(previous) ? 6 : 9;
  for (const [pattern, cost] of COSTS) if (pattern.test(character)) return cost;
  return isKanji(character) ? (firstLevelKanji().has(character) ? 10 : 17) : 22;
}

/** Kana that a voiced or half-voiced mark may follow, in either width. */
const VOICED = /^[ウカ-トハ-ホワヲｳｶ-ﾄﾊ-ﾎうか-とは-ほ]./;

const isHalfWidthKatakana = (character: string) => character >= '｡' && character <= 'ﾟ';
const isKanji = (character: string) => character >= '\u4e00' && character <= '\u9fff';

/** The prices of characters. The first pattern that matches counts. */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[\t-\r]/, 3],
  [/[ -~]/, 6],
  [/[ぁ-ん、。・「」（）　]/, 5],
  [/[ァ-ヶー]/, 7],
  [/[０-９Ａ-Ｚａ-ｚ【】『』〈〉《》〔〕～〜：；，．／！？＊※○●◎◇◆□■△▲▽▼→々〒①-⑳Ⅰ-Ⅹ㈱㈲℡－―‐…‥]/, 8],
  // Characters that no text has: replacement characters, controls and noncharacters.
  [/[\ufffd\p{Cc}\ufdd0-\ufdef\uffff\ufffe]/u, 60],
  [/[\ue000-\uf8ff]/, 40],
];

/** Returns the kanji of the first level of JIS X 0208 (rows 16 to 47), the 2,965 in common use. */
function firstLevelKanji(): ReadonlySet<string> {
  commonKanji ??= new Set(
    new TextDecoder('euc-jp').decode(
      Uint8Array.from({ length: 2 * 32 * 94 }, (_, index) =>
        index % 2 === 0 ? 0xb0 + Math.floor(index / 188) : 0xa1 + (Math.floor(index / 2) % 94),
      ),
    ),
  );
  return commonKanji;
}

let commonKanji: ReadonlySet<string> | undefined;
