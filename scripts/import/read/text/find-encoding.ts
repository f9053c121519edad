import { ENCODINGS, type Encoding } from './encodings.ts';

/**
 * Returns the encoding by which some bytes are the likeliest Japanese text. Every decoder is tried, and what it
 * makes is priced by how rare its characters are, roughly in bits: bytes of one encoding read by another are
 * full of rare kanji, half-width katakana or characters that are none. Where only ASCII is there it is UTF-8.
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

/** Beyond so many bytes nothing new shows; even, so that no unit of UTF-16 is cut. */
const SAMPLE_BYTES = 65_536;

/** Without its escape sequences ISO-2022-JP is ASCII. */
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

/** What must speak for an encoding before it is believed: nobody writes UTF-16 without a mark on purpose. */
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

/** The first pattern that fits counts. */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[\t-\r]/, 3],
  [/[ -~]/, 6],
  [/[ぁ-ん、。・「」（）　]/, 5],
  [/[ァ-ヶー]/, 7],
  [/[０-９Ａ-Ｚａ-ｚ【】『』〈〉《》〔〕～〜：；，．／！？＊※○●◎◇◆□■△▲▽▼→々〒①-⑳Ⅰ-Ⅹ㈱㈲℡－―‐…‥]/, 8],
  // What no text holds: characters that a decoder could not make, controls, noncharacters.
  [/[\ufffd\p{Cc}\ufdd0-\ufdef\uffff\ufffe]/u, 60],
  [/[\ue000-\uf8ff]/, 40],
];

/** The kanji of JIS X 0208's first level, rows 16 to 47: the 2,965 in common use. */
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
