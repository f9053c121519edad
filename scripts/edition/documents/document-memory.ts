import { base64 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FilledDocument, FormatName, OutputFile } from './document.ts';

/** At this number of bytes everything is forgotten. It is enough for several revisions with all annexes. */
const MAX_BYTES = 128e6;

/**
 * Keeps the files that were made with one kit, so that after an edit only the changed documents are made again. The key
 * of a file has everything that its format reads: the tree, the notice's furniture, and the files that it links to.
 */
export class DocumentMemory {
  readonly #platform: Platform;
  readonly #made = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Returns the key of a file that is made only from these values: the same key means the same bytes. */
  keyOf(parts: readonly unknown[]): string {
    return base64(this.#platform.sha256([JSON.stringify(parts)]));
  }

  /** Returns the bytes of the file that was made before for this key, or undefined. */
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

/** Returns everything that a format reads to make the file of a document. */
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
