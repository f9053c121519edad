import { type Finding, finding, type Linted } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

/**
 * Finds items with the text of an earlier one in groups of the same kind: inside and outside a society the same work may
 * well be named.
 */
export function repeatedItems(linted: Linted): Finding[] {
  const first = new Map<string, string>();
  return itemPlaces(linted.source).flatMap(({ item, pointer, group, above }) => {
    const words = [...above, item].map(({ text }) => text.normalize('NFKC').replace(/\s/gu, ''));
    const key = JSON.stringify([group.kind, group.heading, ...words]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, pointer);
      return [];
    }
    const line = linted.document.rangeOf(`${earlier}/text`)?.start.line ?? 0;
    return [finding(linted, 'lint/repeated-item', { line }, { pointer: `${pointer}/text` })];
  });
}
