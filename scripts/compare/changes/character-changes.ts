import { DASHES } from '../../notice/vocabulary/dashes.ts';
import { foldedIdentity } from '../../notice/vocabulary/identity.ts';
import { unifiedKanji } from '../../notice/vocabulary/radicals.ts';
import type { Json } from './revision-tree.ts';

/** How the characters of one place differ that a reader takes for the same. */
export type CharacterKind =
  | 'invisible'
  | 'space'
  | 'composition'
  | 'radical'
  | 'kanji'
  | 'wave'
  | 'dash'
  | 'width'
  | 'compatible';

/** Characters of the old text, and those that the new text has in their place. */
export interface CharacterChange {
  readonly kind: CharacterKind;
  readonly old: string;
  readonly now: string;
}

const WHITE = /\p{White_Space}/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const WAVES = /^[〜～∼~]+$/u;
const DASHES_ONLY = new RegExp(`^[${DASHES}ー\\uFF70﹣⁻₋]+$`, 'u');
/** The blocks of compatibility ideographs. Unicode gives each the ideograph that it is the same as. */
const COMPATIBLE_KANJI = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

/** From the first that fits: what explains the difference between two runs of characters. */
const KINDS: readonly (readonly [CharacterKind, (old: string, now: string) => boolean])[] = [
  ['space', (old, now) => old.replace(WHITE, '') === now.replace(WHITE, '')],
  ['invisible', (old, now) => old.replace(INVISIBLE, '') === now.replace(INVISIBLE, '')],
  ['radical', (old, now) => old !== now && unifiedKanji(old) === unifiedKanji(now)],
  ['kanji', (old, now) => COMPATIBLE_KANJI.test(old + now) && old.normalize() === now.normalize()],
  ['composition', (old, now) => old.normalize() === now.normalize()],
  ['wave', (old, now) => WAVES.test(old) && WAVES.test(now)],
  ['dash', (old, now) => DASHES_ONLY.test(old) && DASHES_ONLY.test(now)],
  ['width', (old, now) => old.length === now.length || /[\uFF61-\uFFDC]/u.test(old + now)],
];

/**
 * Returns the places in which two texts, or the texts in two values, differ although they have one identity: each pair
 * of characters once, in the order of the text. Of texts with different identities there are none.
 */
export function characterChanges(old: Json | undefined, now: Json | undefined): CharacterChange[] {
  const changes = new Map<string, CharacterChange>();
  for (const [before, after] of textPairs(old, now).flatMap((pair) => differingRuns(...pair))) {
    const kind = KINDS.find(([, explains]) => explains(before, after))?.[0] ?? 'compatible';
    const change = { kind, old: before, now: after };
    changes.set(JSON.stringify(change), change);
  }
  return [...changes.values()];
}

const WORDS: Readonly<Record<CharacterKind, (old: string, now: string) => string>> = {
  invisible: (old, now) => (now.length < old.length ? '見えない文字を削除' : '見えない文字を追加'),
  space: () => '空白を変更',
  composition: (old) => `「${old.normalize()}」の文字コードを変更（見た目は同じ）`,
  radical: (old) => `「${unifiedKanji(old)}」の文字コードを変更（見た目は同じ）`,
  kanji: (old, now) => `漢字の字形を変更（${replaced(old, now)}）`,
  wave: (old, now) => `波ダッシュの字形を変更（${replaced(old, now)}）`,
  dash: (old, now) => `横線の字形を変更（${replaced(old, now)}）`,
  width: (old, now) => `文字の幅を変更（${replaced(old, now)}）`,
  compatible: (old, now) => `記号の書き方を変更（${replaced(old, now)}）`,
};

/** Returns what is said about such a change: 「波ダッシュの字形を変更（「〜」を「～」に）」. */
export function characterWords({ kind, old, now }: CharacterChange): string {
  return WORDS[kind](old, now);
}

function replaced(old: string, now: string): string {
  return `「${old.replace(INVISIBLE, '')}」を「${now.replace(INVISIBLE, '')}」に`;
}

/** Returns the texts in the same places of two values. */
function textPairs(old: Json | undefined, now: Json | undefined): [string, string][] {
  if (typeof old === 'string' && typeof now === 'string') return [[old, now]];
  if (typeof old !== 'object' || typeof now !== 'object') return [];
  const others = new Map(Object.entries(now));
  return Object.entries(old).flatMap(([key, value]) => textPairs(value, others.get(key)));
}

/** Returns the shortest runs of both texts that have one identity and are not written the same. */
function differingRuns(old: string, now: string): [string, string][] {
  const [before, after] = [foldedIdentity(old), foldedIdentity(now)];
  if (before.text !== after.text) return [];
  const [oldStarts, nowStarts] = [before, after].map(({ text, spanOf }) =>
    Array.from({ length: text.length + 1 }, (_, at) => spanOf(at, at + 1).start),
  );
  const runs: [string, string][] = [];
  let [oldFrom, nowFrom] = [0, 0];
  for (let at = 1; at <= before.text.length; at += 1) {
    const [oldTo = 0, nowTo = 0] = [oldStarts?.[at], nowStarts?.[at]];
    // Inside a character that folds to several, there is no end of a run.
    if (oldTo === oldStarts?.[at - 1] || nowTo === nowStarts?.[at - 1]) continue;
    runs.push([old.slice(oldFrom, oldTo), now.slice(nowFrom, nowTo)]);
    [oldFrom, nowFrom] = [oldTo, nowTo];
  }
  runs.push([old.slice(oldFrom), now.slice(nowFrom)]);
  return runs.filter(([one, other]) => one !== other);
}
