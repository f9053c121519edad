import { fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../typeset/fonts/font-tables.ts';

/**
 * A file that is read only in parts. A document uses a few hundred of the many thousand glyphs of a face, and reading
 * all of them takes longer than making the document. The file stays open until the process ends.
 */
export class FileBytes implements ByteSource {
  readonly byteLength: number;
  readonly #file: number;

  /** Opens the file. Throws as Node does if it cannot be opened. */
  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.byteLength = fstatSync(this.#file).size;
  }

  subarray(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(to - from);
    if (readSync(this.#file, bytes, 0, bytes.length, from) < bytes.length)
      throw new Error('The file became shorter while it was open.');
    return bytes;
  }
}
