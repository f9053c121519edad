import type { Item, NoticeSource } from '../../../notice/source.generated.ts';

/** Returns the parts that share one space of ids, in no order that matters: sections, groups, items and other texts. */
export function textParts(source: NoticeSource): ({ id: string } | Item)[] {
  return [
    ...source.sections.flatMap((section) => [
      section,
      ...(section.groups ?? []).flatMap((group) => [group, ...withNested(group.items ?? [])]),
    ]),
    ...(source.jointUses ?? []),
    ...(source.supplements ?? []),
  ];
}

function withNested(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...withNested(item.items ?? [])]);
}
