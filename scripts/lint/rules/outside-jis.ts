import { type Finding, finding, type LintInput } from '../finding.ts';
import { surprisesIn } from './surprising-characters.ts';

/**
 * Finds names with a character outside JIS X 0208. Each character of a name is reported once. Characters that surprise
 * anyway are left to the rule about these.
 */
export function outsideJis(input: LintInput): Finding[] {
  return input.texts
    .filter(({ isName }) => isName)
    .flatMap(({ text, pointer }) => {
      const seen = new Set<string>();
      const surprises = surprisesIn(text);
      return [...text.matchAll(CHARACTER)].flatMap(({ 0: character, index }) => {
        const isSurprise = surprises.some(
          ({ start, end }) => start < index + character.length && index < end,
        );
        if (isJis(character) || isSurprise || seen.has(character)) return [];
        seen.add(character);
        const codePoint = [...character].map(codePointOf).join(' ');
        const params = { character, codePoint };
        const words = { start: index, end: index + character.length };
        return [finding(input, 'lint/outside-jis', params, { pointer, words })];
      });
    });
}

/** One character with its variation selector, which is invisible. */
const CHARACTER = /[\s\S]\p{Variation_Selector}*/gu;

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** ASCII and the katakana of JIS X 0201 are available wherever JIS X 0208 is used. */
function isJis(character: string): boolean {
  return /^[\x20-\x7E｡-ﾟ]$/u.test(character) || characters().has(character);
}

let known: ReadonlySet<string> | undefined;

/** Returns the characters of JIS X 0208. They are decoded only when the first name needs them. */
function characters(): ReadonlySet<string> {
  known ??= new Set([...decodedRows(), ...OTHER_MAPPINGS]);
  return known;
}

/**
 * Yields the characters of JIS X 0208: rows 1 to 8 and 16 to 84. Computer makers added characters such as ㈱ and 髙 in
 * the rows 9 to 15 and from 85 on.
 */
function* decodedRows(): Generator<string> {
  const decoder = new TextDecoder('euc-jp');
  for (let row = 1; row <= 84; row += 1) {
    if (row > 8 && row < 16) continue;
    for (let cell = 1; cell <= 94; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
      if (!character.includes('\uFFFD')) yield character;
    }
  }
}

/** Characters with two code points in Unicode: 〜 and ～, − and －, ‖ and ∥, — and ―, ¢ £ ¬ and their full-width forms. */
const OTHER_MAPPINGS = '\u301C\u2212\u2016\u2014\u00A2\u00A3\u00AC\uFF5E\uFF0D\u2225\u2015\uFFE0\uFFE1\uFFE2';
