import { createHash } from 'node:crypto';
import { compareNotices } from '../../compare/changes/compare-notices.ts';
import { COMPARISON_FILES, type ComparisonFormat } from '../../compare/table/comparison-files.ts';
import { comparisonFile } from '../../compare/table/comparison-formats.ts';
import type { Notice } from '../../notice/notice.ts';
import type { OutputFile } from './document.ts';
import type { DocumentKit } from './document-kit.ts';

/** The folder of the comparison, inside a revision's folder. */
const FOLDER = 'changes';

/** A file of the comparison, with its path in the revision's folder. */
export interface ChangesFile extends OutputFile {
  readonly format: ComparisonFormat;
  /** Whether it was made now and not taken from the kit's memory. */
  readonly isFresh: boolean;
}

/** Makes the comparison with the predecessor in every format, for the board and the legal officer. */
export async function makeChanges(
  predecessor: Notice,
  notice: Notice,
  kit: DocumentKit,
): Promise<ChangesFile[]> {
  // The keys of the table are its formats.
  const formats = Object.keys(COMPARISON_FILES) as ComparisonFormat[];
  const key = kit.memory ? keyOf(predecessor, notice) : '';
  const known = formats.map((format) => kit.memory?.recall(`${format} ${key}`));
  const comparison = known.every(Boolean) ? undefined : compareNotices(predecessor, notice);
  return Promise.all(
    formats.map(async (format, index) => {
      const path = `${FOLDER}/${COMPARISON_FILES[format]}`;
      const recalled = known[index];
      if (recalled || !comparison)
        return { format, path, bytes: recalled ?? new Uint8Array(), isFresh: false };
      const bytes = await comparisonFile(format, comparison, kit);
      kit.memory?.remember(`${format} ${key}`, bytes);
      return { format, path, bytes, isFresh: true };
    }),
  );
}

/** Returns the key of the files in the memory: all words of both revisions, and the pointers of their contractors. */
function keyOf(...notices: readonly Notice[]): string {
  const parts = notices.map(({ content, pointerOf }) => [content, content.contractors.map(pointerOf)]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
