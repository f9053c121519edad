import { areSameWords } from '../../../notice/vocabulary/identity.ts';

/**
 * The name of a society, at the beginning of a text or after a sign. 「当健康保険組合」 is not a name. A name may begin with
 * 「本」.
 */
const NAME =
  /(?<=^|[\s、。：:｜|（(「『【©])(?!当|各|貴|[本同](?:健康保険|共済)|他の|全国の)((?:(?![当各貴]健康保険|[当各貴]共済)[^\s、。：:｜|（()）「」『』【】はがをにへ]){1,30}?(?:健康保険組合|共済組合))(?!連合会|法|等)/gu;

/** 「（以下「当組合」という。）」 after a name shows that the society speaks of itself. */
const ITSELF = /^\s*[（(]\s*以下、?\s*「?(?:当|本)?(?:健康保険|健保|共済)?(?:組合|健保)」?/u;

/**
 * Returns the society that texts name, or by which they call themselves; undefined if they name none, or more than
 * one.
 */
export function societyIn(texts: readonly string[]): string | undefined {
  const found = texts.flatMap((text) =>
    [...text.matchAll(NAME)].map(({ 0: whole, 1: name = '', index }) => ({
      name,
      isItself: ITSELF.test(text.slice(index + whole.length)),
    })),
  );
  const own = found.filter(({ isItself }) => isItself);
  const [name, ...others] = (own.length > 0 ? own : found).map((one) => one.name);
  return others.every((other) => areSameWords(other, name)) ? name : undefined;
}
