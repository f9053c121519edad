import type { Group, Item, Section } from '../../notice/source.generated.ts';
import { isHeadingOnMyNumber, saysMyNumber } from '../../notice/subject-words.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { type ItemPlace, itemPlaces } from '../item-places.ts';

/**
 * Finds two kinds of items:
 * - items marked as My Number items, if neither their text nor their section or group says so,
 * - items about My Number (by their section, group or words) that are not marked so.
 *
 * The mark matters, because the purposes for My Number are separate and their changes are judged separately.
 */
export function myNumberItems(input: LintInput): Finding[] {
  const { isReadable, isInItsSection } = readings();
  return itemPlaces(input.source).flatMap((place) => {
    const { item, pointer } = place;
    const at = { pointer: `${pointer}/text` };
    if (item.myNumber === true)
      return isReadable(place) ? [] : [finding(input, 'lint/my-number-place', {}, at)];
    const isMarked = item.myNumber === false || place.above.some(({ myNumber }) => myNumber === true);
    const isOnIt = saysMyNumber(item.text) || isInItsSection(place);
    return isOnIt && !isMarked ? [finding(input, 'lint/my-number-unmarked', {}, at)] : [];
  });
}

/**
 * Returns the tests for the place of an item. Each text is tested only once, because a section may have thousands of
 * items and a long lead.
 */
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
