import type { Item } from '../../notice/source.generated.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Finding, finding, type Linted } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

/**
 * Finds items with the text of an earlier one in groups of the same kind: inside and outside a society the same work may
 * well be named.
 */
export function repeatedItems(linted: Linted): Finding[] {
  const first = new Map<string, string>();
  const keys = new Map<Item, string>();
  return itemPlaces(linted.source).flatMap(({ item, pointer, group, above }) => {
    const words = identityOf(item.text);
    const holder = above.at(-1);
    const around = holder ? keys.get(holder) : JSON.stringify([group.kind, group.heading]);
    const key = `${around}/${words}`;
    // What holds others is named by the place of its first like, for each of them would else repeat its words.
    keys.set(item, first.get(key) ?? pointer);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, pointer);
      return [];
    }
    const line = linted.document.rangeOf(`${earlier}/text`)?.start.line ?? 0;
    return [finding(linted, 'lint/repeated-item', { line }, { pointer: `${pointer}/text` })];
  });
}
