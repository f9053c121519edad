import { createHash } from 'node:crypto';
import type { FilledDocument, FormatName, OutputFile } from './document.ts';

/** How many bytes are remembered before all are forgotten: several revisions with all their annexes. */
const MAX_BYTES = 128e6;

/**
 * Remembers the files made with one kit, so that an edit makes only the documents that it concerns. A file is
 * known by all that its format reads: the tree, the notice's own furniture, and the files it points to.
 */
export class DocumentMemory {
  readonly #made = new Map<string, Uint8Array>();
  #bytes = 0;

  /** The file's bytes where the same has been made before. */
  recall(key: string): Uint8Array | undefined {
    return this.#made.get(key);
  }

  remember(key: string, bytes: Uint8Array): void {
    if (this.#bytes + bytes.byteLength > MAX_BYTES) {
      this.#made.clear();
      this.#bytes = 0;
    }
    this.#made.set(key, bytes);
    this.#bytes += bytes.byteLength;
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
