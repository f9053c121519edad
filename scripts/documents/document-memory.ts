import { createHash } from 'node:crypto';
import type { FilledDocument, OutputFile } from './document.ts';
import type { FormatName } from './formats.ts';

/** How many files are remembered before all are forgotten: several revisions with all their annexes. */
const MAX_FILES = 4000;

/**
 * Remembers the files made with one kit, so that an edit makes only the documents that it concerns. A file is
 * known by all that its format reads: the tree, the notice's own furniture, and the files it points to.
 */
export class DocumentMemory {
  readonly #made = new Map<string, Uint8Array>();

  /** The file's bytes where the same has been made before. */
  recall(key: string): Uint8Array | undefined {
    return this.#made.get(key);
  }

  remember(key: string, bytes: Uint8Array): void {
    if (this.#made.size >= MAX_FILES) this.#made.clear();
    this.#made.set(key, bytes);
  }
}

/** What a file is known by: equal keys make equal bytes. */
export function memoryKey(
  format: FormatName,
  { notice, tree, data, title, audience }: FilledDocument,
  siblings: readonly OutputFile[],
): string {
  const { society, style, revision } = notice.content;
  const { status, dates } = revision;
  const links = siblings.map(({ path, bytes }) => [path, bytes.byteLength]);
  const parts = [format, tree, data, title, audience, society.name, style, status, dates, links];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
