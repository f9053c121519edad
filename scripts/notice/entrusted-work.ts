import type {
  ContractorContent,
  EngagementContent,
  GroupContent,
  ItemContent,
  NoticeContent,
  SectionContent,
} from './notice.ts';

/** One engagement of a contractor, and its place in the notice. */
export interface EntrustedWork {
  readonly section: SectionContent;
  /** The number of the section, from 1. */
  readonly sectionOrdinal: number;
  readonly group: GroupContent;
  /** The items that contain the item, outermost first. */
  readonly context: readonly ItemContent[];
  readonly item: ItemContent;
  readonly engagement: EngagementContent;
}

/**
 * Returns the work that one contractor is entrusted with, in the order of the notice, and nothing about other
 * contractors. An annex is made from this only.
 */
export function entrustedWork(
  content: NoticeContent,
  contractor: ContractorContent,
): readonly EntrustedWork[] {
  const known = gathered.get(content) ?? workByContractor(content);
  gathered.set(content, known);
  return known.get(contractor.id) ?? [];
}

/**
 * Computed only once for each notice, because its content never changes. Otherwise the time would grow with the square
 * of the number of contractors.
 */
const gathered = new WeakMap<NoticeContent, ReadonlyMap<string, readonly EntrustedWork[]>>();

function workByContractor({ sections }: NoticeContent): ReadonlyMap<string, readonly EntrustedWork[]> {
  const byContractor = new Map<string, EntrustedWork[]>();
  for (const work of sections.flatMap(workIn)) {
    const { contractor } = work.engagement;
    const list = byContractor.get(contractor);
    if (list) list.push(work);
    else byContractor.set(contractor, [work]);
  }
  return byContractor;
}

function workIn(section: SectionContent, index: number): EntrustedWork[] {
  return (section.groups ?? []).flatMap((group) =>
    itemsWithin(group.items ?? [], []).flatMap(({ item, context }) =>
      (item.engagements ?? []).map((engagement) => ({
        section,
        sectionOrdinal: index + 1,
        group,
        context,
        item,
        engagement,
      })),
    ),
  );
}

/** Returns the items and all their nested items. Each nested item comes after the item that contains it. */
export function itemsWithin(
  items: readonly ItemContent[],
  context: readonly ItemContent[],
): { item: ItemContent; context: readonly ItemContent[] }[] {
  return items.flatMap((item) => [{ item, context }, ...itemsWithin(item.items ?? [], [...context, item])]);
}
