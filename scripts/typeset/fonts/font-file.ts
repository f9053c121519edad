import { utf8 } from '../../platform/bytes.ts';
import { viewOf } from './font-tables.ts';

/** The field `checkSumAdjustment` of the table `head` makes the checksum of the whole file equal to this value. */
const WHOLE_SUM = 0xb1b0afba;

/**
 * Returns a font file with these tables, by tag. The table directory comes first, then the tables in the order of their
 * tags, each padded to four bytes; all checksums are set (Open Font Format, 4.3). The field `checkSumAdjustment` of
 * `head` must be 0 in the input.
 */
export function fontFile(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  let length = 12 + Object.keys(tables).length * 16;
  const placed = Object.entries(tables)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([tag, bytes]) => {
      const at = length;
      length += Math.ceil(bytes.length / 4) * 4;
      return { tag, bytes, at };
    });
  const file = new Uint8Array(length);
  const view = viewOf(file);
  writeHeader(view, placed.length);
  placed.forEach(({ tag, bytes, at }, index) => {
    const entry = 12 + index * 16;
    file.set(utf8(tag), entry);
    file.set(bytes, at);
    view.setUint32(entry + 4, sumOf(view, at, bytes.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
  });
  const head = placed.find(({ tag }) => tag === 'head');
  if (head) view.setUint32(head.at + 8, (WHOLE_SUM - sumOf(view, 0, length)) >>> 0);
  return file;
}

/** Writes the version, the number of tables, and three numbers for a binary search. */
function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * 16;
  view.setUint32(0, 0x00010000);
  [count, range, power, count * 16 - range].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
}

/** Returns the sum of a table's 32-bit words. The padding is zero. */
function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
