import { type Problem, problem } from '../../problems/problem.ts';

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 20_000_000;

/** The longest document that is read, in UTF-16 units of its words: about a hundred times a usual notice. */
export const MAX_CHARACTERS = 300_000;

/** The longest Markdown that is read, in UTF-16 units. The time to parse it grows with the square of its length. */
export const MAX_MARKDOWN_CHARACTERS = 100_000;

/** The longest markup that is parsed, in UTF-16 units. A page may have far more scripts and styles than words. */
export const MAX_MARKUP_CHARACTERS = 3_000_000;

/** The most bytes that an archive may unpack to. */
export const MAX_UNPACKED_BYTES = 50_000_000;

/** The most pages that a PDF may have. */
export const MAX_PAGES = 500;

/** The most parts that an archive may have. */
export const MAX_ARCHIVE_ENTRIES = 2_000;

/** How deeply elements may be nested. */
export const MAX_DEPTH = 500;

/** Returns the problem of a file that is too large to read; undefined if it is not too large. */
export function fileSizeProblem(file: string, bytes: Uint8Array): Problem | undefined {
  return bytes.length > MAX_FILE_BYTES ? tooLarge(file, bytes.length, MAX_FILE_BYTES) : undefined;
}

/** Returns the problem of a file that is, or unpacks to, more than `limitBytes`. */
export function tooLarge(file: string, bytes: number, limitBytes: number): Problem {
  const sizeMb = (bytes / 1_000_000).toFixed(1);
  return problem('import/too-large', { sizeMb, limitMb: limitBytes / 1_000_000 }, { file });
}

/** Returns the problem of a text that is longer than `limit` UTF-16 units; undefined if it is not longer. */
export function lengthProblem(file: string, characters: number, limit = MAX_CHARACTERS): Problem | undefined {
  return characters > limit ? problem('import/too-long', { characters, limit }, { file }) : undefined;
}
