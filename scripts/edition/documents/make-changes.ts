import { COMPARISON_FILES, type ComparisonFormat } from '../../compare/table/comparison-files.ts';
import { comparisonFile } from '../../compare/table/comparison-formats.ts';
import type { PreparedComparison } from '../../compare/table/prepared-comparison.ts';
import type { Notice } from '../../notice/notice.ts';
import type { OutputFile } from './document.ts';
import type { DocumentKit } from './document-kit.ts';

/** The folder of what changed since the predecessor, in a revision's folder. */
const FOLDER = 'changes';

/** A file of the comparison, in the revision's folder. */
export interface ChangesFile extends OutputFile {
  readonly format: ComparisonFormat;
  /** Whether the kit's memory did not hold it already. */
  readonly isFresh: boolean;
}

/** Makes what tells the board and the officer what changed since the predecessor, in every format. */
export async function makeChanges(prepared: PreparedComparison, kit: DocumentKit): Promise<ChangesFile[]> {
  // The table's keys are its formats.
  const formats = Object.keys(COMPARISON_FILES) as ComparisonFormat[];
  const key = kit.memory?.keyOf([prepared.old.notice, prepared.now.notice].map(whatIsSaid)) ?? '';
  const known = formats.map((format) => kit.memory?.recall(`${format} ${key}`));
  return Promise.all(
    formats.map(async (format, index) => {
      const path = `${FOLDER}/${COMPARISON_FILES[format]}`;
      const recalled = known[index];
      if (recalled) return { format, path, bytes: recalled, isFresh: false };
      const bytes = await comparisonFile(format, prepared, kit);
      kit.memory?.remember(`${format} ${key}`, bytes);
      return { format, path, bytes, isFresh: true };
    }),
  );
}

/** All that a revision says, and where. */
function whatIsSaid({ content, pointerOf }: Notice): unknown[] {
  return [content, content.contractors.map(pointerOf)];
}
