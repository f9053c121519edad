import { COMPARISON_FILES, type ComparisonFormat } from '../../compare/table/formats/comparison-files.ts';
import { comparisonFile } from '../../compare/table/formats/comparison-formats.ts';
import type { PreparedComparison } from '../../compare/table/prepared-comparison.ts';
import type { Notice } from '../../notice/notice.ts';
import type { OutputFile } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { CHANGES_FOLDER } from './parts-by-path.ts';

/** A file of the comparison, with its path in the revision's folder. */
export interface ChangesFile extends OutputFile {
  readonly format: ComparisonFormat;
  /** Whether it was made now and not taken from the kit's memory. */
  readonly isFresh: boolean;
}

/** Makes the comparison with the predecessor in every format, for the board and the legal officer. */
export async function makeChanges(prepared: PreparedComparison, kit: DocumentKit): Promise<ChangesFile[]> {
  // The keys of the table are its formats.
  const formats = Object.keys(COMPARISON_FILES) as ComparisonFormat[];
  const key = kit.memory?.keyOf([prepared.old.notice, prepared.now.notice].map(whatIsSaid)) ?? '';
  const known = formats.map((format) => kit.memory?.recall(`${format} ${key}`));
  return Promise.all(
    formats.map(async (format, index) => {
      const path = `${CHANGES_FOLDER}/${COMPARISON_FILES[format]}`;
      const recalled = known[index];
      if (recalled) return { format, path, bytes: recalled, isFresh: false };
      const bytes = await comparisonFile(format, prepared, kit);
      kit.memory?.remember(`${format} ${key}`, bytes);
      return { format, path, bytes, isFresh: true };
    }),
  );
}

/** Returns everything that a revision says, and the pointers of its contractors. */
function whatIsSaid({ content, pointerOf }: Notice): unknown[] {
  return [content, content.contractors.map(pointerOf)];
}
