import { Inflate } from 'fflate';
import { type Problem, problem } from '../../../problems/problem.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_UNPACKED_BYTES, tooLarge } from '../limits.ts';

export type Unzipped =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Returns those parts of a ZIP archive (PKWARE's APPNOTE 6.3) whose names are wanted. What it says of sizes is
 * not relied on: unpacking stops as soon as there is more than may be. `import/too-large` for that and for what
 * declares it, `import/damaged` for what is no such archive, is cut off, or is packed in another way.
 */
export function unzip(file: string, bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  const entries = entriesOf(bytes);
  if (!entries) return damaged(file);
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > MAX_UNPACKED_BYTES) return refused(tooLarge(file, declared, MAX_UNPACKED_BYTES));
  if (entries.length > MAX_ARCHIVE_ENTRIES) return damaged(file);
  const parts = new Map<string, Uint8Array>();
  let room = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    if (!isWanted(entry.name) || parts.has(entry.name)) continue;
    const part = unpack(bytes, entry, room);
    if (part === 'damaged') return damaged(file);
    if (part === 'too-large') return refused(tooLarge(file, MAX_UNPACKED_BYTES + 1, MAX_UNPACKED_BYTES));
    room -= part.length;
    parts.set(entry.name, part);
  }
  return { ok: true, parts };
}

function damaged(file: string): Unzipped {
  return refused(problem('import/damaged', { format: 'word' }, { file }));
}

function refused(fault: Problem): Unzipped {
  return { ok: false, problem: fault };
}

/** A file header of the central directory (4.3.12), as far as it matters. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** The size that is declared. */
  readonly size: number;
  readonly offset: number;
}

function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      // The lowest flag is that of encryption.
      method: (view.getUint16(at + 8, true) & 1) === 1 ? -1 : view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of central directory record (4.3.16), which a comment of 65,535 bytes at most may follow. */
function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function unpack(bytes: Uint8Array, entry: Entry, room: number): Uint8Array | 'damaged' | 'too-large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return 'damaged';
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.length > room ? 'too-large' : data;
  return method === 8 ? inflate(data, room) : 'damaged';
}

function inflate(data: Uint8Array, room: number): Uint8Array | 'damaged' | 'too-large' {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    isWhole = final;
  });
  try {
    for (let at = 0; at < data.length && length <= room; at += PACKED_CHUNK) {
      stream.push(data.subarray(at, at + PACKED_CHUNK), at + PACKED_CHUNK >= data.length);
    }
  } catch {
    return 'damaged';
  }
  if (length > room) return 'too-large';
  return isWhole ? joined(chunks, length) : 'damaged';
}

/** Deflate makes at most 1,032 bytes of one: what comes of so many fits any machine. */
const PACKED_CHUNK = 16_384;

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
