import type { ItemContent, NoticeContent } from '../notice/notice.ts';

/** The place of a new source. */
export interface DraftPlace {
  readonly society: string;
  readonly revision: string;
  /** The address of the schema, from the source's folder. */
  readonly schema: string;
}

/**
 * Returns the text of a society's first draft: the wording of the usual purposes without any contractor, for
 * who they are only the society knows. Its name is left for it to write.
 */
export function firstDraft(usual: NoticeContent, { society, revision, schema }: DraftPlace): string {
  const draft = {
    $schema: schema,
    society: { id: society, name: '○○健康保険組合' },
    revision: { id: revision, status: 'draft' },
    title: usual.title,
    sections: usual.sections.map((section) => ({
      ...section,
      ...(section.groups
        ? { groups: section.groups.map((group) => ({ ...group, ...withoutEngagements(group) })) }
        : {}),
    })),
    contractors: [],
  };
  return `${JSON.stringify(draft, null, 2)}\n`;
}

function withoutEngagements({ items }: { readonly items?: readonly ItemContent[] }): {
  items?: ItemContent[];
} {
  if (!items) return {};
  return {
    items: items.map(({ engagements: _, ...item }) => ({ ...item, ...withoutEngagements(item) })),
  };
}
