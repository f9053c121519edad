import type { Group, Item, Section } from '../../notice/source.generated.ts';
import { isHeadingOnMyNumber, saysMyNumber } from '../../notice/subject-words.ts';
import { type Finding, finding, type Linted } from '../finding.ts';
import { type ItemPlace, itemPlaces } from '../item-places.ts';

/**
 * Finds items on My Number where nobody could read that they are: neither in a section or group on it nor by naming it;
 * and items that are on it by their place or their words, but are not marked so. Its purposes stand for themselves, and
 * changes of them are judged apart.
 */
export function myNumberItems(linted: Linted): Finding[] {
  const { isReadable, isInItsSection } = readings();
  return itemPlaces(linted.source).flatMap((place) => {
    const { item, pointer } = place;
    const at = { pointer: `${pointer}/text` };
    if (item.myNumber === true)
      return isReadable(place) ? [] : [finding(linted, 'lint/my-number-place', {}, at)];
    const isMarked = item.myNumber === false || place.above.some(({ myNumber }) => myNumber === true);
    const isOnIt = saysMyNumber(item.text) || isInItsSection(place);
    return isOnIt && !isMarked ? [finding(linted, 'lint/my-number-unmarked', {}, at)] : [];
  });
}

/** What is read of the places of items; each text once, for a section may hold thousands of items and a long lead. */
function readings(): Readonly<Record<'isReadable' | 'isInItsSection', (place: ItemPlace) => boolean>> {
  const itemSays = remembered(({ text, notes = [] }: Item) => [text, ...notes].some(saysMyNumber));
  const groupSays = remembered(({ heading = '' }: Group) => saysMyNumber(heading));
  const sectionSays = remembered(({ title, lead = [] }: Section) => [title, ...lead].some(saysMyNumber));
  const isGroupOnIt = remembered(({ heading = '' }: Group) => isHeadingOnMyNumber(heading));
  const isSectionOnIt = remembered(({ title }: Section) => isHeadingOnMyNumber(title));
  return {
    isReadable: ({ item, above, section, group }) =>
      [item, ...above].some(itemSays) || groupSays(group) || sectionSays(section),
    isInItsSection: ({ section, group }) => isSectionOnIt(section) || isGroupOnIt(group),
  };
}

function remembered<Part extends object>(test: (part: Part) => boolean): (part: Part) => boolean {
  const answers = new Map<Part, boolean>();
  return (part) => {
    const answer = answers.get(part) ?? test(part);
    answers.set(part, answer);
    return answer;
  };
}
