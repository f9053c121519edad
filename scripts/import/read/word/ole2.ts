import { type Problem, problem } from '../../../problems/problem.ts';

/** Whether bytes are a compound file ([MS-CFB] 2.2): what Word wrote up to 2003, and what holds a file with a password. */
export function isOle2(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Returns what such a file is: encrypted where it holds the stream of [MS-OFFCRYPTO] 2.3.4.4, else an old one. */
export function ole2Problem(file: string, bytes: Uint8Array): Problem {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  )
    ? problem('import/encrypted', { format: 'word' }, { file })
    : problem('import/old-word', {}, { file });
}
