import type { NoticeSource, Style } from './source.generated.ts';

/** The content of a notice, with the types of the schema: read-only, style complete, contractors sorted by id. */
export type NoticeContent = Frozen<Omit<NoticeSource, '$schema' | 'style'>> & { readonly style: NoticeStyle };

/** The style, with all defaults filled in. */
export type NoticeStyle = Frozen<Required<Omit<Style, 'addressee'>> & Pick<Style, 'addressee'>>;

/** A type whose properties are read-only at every depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** The domain model: one valid revision of a society's notice, which knows the place of each part in the source. */
export interface Notice {
  readonly content: NoticeContent;
  /** Returns the RFC 6901 pointer, in the source file, of an object or list of `content`. */
  pointerOf(node: object): string;
}

/** A section of a notice. */
export type SectionContent = NoticeContent['sections'][number];

/** A group of a section. */
export type GroupContent = NonNullable<SectionContent['groups']>[number];

/** An item of a group, or an item nested in another. */
export type ItemContent = NonNullable<GroupContent['items']>[number];

/** An engagement of an item: one contractor at this item. */
export type EngagementContent = NonNullable<ItemContent['engagements']>[number];

/** A contractor of a notice. */
export type ContractorContent = NoticeContent['contractors'][number];
