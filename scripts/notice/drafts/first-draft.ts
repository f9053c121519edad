import type { ItemContent, NoticeContent } from '../notice.ts';

/** The place of a new source. */
export interface DraftPlace {
  readonly society: string;
  readonly revision: string;
  /** The address of the schema, from the source's folder. */
  readonly schema: string;
}

/**
 * Returns the text of a society's first draft: the wording of the usual purposes without any contractor or
 * recipient of one society, for who they are only the society knows. Its name is left for it to write.
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

/** The same group or item without contractors, and without recipients whose names have a blank to fill. */
function ofAnySociety<T extends Pick<ItemContent, 'items' | 'recipients' | 'engagements'>>(node: T): object {
  const { engagements: _, recipients, items, ...rest } = node;
  const named = recipients?.filter(({ name }) => !name.includes('○')) ?? [];
  return {
    ...rest,
    ...(named.length > 0 ? { recipients: named } : {}),
    ...(items ? { items: items.map((item) => ofAnySociety(item)) } : {}),
  };
}
