import type { NoticeSource } from '../../../notice/source.generated.ts';

/** The parts of a notice that its document's regions fill, in the order in which they are met. */
export type NoticeParts = Required<
  Pick<NoticeSource, 'sections' | 'jointUses' | 'supplements' | 'contacts' | 'closing'>
>;
