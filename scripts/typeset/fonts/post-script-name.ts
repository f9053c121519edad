import { latin1, viewOf } from './font-tables.ts';

const POST_SCRIPT_NAME = 6;

/** Returns the PostScript name in a table `name`. It is ASCII in every encoding. Throws if there is none. */
export function postScriptNameOf(bytes: Uint8Array): string {
  const table = viewOf(bytes);
  const [count, strings] = [table.getUint16(2), table.getUint16(4)];
  for (let index = 0; index < count; index += 1) {
    const record = 6 + index * 12;
    if (record + 12 > bytes.length) break;
    if (table.getUint16(record + 6) !== POST_SCRIPT_NAME) continue;
    const from = strings + table.getUint16(record + 10);
    // In UTF-16, every second byte of an ASCII text is zero.
    return latin1(bytes.subarray(from, from + table.getUint16(record + 8))).replaceAll('\0', '');
  }
  throw new Error('The font file does not have a name.');
}
