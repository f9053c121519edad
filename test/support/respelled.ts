import fc from 'fast-check';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';

/** Characters that a reader takes for the same, in one string. */
const ALIKE = [
  '行⾏',
  '高⾼',
  '長⻑⾧',
  '神\uFA19',
  '福\uFA1B',
  '〜～~',
  '-－‐−–―',
  '0０',
  '1１',
  '(（',
  ')）',
  ' \u00A0\u3000',
];
const OTHERS = new Map(
  [...ALIKE].flatMap((kind) => [...kind].map((character) => [character, [...kind]] as const)),
);
const UNSEEN: readonly [string, ...string[]] = ['', '', '', '', '\u00AD', '\u200B', '\u2060', '\uFEFF'];

/** What no reader reads: ids, and values of which the schema knows all. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'id',
  'contractor',
  'kind',
  'basis',
  'topic',
  'subcontracting',
  'dates',
  'style',
  'revision',
]);

/** Ways to write a text in other characters that a reader takes for the same, of all kinds at once. */
export function respelling(): fc.Arbitrary<(text: string) => string> {
  return fc.noBias(fc.integer({ min: 1, max: 2 ** 31 - 2 })).map((seed) => {
    const chosen = chooser(seed);
    return (text) => [...text].map((character) => written(character, chosen)).join('');
  });
}

/** Ways to write every text of a notice so. */
export function noticeRespelling(): fc.Arbitrary<(source: NoticeSource) => NoticeSource> {
  return respelling().map((write) => (source) => rewritten(source, write));
}

/** Returns a notice in which each text is written anew. */
export function rewritten(source: NoticeSource, write: (text: string) => string): NoticeSource {
  // Every value keeps its type.
  return withTexts(source, write) as NoticeSource;
}

type Choose = <T>(list: readonly [T, ...T[]]) => T;

/** The minimal standard generator of Park and Miller: quick, and one number to find a run again. */
function chooser(seed: number): Choose {
  let state = seed;
  return (list) => {
    state = (state * 48271) % 2147483647;
    return list[state % list.length] ?? list[0];
  };
}

function written(character: string, chosen: Choose): string {
  const other = chosen([character, character, ...(OTHERS.get(character) ?? [])]);
  // The forms of Unicode would undo the choice of a compatible kanji.
  const form = other.normalize() === other ? chosen([other, other, other.normalize('NFD')]) : other;
  return form + chosen(UNSEEN);
}

function withTexts(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') return write(value);
  if (Array.isArray(value)) return value.map((one) => withTexts(one, write));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, NO_WORDS.has(key) ? one : withTexts(one, write)]),
  );
}
