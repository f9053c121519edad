import type { Entry } from '../phrases/entry.ts';
import type { RegionKind, Topic } from '../phrases/topics.ts';

/** One part of a document under a heading of the highest level. */
export interface Region {
  readonly kind: RegionKind;
  readonly topic?: Topic['topic'];
  /** Absent where a table stands for itself. */
  readonly heading?: Entry;
  /** The heading's words without its marks. */
  readonly title: string;
  readonly body: readonly Entry[];
  /** The heading of all joint uses, which a notice has no place for. */
  readonly chapter?: Entry;
}
