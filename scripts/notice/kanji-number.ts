const DIGITS = '一二三四五六七八九';

/** Returns the value of a kanji number up to 九十九, such as 12 for 十二. Returns undefined for any other text. */
export function fromKanjiNumber(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const digit = (sign: string | undefined) => (sign ? DIGITS.indexOf(sign) + 1 : 0);
  return (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}
