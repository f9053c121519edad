import Encoding from 'encoding-japanese';
import type { Encoding as Name } from '../../scripts/import/read/text/encodings.ts';

/** Returns the bytes of a text in an encoding, without a byte order mark. Another program has the tables. */
export function encode(text: string, encoding: Name): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const codes = Encoding.stringToCode(text);
  return Uint8Array.from(Encoding.convert(codes, { to: TARGETS[encoding], from: 'UNICODE', type: 'array' }));
}

const TARGETS = { shift_jis: 'SJIS', 'euc-jp': 'EUCJP', 'iso-2022-jp': 'JIS' } as const;
