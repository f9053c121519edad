import { foldedIdentity } from '../../notice/vocabulary/identity.ts';
import type { Span } from '../../notice/vocabulary/text-spans.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';
import { telephoneIn } from '../telephones-in-text.ts';

/**
 * A clause that names contractors, as the notice prints it: 「（外部委託先は、…）」, 「（委託先：…）」. Matched against folded texts.
 * One that only says where they are told, 「（委託先は別紙のとおり）」, names none.
 */
const CLAUSE =
  /\([^()]{0,20}?(?:委託先|再委託先)(?:名|会社|事業者|業者|機関)?(?:は(?:、|(?!、))|[:、])(?!(?:別[紙表添記]|次|下記|以下|上記|一覧|当組合|契約))(?:[^()]|\([^()]*\))+\)/u;

/** Finds items whose text or notes name contractors or have a telephone. Their annexes and comparisons know nothing of it. */
export function clausesInTexts(input: LintInput): Finding[] {
  return itemPlaces(input.source).flatMap(({ item, pointer }) => {
    const texts = [
      { text: item.text, at: `${pointer}/text` },
      ...(item.notes ?? []).map((text, index) => ({ text, at: `${pointer}/notes/${index}` })),
    ];
    return texts.flatMap(({ text, at }) => {
      const found = clauseIn(text) ?? telephoneIn(text);
      if (!found) return [];
      const words = text.slice(found.start, found.end);
      return [finding(input, 'lint/clause-in-text', { found: words }, { pointer: at, words: found })];
    });
  });
}

function clauseIn(text: string): Span | undefined {
  const folded = foldedIdentity(text);
  const found = CLAUSE.exec(folded.text);
  return found ? folded.spanOf(found.index, found.index + found[0].length) : undefined;
}
