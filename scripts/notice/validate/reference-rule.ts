import type { Problem } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { NoticeSource } from '../source.generated.ts';

/** What a rule may use. */
export interface RuleInput {
  readonly source: NoticeSource;
  readonly document: SourceDocument;
  readonly path: SourcePath;
}

/** Finds one kind of mistake in a source that the schema has accepted. Returns a problem for each. */
export type ReferenceRule = (input: RuleInput) => Problem[];

/** The ids that the path of a file means: `source/<society>/<revision>.json`. */
export interface SourcePath {
  readonly society: string;
  readonly revision: string;
}

/** Returns the society (the last folder) and the revision (the file name) of a path. */
export function sourcePath(file: string): SourcePath {
  const [name = '', folder = ''] = file.split(/[\\/]/).reverse();
  return { society: folder, revision: name.replace(/\.json$/u, '') };
}
