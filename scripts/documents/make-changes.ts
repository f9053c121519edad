import { compareNotices } from '../compare/compare-notices.ts';
import { COMPARISON_FILES, type ComparisonFormat, comparisonFile } from '../comparison/comparison-formats.ts';
import type { Notice } from '../notice/notice.ts';
import type { OutputFile } from './document.ts';
import type { DocumentKit } from './document-kit.ts';

/** The folder of what changed since the predecessor, in a revision's folder. */
const FOLDER = 'changes';

/** A file of the comparison, in the revision's folder. */
export interface ChangesFile extends OutputFile {
  readonly format: ComparisonFormat;
}

/** Makes what tells the board and the officer what changed since the predecessor, in every format. */
export async function makeChanges(
  predecessor: Notice,
  notice: Notice,
  kit: DocumentKit,
): Promise<ChangesFile[]> {
  const comparison = compareNotices(predecessor, notice);
  // The table's keys are its formats.
  const formats = Object.keys(COMPARISON_FILES) as ComparisonFormat[];
  return Promise.all(
    formats.map(async (format) => ({
      format,
      path: `${FOLDER}/${COMPARISON_FILES[format].name}`,
      bytes: await comparisonFile(format, comparison, kit),
    })),
  );
}
