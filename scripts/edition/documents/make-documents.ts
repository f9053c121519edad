import type { Root } from 'mdast';
import type { Notice } from '../../notice/notice.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { at } from '../../notice/validate/place.ts';
import type { Leaf } from '../../print/views/leaf.ts';
import { missingCharacter } from '../../problems/missing-character.ts';
import { hasError, type Problem, problem, type Where } from '../../problems/problem.ts';
import type { Result } from '../../problems/result.ts';
import { checkCharacters } from '../../typeset/compile/check-characters.ts';
import type { FilledDocument, FormatName, OutputFile, Part } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { whatIsRead } from './document-memory.ts';
import { type FilledDocuments, fillDocuments, publicTree } from './fill-documents.ts';
import { FORMATS } from './formats.ts';

/** The files of a revision, and the problems that were found. If one of them is an error, there are no files. */
export interface MadeDocuments {
  readonly files: readonly OutputFile[];
  /** The filled tree of the public notice, which comparisons need. */
  readonly printed?: Root;
  /** The paths of the files that were made now and not taken from the kit's memory. */
  readonly fresh: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Makes all files of the given parts, in the order of `DOCUMENTS`. Of the other parts, the files in `kept` are returned as
 * they are, in their places.
 */
export async function makeDocuments(
  notice: Notice,
  source: SourceDocument,
  kit: DocumentKit,
  parts: ReadonlySet<Part>,
  kept: ReadonlyMap<string, Uint8Array> = NONE,
): Promise<MadeDocuments> {
  const { filled, problems: found } = filledProblems(notice, source, kit);
  const problems = [...found];
  if (hasError(problems)) return { files: [], fresh: [], problems };
  const files: OutputFile[] = [];
  const fresh: string[] = [];
  for (const { document, files: planned } of filled.documents) {
    const made: OutputFile[] = [];
    for (const { format, part, path } of planned) {
      const former = kept.get(path);
      if (!parts.has(part) && (!former || !tellsOf(format, made, kept))) {
        if (former) made.push({ path, bytes: former });
        continue;
      }
      const file = await madeFile(format, document, kit, made);
      if (!file.ok) {
        problems.push(...file.problems);
        continue;
      }
      made.push({ path, bytes: file.value });
      if (!file.isRecalled) fresh.push(path);
    }
    files.push(...made);
  }
  if (hasError(problems)) return { files: [], fresh: [], problems };
  const printed = publicTree(filled.documents);
  return { files, fresh, problems, ...(printed ? { printed } : {}) };
}

/** Returns all documents with their words filled in, and what is wrong with the words. */
export function filledProblems(
  notice: Notice,
  source: SourceDocument,
  kit: DocumentKit,
): { readonly filled: FilledDocuments; readonly problems: readonly Problem[] } {
  const filled = fillDocuments(notice, kit);
  return {
    filled,
    problems: [...characterProblems(filled.leaves, notice, source, kit), ...filled.problems],
  };
}

const NONE: ReadonlyMap<string, Uint8Array> = new Map();

/** Whether a kept file tells of a file that is another now: a page has the size of its PDF. */
function tellsOf(
  format: FormatName,
  siblings: readonly OutputFile[],
  kept: ReadonlyMap<string, Uint8Array>,
): boolean {
  return format === 'page' && siblings.some(({ path, bytes }) => kept.get(path) !== bytes);
}

/** Returns the file from the kit's memory, or makes it now. */
async function madeFile(
  format: FormatName,
  document: FilledDocument,
  kit: DocumentKit,
  siblings: readonly OutputFile[],
): Promise<Result<Uint8Array> & { readonly isRecalled?: boolean }> {
  const { memory } = kit;
  if (!memory) return FORMATS[format](document, kit, siblings);
  const key = memory.keyOf(whatIsRead(format, document, siblings));
  const known = memory.recall(key);
  if (known) return { ok: true, value: known, isRecalled: true };
  const made = await FORMATS[format](document, kit, siblings);
  if (made.ok) memory.remember(key, made.value);
  return made;
}

function characterProblems(
  leaves: readonly Leaf[],
  notice: Notice,
  source: SourceDocument,
  { faces }: DocumentKit,
): Problem[] {
  return checkCharacters(leaves, notice.content.style.typeface, faces).map(
    ({ leaf, kind, characters, index }) => {
      const where = placeInLeaf(source, leaf, index);
      if (kind === 'variation') return problem('font/variation', { sequence: characters }, where);
      return missingCharacter(characters, where);
    },
  );
}

/**
 * Returns the place of the character itself if the leaf's words are a string of the source; otherwise the place of the
 * value that they come from.
 */
function placeInLeaf(source: SourceDocument, leaf: Leaf, index: number): Where {
  const place = at(source, leaf.pointer);
  const range = source.characterRangeOf(leaf.pointer, index);
  return range ? { ...place, range } : place;
}
