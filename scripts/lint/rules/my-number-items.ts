import { isHeadingOnMyNumber, saysMyNumber } from '../../notice/subject-words.ts';
import { type Finding, finding, type Linted } from '../finding.ts';
import { type ItemPlace, itemPlaces } from '../item-places.ts';

/**
 * Finds items on My Number where nobody could read that they are: neither in a section or group on it nor by naming it;
 * and items that are on it by their place or their words, but are not marked so. Its purposes stand for themselves, and
 * changes of them are judged apart.
 */
export function myNumberItems(linted: Linted): Finding[] {
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

function isReadable(place: ItemPlace): boolean {
  const { item, above, section, group } = place;
  const words = [item, ...above].flatMap(({ text, notes = [] }) => [text, ...notes]);
  const around = [section.title, ...(section.lead ?? []), group.heading ?? ''];
  return saysMyNumber([...words, ...around].join('。'));
}

function isInItsSection({ section, group }: ItemPlace): boolean {
  return isHeadingOnMyNumber(section.title) || isHeadingOnMyNumber(group.heading ?? '');
}
