import { sha256Hex } from '../platform/hashes.ts';
import type { Platform } from '../platform/platform.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/**
 * Returns the bytes of a source as manifests and records count them: without a byte order mark, its lines ended by LF. An
 * editor or git may change both in passing, and neither can be inside a string of JSON.
 */
export function plainSource(bytes: Uint8Array): Uint8Array {
  const start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const plain = new Uint8Array(bytes.length - start);
  let length = 0;
  for (let index = start; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === CARRIAGE_RETURN && bytes[index + 1] === LINE_FEED) continue;
    plain[length] = byte === CARRIAGE_RETURN ? LINE_FEED : byte;
    length += 1;
  }
  return plain.subarray(0, length);
}

/**
 * Whether a hash in a manifest or record is that of a source. Those of former versions of the program are of the bytes as
 * they were: with or without the mark, their lines ended by LF or CRLF.
 */
export function isHashOfSource(hash: string | undefined, bytes: Uint8Array, platform: Platform): boolean {
  const plain = plainSource(bytes);
  const mark = Uint8Array.from(BYTE_ORDER_MARK);
  const forms = [[plain], [bytes], [mark, plain], [withCrLf(plain)], [mark, withCrLf(plain)]];
  return forms.some((parts) => sha256Hex(parts, platform) === hash);
}

function withCrLf(plain: Uint8Array): Uint8Array {
  const lines = plain.reduce((count, byte) => count + (byte === LINE_FEED ? 1 : 0), 0);
  const bytes = new Uint8Array(plain.length + lines);
  let length = 0;
  for (const byte of plain) {
    if (byte === LINE_FEED) {
      bytes[length] = CARRIAGE_RETURN;
      length += 1;
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes;
}
