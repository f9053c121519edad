import { Inflate } from 'fflate';
import { joined, textOfUtf8 } from '../../../platform/bytes.ts';
import { problem } from '../../../problems/problem.ts';
import { type Refusal, type Result, refused } from '../../../problems/result.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_UNPACKED_BYTES, tooLarge } from '../limits.ts';

/**
 * Returns the parts of a ZIP archive (PKWARE's APPNOTE 6.3) whose names are wanted. The sizes in the archive are not
 * trusted: unpacking stops as soon as the parts are too large. The problem is `import/too-large` if the parts are too
 * large or declared so. It is `import/damaged` if the bytes are not such an archive, are cut off, or are packed by
 * another method.
 */
export function unzip(
  file: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
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
  return { ok: true, value: parts };
}

function damaged(file: string): Refusal {
  return refused(problem('import/damaged', { format: 'word' }, { file }));
}

/** The needed fields of a file header in the central directory (4.3.12). */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** The unpacked size that the archive declares. */
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
      name: textOfUtf8(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      // The lowest flag means encryption.
      method: (view.getUint16(at + 8, true) & 1) === 1 ? -1 : view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Returns the offset of the end of central directory record (4.3.16), or undefined if there is none. A comment of up to
 * 65,535 bytes may follow it.
 */
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
  return isWhole ? joined(chunks) : 'damaged';
}

/** Deflate makes at most 1,032 bytes from one. So the result of this many bytes fits into any memory. */
const PACKED_CHUNK = 16_384;
