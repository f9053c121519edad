import type { Item, NoticeSource } from '../../../notice/source.generated.ts';

/**
 * Returns the parts whose ids must all differ: sections, groups, items, joint uses and supplements. Their order has
 * no meaning.
 */
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
