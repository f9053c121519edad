import type { Item } from '../../notice/source.generated.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

/**
 * Finds items with the same text as an earlier item in a group of the same kind and heading. The same work may well be
 * named both inside and outside the society.
 */
export function repeatedItems(input: LintInput): Finding[] {
  const first = new Map<string, string>();
  const keys = new Map<Item, string>();
  return itemPlaces(input.source).flatMap(({ item, pointer, group, above }) => {
    const words = identityOf(item.text);
    const holder = above.at(-1);
    const around = holder ? keys.get(holder) : JSON.stringify([group.kind, group.heading]);
    const key = `${around}/${words}`;
    // An item is identified in the keys of its nested items by the pointer of its first equal, because its whole text
    // would be repeated in each of those keys.
    keys.set(item, first.get(key) ?? pointer);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, pointer);
      return [];
    }
    const line = input.document.rangeOf(`${earlier}/text`)?.start.line ?? 0;
    return [finding(input, 'lint/repeated-item', { line }, { pointer: `${pointer}/text` })];
  });
}
