import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

/**
 * Three lines of the printed notice: on A4 with its margins, a line of an item has about 40 characters of 11 pt. The
 * longest item of the real notice has 48 characters.
 */
const MOST_CHARACTERS = 120;

/** Finds items that are so long that they read like a paragraph and not like one purpose in a list. */
export function longItems(input: LintInput): Finding[] {
  return itemPlaces(input.source).flatMap(({ item, pointer }) => {
    const characters = [...item.text].length;
    if (characters <= MOST_CHARACTERS) return [];
    const params = { characters, limit: MOST_CHARACTERS };
    return [finding(input, 'lint/long-item', params, { pointer: `${pointer}/text` })];
  });
}
