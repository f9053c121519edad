/** The scripts of Japanese, by which words in a name can be told: ranges of characters. */
const SCRIPTS = {
  katakana: 'ァ..ヺ ー..ヿ ㇰ..ㇿ ｦ..ﾟ',
  hiragana: 'ぁ..ゟ',
  han: '々..〇 㐀..䶿 一..鿿 豈..龎 \u{20000}..\u{3FFFF}',
} as const;

const RANGES = Object.entries(SCRIPTS).flatMap(([script, ranges]) =>
  ranges.split(' ').map((range) => {
    const [first = 0, last = first] = range.split('..').map((end) => end.codePointAt(0) ?? 0);
    return { script, first, last };
  }),
);

/**
 * Returns whether words of a name may meet between two neighbours: where the script changes, as in 「健診センター」, and
 * beside signs.
 */
export function isSeam(before: string, after: string): boolean {
  const script = scriptOf(before);
  return script === undefined || script !== scriptOf(after);
}

function scriptOf(text: string): string | undefined {
  const codePoint = text.codePointAt(0) ?? 0;
  return RANGES.find(({ first, last }) => codePoint >= first && codePoint <= last)?.script;
}
