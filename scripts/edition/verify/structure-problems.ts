import type { Notice } from '../../notice/notice.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { browserPlatform } from '../../platform/browser-platform.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { OutputFile } from '../documents/document.ts';
import type { DocumentKit } from '../documents/document-kit.ts';
import { makeChanges } from '../documents/make-changes.ts';
import { makeDocuments } from '../documents/make-documents.ts';
import { prepareComparison } from '../documents/prepare-comparison.ts';

/** What an edition is made from. */
export interface Remade {
  readonly notice: Notice;
  readonly document: SourceDocument;
  readonly predecessor?: { readonly notice: Notice };
  readonly kit: DocumentKit;
}

const LIST_OF_CHANGES = 'changes/changes.json';

/**
 * Proves that the files of an edition that was made in a browser are what a browser makes of its source. The browser's
 * hashes and deflate are libraries, so they run here too and all files are made once more: they must have the same
 * bytes, also where nobody reads words. Returns a problem for each file that differs or is missing.
 */
export async function structureProblems(
  files: ReadonlyMap<string, Uint8Array>,
  remade: Remade,
): Promise<Problem[]> {
  const { documents, changes } = await madeAgain(remade);
  const list = changes.find(({ path }) => path === LIST_OF_CHANGES);
  // The browser's dictionary may split other words than this one. Then the comparison marks other words as changed, in
  // the list too, and only the proof of its words holds.
  const hasSameWords = list !== undefined && isSame(files.get(LIST_OF_CHANGES), list.bytes);
  return [...documents, ...(hasSameWords ? changes : [])].flatMap(({ path, bytes }) => {
    const found = files.get(path);
    if (!found) return problem('verify/missing-file', { path });
    return isSame(found, bytes) ? [] : problem('verify/structure', { path });
  });
}

/** Makes all files as a browser does: it has no SOURCE_DATE_EPOCH and no options of the command. */
async function madeAgain({ notice, document, predecessor, kit: given }: Remade) {
  const { fallbackDate: _, attachesSource: __, ...same } = given;
  const kit: DocumentKit = { ...same, platform: browserPlatform };
  const made = await makeDocuments(notice, document, kit, new Set(['pdf', 'html', 'annexes']));
  const changes: OutputFile[] = [];
  if (predecessor && made.printed) {
    const { prepared } = prepareComparison(predecessor.notice, { notice, tree: made.printed }, kit);
    if (prepared) changes.push(...(await makeChanges(prepared, kit)));
  }
  return { documents: made.files, changes };
}

function isSame(found: Uint8Array | undefined, expected: Uint8Array): boolean {
  return found?.byteLength === expected.byteLength && found.every((byte, index) => byte === expected[index]);
}
