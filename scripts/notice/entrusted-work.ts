import type {
  ContractorContent,
  EngagementContent,
  GroupContent,
  ItemContent,
  NoticeContent,
  SectionContent,
} from './notice.ts';

/** One engagement of a contractor with the places in the notice that it stands at. */
export interface EntrustedWork {
  readonly section: SectionContent;
  /** Counts from 1. */
  readonly sectionOrdinal: number;
  readonly group: GroupContent;
  /** The items above the item, outermost first. */
  readonly context: readonly ItemContent[];
  readonly item: ItemContent;
  readonly engagement: EngagementContent;
}

/**
 * Returns all that one contractor is entrusted with, in the order of the notice, and nothing of any other
 * contractor: an annex is made from this alone.
 */
export function entrustedWork(
  content: NoticeContent,
  contractor: ContractorContent,
): readonly EntrustedWork[] {
  const known = gathered.get(content) ?? workByContractor(content);
  gathered.set(content, known);
  return known.get(contractor.id) ?? [];
}

/** Gathered once for each notice, whose content is frozen: looking anew for each contractor takes its square. */
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

/** Returns the items and all that is nested in them, each after the item that holds it. */
export function itemsWithin(
  items: readonly ItemContent[],
  context: readonly ItemContent[],
): { item: ItemContent; context: readonly ItemContent[] }[] {
  return items.flatMap((item) => [{ item, context }, ...itemsWithin(item.items ?? [], [...context, item])]);
}
