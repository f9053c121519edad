import { base64 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FilledDocument, FormatName, OutputFile } from './document.ts';

/** How many bytes are remembered before all are forgotten: several revisions with all their annexes. */
const MAX_BYTES = 128e6;

/**
 * Remembers the files made with one kit, so that an edit makes only the documents that it concerns. A file is
 * known by all that its format reads: the tree, the notice's own furniture, and the files it points to.
 */
export class DocumentMemory {
  readonly #platform: Platform;
  readonly #made = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Returns what a file is known by that is made from these values alone: equal keys make equal bytes. */
  keyOf(parts: readonly unknown[]): string {
    return base64(this.#platform.sha256([JSON.stringify(parts)]));
  }

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

/** Returns all that a format reads to make a document's file. */
export function whatIsRead(
  format: FormatName,
  { notice, tree, data, title, audience }: FilledDocument,
  siblings: readonly OutputFile[],
): unknown[] {
  const { society, style, revision } = notice.content;
  const { status, dates } = revision;
  const links = siblings.map(({ path, bytes }) => [path, bytes.byteLength]);
  return [format, tree, data, title, audience, society.name, style, status, dates, links];
}
