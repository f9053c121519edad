import type { Problem } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { NoticeSource } from '../source.generated.ts';

/** What a rule may look at. */
export interface Checked {
  readonly source: NoticeSource;
  readonly document: SourceDocument;
  readonly path: SourcePath;
}

/** Looks for one kind of mistake in a source that its schema has accepted; returns a problem for each. */
export type ReferenceRule = (checked: Checked) => Problem[];

/** What a file's place says of the revision in it: `source/<society>/<revision>.json`. */
export interface SourcePath {
  readonly society: string;
  readonly revision: string;
}

/** Returns the society and the revision that a path names by its last folder and its file name. */
export function sourcePath(file: string): SourcePath {
  const [name = '', folder = ''] = file.split(/[\\/]/).reverse();
  return { society: folder, revision: name.replace(/\.json$/u, '') };
}
