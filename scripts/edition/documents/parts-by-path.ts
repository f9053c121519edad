import { COMPARISON_FILES } from '../../compare/table/formats/comparison-files.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Part } from './document.ts';
import { plannedDocuments } from './documents.ts';

/** The folder of the comparison, inside a revision's folder. */
export const CHANGES_FOLDER = 'changes';

/** Returns a function from a path to the part that has it; undefined if this notice has no such file. */
export function partsByPath(notice: Notice): (path: string) => Part | undefined {
  const planned = new Map(
    plannedDocuments(notice).flatMap(({ plan: { files } }) =>
      files.map(({ path, part }) => [path, part] as const),
    ),
  );
  return (path) => (isOfChanges(path) ? 'changes' : planned.get(path));
}

const OF_CHANGES: ReadonlySet<string> = new Set(
  Object.values(COMPARISON_FILES).map((name) => `${CHANGES_FOLDER}/${name}`),
);

/** Whether a path is that of a file of the comparison. */
export function isOfChanges(path: string): boolean {
  return OF_CHANGES.has(path);
}
