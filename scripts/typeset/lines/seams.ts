/** The Japanese scripts, as ranges of characters. A change of script shows where a word of a name ends. */
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
 * Returns whether a word of a name may end between two characters: where the script changes, as in 「健診センター」, and beside
 * characters that belong to none of these scripts.
 */
export function isSeam(before: string, after: string): boolean {
  const script = scriptOf(before);
  return script === undefined || script !== scriptOf(after);
}

function scriptOf(text: string): string | undefined {
  const codePoint = text.codePointAt(0) ?? 0;
  return RANGES.find(({ first, last }) => codePoint >= first && codePoint <= last)?.script;
}
