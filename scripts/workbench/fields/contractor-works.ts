import { pointerTo } from '../../notice/source/json-pointer.ts';
import type { JsonValue } from '../edit/operation.ts';
import { listOf, propertyOf, textOf } from './loose-value.ts';

/** One engagement of a contractor: where it stands, and what it says differently from the contractor's record. */
export interface ContractorWork {
  /** The pointer of the engagement. */
  readonly pointer: string;
  /** The number of its section, from 1, and the words of its section and item. */
  readonly ordinal: number;
  readonly section: string;
  readonly item: string;
  /** The number that this item alone prints; undefined if it prints the contractor's first. */
  readonly telephone: string | undefined;
  /** The spelling of the name in this item alone. */
  readonly nameAsPrinted: string | undefined;
  readonly publishesName: boolean;
  readonly publishesTelephone: boolean;
}

/** Returns the engagements of all contractors by the contractors' ids, each list in the order of the notice. */
export function worksByContractor(source: JsonValue): ReadonlyMap<string, readonly ContractorWork[]> {
  const works = new Map<string, ContractorWork[]>();
  for (const [index, section] of listOf(propertyOf(source, 'sections')).entries()) {
    const place = { ordinal: index + 1, section: textOf(propertyOf(section, 'title')) };
    for (const [at, group] of listOf(propertyOf(section, 'groups')).entries())
      gather(propertyOf(group, 'items'), `/sections/${index}/groups/${at}/items`, place, works);
  }
  return works;
}

type SectionPlace = Pick<ContractorWork, 'ordinal' | 'section'>;

function gather(
  items: JsonValue | undefined,
  pointer: string,
  place: SectionPlace,
  works: Map<string, ContractorWork[]>,
): void {
  for (const [index, item] of listOf(items).entries()) {
    const at = pointerTo(pointer, String(index));
    const words = textOf(propertyOf(item, 'text'));
    for (const [number, engagement] of listOf(propertyOf(item, 'engagements')).entries()) {
      const id = textOf(propertyOf(engagement, 'contractor'));
      const work = workOf(engagement, `${at}/engagements/${number}`, { ...place, item: words });
      works.set(id, [...(works.get(id) ?? []), work]);
    }
    gather(propertyOf(item, 'items'), `${at}/items`, place, works);
  }
}

function workOf(
  engagement: JsonValue,
  pointer: string,
  place: SectionPlace & Pick<ContractorWork, 'item'>,
): ContractorWork {
  const optional = (key: string) => {
    const value = propertyOf(engagement, key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    pointer,
    ...place,
    telephone: optional('telephone'),
    nameAsPrinted: optional('nameAsPrinted'),
    publishesName: propertyOf(engagement, 'publishName') !== false,
    publishesTelephone: propertyOf(engagement, 'publishTel') !== false,
  };
}
