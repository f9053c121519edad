import type { Entry } from '../entry.ts';
import type { RegionKind, Topic } from '../phrases/topics.ts';

/** One part of a document, under a heading of the highest level. */
export interface Region {
  readonly kind: RegionKind;
  readonly topic?: Topic['topic'];
  /** Absent if a table has no heading. */
  readonly heading?: Entry;
  /** The words of the heading, without its marks. */
  readonly title: string;
  readonly body: readonly Entry[];
  /** The heading above all joint uses. A notice has no place for it. */
  readonly chapter?: Entry;
}
