import { type Finding, finding, type Linted } from '../finding.ts';
import { type ItemPlace, itemPlaces } from '../item-places.ts';

/** What names My Number; the card alone is no number. */
const MY_NUMBER = /特定個人情報|個人番号(?!カード)|マイナンバー(?!カード)|番号法|番号の利用等に関する法律/u;
/** What a section on My Number is called; a lead may only mention the law. */
const SECTION_TITLE = /特定個人情報|個人番号(?!カード)|マイナンバー(?!カード)/u;

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
    const isOnIt = MY_NUMBER.test(item.text) || isInItsSection(place);
    return isOnIt && !isMarked ? [finding(linted, 'lint/my-number-unmarked', {}, at)] : [];
  });
}

function isReadable(place: ItemPlace): boolean {
  const { item, above, section, group } = place;
  const words = [item, ...above].flatMap(({ text, notes = [] }) => [text, ...notes]);
  const around = [section.title, ...(section.lead ?? []), group.heading ?? ''];
  return MY_NUMBER.test([...words, ...around].join('。'));
}

function isInItsSection({ section, group }: ItemPlace): boolean {
  return SECTION_TITLE.test(section.title) || SECTION_TITLE.test(group.heading ?? '');
}
