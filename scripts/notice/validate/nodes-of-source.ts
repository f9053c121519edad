import type { Item, NoticeSource } from '../source.generated.ts';

/** A part of a notice that has an id. Ids must be unique within a space. */
export interface IdentifiedNode {
  readonly id: string;
  readonly space: 'text' | 'contractor' | 'contact';
  readonly pointer: string;
}

/** One engagement, the id of its item, and its pointer. */
export interface Engagement {
  readonly engagement: NonNullable<Item['engagements']>[number];
  readonly item: string;
  readonly pointer: string;
}

/** Returns every part that has an id: sections with their groups and items first, contractors last. */
export function identifiedNodes(source: NoticeSource): IdentifiedNode[] {
  const text = (id: string, pointer: string): IdentifiedNode => ({ id, space: 'text', pointer });
  return [
    ...source.sections.flatMap((section, s) => [
      text(section.id, `/sections/${s}`),
      ...(section.groups ?? []).flatMap((group, g) => [
        text(group.id, `/sections/${s}/groups/${g}`),
        ...itemsIn(group.items, `/sections/${s}/groups/${g}/items`).map(({ item, pointer }) =>
          text(item.id, pointer),
        ),
      ]),
    ]),
    ...(source.jointUses ?? []).map(({ id }, index) => text(id, `/jointUses/${index}`)),
    ...(source.supplements ?? []).map(({ id }, index) => text(id, `/supplements/${index}`)),
    ...(source.contacts ?? []).map(({ id }, index) => ({
      id,
      space: 'contact' as const,
      pointer: `/contacts/${index}`,
    })),
    ...source.contractors.map(({ id }, index) => ({
      id,
      space: 'contractor' as const,
      pointer: `/contractors/${index}`,
    })),
  ];
}

/** Returns every engagement in the order of the file. */
export function engagementsIn(source: NoticeSource): Engagement[] {
  return source.sections.flatMap((section, s) =>
    (section.groups ?? []).flatMap((group, g) =>
      itemsIn(group.items, `/sections/${s}/groups/${g}/items`).flatMap(({ item, pointer }) =>
        (item.engagements ?? []).map((engagement, index) => ({
          engagement,
          item: item.id,
          pointer: `${pointer}/engagements/${index}`,
        })),
      ),
    ),
  );
}

/** Returns the items and all their nested items. Each nested item comes after the item that contains it. */
function itemsIn(items: readonly Item[] | undefined, pointer: string): { item: Item; pointer: string }[] {
  return (items ?? []).flatMap((item, index) => [
    { item, pointer: `${pointer}/${index}` },
    ...itemsIn(item.items, `${pointer}/${index}/items`),
  ]);
}
