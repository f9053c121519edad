import type { Group, Item, NoticeSource, Section } from '../notice/source.generated.ts';

/** An item, and what contains it. */
export interface ItemPlace {
  readonly item: Item;
  /** RFC 6901 pointer of the item. */
  readonly pointer: string;
  readonly section: Section;
  readonly group: Group;
  /** The items that contain it, outermost first. */
  readonly above: readonly Item[];
}

/** Returns every item of a source in the order of the file. A nested item comes after the item that contains it. */
export function itemPlaces({ sections }: NoticeSource): ItemPlace[] {
  return sections.flatMap((section, s) =>
    (section.groups ?? []).flatMap((group, g) =>
      placesIn(group.items, `/sections/${s}/groups/${g}/items`, { section, group, above: [] }),
    ),
  );
}

function placesIn(
  items: readonly Item[] = [],
  list: string,
  around: Pick<ItemPlace, 'section' | 'group' | 'above'>,
): ItemPlace[] {
  return items.flatMap((item, index) => {
    const pointer = `${list}/${index}`;
    const inner = { ...around, above: [...around.above, item] };
    return [{ item, pointer, ...around }, ...placesIn(item.items, `${pointer}/items`, inner)];
  });
}
