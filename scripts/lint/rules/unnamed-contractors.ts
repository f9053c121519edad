import type { Item } from '../../notice/source.generated.ts';
import { saysEntrusted } from '../../notice/subject-words.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

/** Finds items that say that work is entrusted but name no contractor, if no item above or below names one either. */
export function unnamedContractors(input: LintInput): Finding[] {
  return itemPlaces(input.source).flatMap(({ item, pointer, group, above }) => {
    const isEntrusted = item.basis === 'entrustment' || saysEntrusted(item.text);
    // In a group about the reviewing agency, the group itself tells who it is.
    if (!isEntrusted || group.kind === 'reviewing-agency' || above.some(isNamed) || isNamedWithin(item))
      return [];
    return [finding(input, 'lint/unnamed-contractor', {}, { pointer: `${pointer}/text` })];
  });
}

function isNamedWithin(item: Item): boolean {
  return isNamed(item) || (item.items ?? []).some(isNamedWithin);
}

function isNamed({ engagements = [], recipients = [] }: Item): boolean {
  return engagements.length > 0 || recipients.some(({ kind }) => kind === 'named');
}
