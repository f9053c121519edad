import { joined, utf8 } from '../../platform/bytes.ts';
import { reference } from './syntax.ts';

/** Four bytes above 127, so that tools which look at the start of a file treat it as binary (ISO 19005-2, 6.1.2). */
const BINARY_MARK = Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a);

/** The bytes of a file while it is written, from its header to its end (ISO 32000-1, 7.5). */
export class FileOutput {
  readonly #parts: Uint8Array[];
  length: number;

  constructor(version: string) {
    this.#parts = [utf8(`%PDF-${version}\n`), BINARY_MARK];
    this.length = this.#parts.reduce((sum, part) => sum + part.length, 0);
  }

  /** Adds bytes, or a text. The text must be ASCII, as all syntax of PDF is. */
  push(text: string | Uint8Array): void {
    const bytes = typeof text === 'string' ? utf8(text) : text;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  /** Writes an object. Returns its offset in the file. */
  object(number: number, object: string | Uint8Array): number {
    const at = this.length;
    this.push(`${reference(number).slice(0, -2)} obj\n`);
    this.push(object);
    this.push('\nendobj\n');
    return at;
  }

  /** Returns the whole file. `start` is the offset of its cross-reference table or stream. */
  end(start: number): Uint8Array {
    this.push(`startxref\n${start}\n%%EOF\n`);
    return joined(this.#parts);
  }
}
