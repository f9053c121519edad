import type { NoticeSource, Style } from './source.generated.ts';

/** What a notice says, as the schema types it: read-only, style complete, contractors in order of their ids. */
export type NoticeContent = Frozen<Omit<NoticeSource, '$schema' | 'style'>> & { readonly style: NoticeStyle };

/** The style with every default filled in. */
export type NoticeStyle = Frozen<Required<Omit<Style, 'addressee'>> & Pick<Style, 'addressee'>>;

export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** The domain model: one revision of a society's notice, valid, and aware of where each part was written. */
export interface Notice {
  readonly content: NoticeContent;
  /** RFC 6901 pointer, in the source file, of an object or a list of `content`. */
  pointerOf(node: object): string;
}

export type SectionContent = NoticeContent['sections'][number];
export type GroupContent = NonNullable<SectionContent['groups']>[number];
export type ItemContent = NonNullable<GroupContent['items']>[number];
export type EngagementContent = NonNullable<ItemContent['engagements']>[number];
export type ContractorContent = NoticeContent['contractors'][number];
