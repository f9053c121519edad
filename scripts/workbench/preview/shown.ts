import type { ErrorObject } from 'ajv';
import type { NoticeSource } from '../../notice/source.generated.ts';
import type { Problem } from '../../problems/problem.ts';

/** What can be shown of a source, and what was found on the way. */
export interface Shown {
  /** A valid source. It is the document's own value if that is valid. */
  readonly source: NoticeSource;
  /** Returns the pointer in the document of a pointer in `source`. For what stands in, that of the place around it. */
  readonly sourcePointer: (pointer: string) => string;
  /** How many unfinished places were left out or have something standing in for them. */
  readonly leftOut: number;
  /** What Ajv found in the document. */
  readonly schemaErrors: readonly ErrorObject[];
  /**
   * What the reference rules found in the parts that the schema accepts, with pointers and ranges of the document.
   * Problems that exist only because something was left out are not there.
   */
  readonly referenceProblems: readonly Problem[];
}
