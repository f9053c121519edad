import type { ItemContent, NoticeContent } from '../notice.ts';

/** The place of a new source. */
export interface DraftPlace {
  readonly society: string;
  readonly revision: string;
  /** The path of the schema, relative to the source's folder. */
  readonly schema: string;
}

/**
 * Returns the text of a society's first draft. It has the usual purposes but no contractors and no recipients of a
 * certain society, because only the society knows them. The society must write its own name.
 */
export function firstDraft(usual: NoticeContent, { society, revision, schema }: DraftPlace): string {
  const draft = {
    $schema: schema,
    society: { id: society, name: '○○健康保険組合' },
    revision: { id: revision, status: 'draft' },
    title: usual.title,
    sections: usual.sections.map(({ groups, ...section }) => ({
      ...section,
      ...(groups ? { groups: groups.filter(({ items }) => items?.length).map(ofAnySociety) } : {}),
    })),
    contractors: [],
  };
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** Returns a group or item without contractors, and without recipients whose names have a blank (○) to fill in. */
function ofAnySociety<T extends Pick<ItemContent, 'items' | 'recipients' | 'engagements'>>(node: T): object {
  const { engagements: _, recipients, items, ...rest } = node;
  const named = recipients?.filter(({ name }) => !name.includes('○')) ?? [];
  return {
    ...rest,
    ...(named.length > 0 ? { recipients: named } : {}),
    ...(items ? { items: items.map((item) => ofAnySociety(item)) } : {}),
  };
}
