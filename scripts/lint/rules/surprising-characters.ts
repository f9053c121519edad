import { unifiedKanji } from '../../notice/vocabulary/radicals.ts';
import { type Span, withEdits } from '../../notice/vocabulary/text-spans.ts';
import type { CharacterSurprise } from '../../problems/rules.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import type { PrintedText } from '../printed-texts.ts';

/** A character that is not what it looks like, or that nobody sees. */
export interface Surprise extends Span {
  readonly kind: CharacterSurprise;
  readonly found: string;
  /** What belongs there. It is empty for characters that nobody sees. */
  readonly proper: string;
}

/**
 * Finds characters that programs put into texts and people do not see: radicals in place of kanji, a kana in two
 * characters, soft hyphens and other invisible characters, spaces of the web. Each is reported once in a text.
 */
export function surprisingCharacters(input: LintInput): Finding[] {
  return input.texts.flatMap((printed) => {
    const surprises = surprisesIn(printed.text);
    return [...new Set(surprises.map(({ found }) => found))].flatMap((found) => {
      const same = surprises.filter((surprise) => surprise.found === found);
      const [first] = same;
      return first ? [surpriseFinding(input, printed, first, same)] : [];
    });
  });
}

function surpriseFinding(
  input: LintInput,
  { pointer, text, isMarkdown }: PrintedText,
  { kind, found, proper, start, end }: Surprise,
  same: readonly Surprise[],
): Finding {
  const params = { kind, found, proper, codePoint: codePointsOf(found) };
  const edits = same.map((one) => ({ start: one.start, end: one.end, text: one.proper }));
  const renaming = { edits, before: text, after: withEdits(text, edits) };
  return {
    ...finding(input, 'lint/surprising-character', params, { pointer, words: { start, end } }),
    // In Markdown, a space or a removed character could begin a list or emphasis.
    ...(isMarkdown && (kind === 'invisible' || kind === 'space') ? {} : { renaming }),
  };
}

function codePointsOf(characters: string): string {
  const hex = (character: string) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [...characters].map((character) => `U+${hex(character)}`).join(' ');
}

/** Marks that are typed behind kana as characters of their own, with the marks that combine. */
const SPACING_MARKS: ReadonlyMap<string, string> = new Map([
  ['゛', '\u3099'],
  ['゜', '\u309A'],
]);

const IGNORED = '\\p{Default_Ignorable_Code_Point}';
const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Latin}\\p{Nd}\\p{P}]';

/**
 * The kinds, with what belongs in the place of a character. A kanji that computer makers added (神 U+FA19) or JIS X 0213
 * has is right in a name; only those of the Korean set, U+F900 to U+FA0B, come from files alone. Of these, 朗 (U+F929) and
 * 隆 (U+F9DC) are in Japanese names too. A joiner between letters of other scripts or emoji, and variation selectors,
 * have a use.
 */
const KINDS: readonly {
  readonly kind: CharacterSurprise;
  readonly pattern: RegExp;
  readonly proper: (found: string) => string;
}[] = [
  { kind: 'radical', pattern: /[\u2E80-\u2FD5]/gu, proper: unifiedKanji },
  {
    kind: 'duplicate',
    pattern: /[\uF900-\uF928\uF92A-\uF9DB\uF9DD-\uFA0B]/gu,
    proper: (found) => found.normalize(),
  },
  {
    kind: 'decomposed',
    pattern:
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}](?:[\u0300-\u036F\u3099\u309A]+|[゛゜])/gu,
    proper: (found) => found.replace(/[゛゜]/u, (mark) => SPACING_MARKS.get(mark) ?? mark).normalize(),
  },
  {
    kind: 'invisible',
    pattern: new RegExp(
      `(?:(?![\\u200C\\u200D]|\\p{Variation_Selector})${IGNORED})+|(?<=${JAPANESE})[\\u200C\\u200D]+`,
      'gu',
    ),
    proper: () => '',
  },
  {
    kind: 'space',
    pattern: /(?![ \u3000\t\n\r])\p{White_Space}/gu,
    proper: (found) => (/[\u2001\u2003]/u.test(found) ? '\u3000' : ' '),
  },
];

/** Returns the surprising characters of a text, kind by kind. */
export function surprisesIn(text: string): Surprise[] {
  return KINDS.flatMap(({ kind, pattern, proper: properOf }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Surprise[] => {
      const proper = properOf(found);
      // Some radicals have no kanji, and some marks have no character together with the letter.
      if (proper === found || (kind === 'decomposed' && [...proper].length > 1)) return [];
      return [{ kind, found, proper, start: index, end: index + found.length }];
    }),
  );
}
