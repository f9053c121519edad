import type { Problem } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { NoticeSource } from '../source.generated.ts';
import type { SourcePath } from './source-path.ts';

/** What a rule may look at. */
export interface Checked {
  readonly source: NoticeSource;
  readonly document: SourceDocument;
  readonly path: SourcePath;
}

/** Looks for one kind of mistake in a source that its schema has accepted; returns a problem for each. */
export type ReferenceRule = (checked: Checked) => Problem[];
