import { deflateSync } from 'node:zlib';
import { PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from '../reader/pdf-values.ts';
import type { Profile } from '../reader/read-model.ts';
import { name, stream } from './make-values.ts';

/** Objects to write, and the layout: with a cross-reference table, or with object streams as in PDF 1.5. */
export interface Writable {
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfDict;
  readonly layout: 'table' | 'streams';
}

const KEPT = ['Root', 'Info', 'ID', 'Encrypt'];

/** Part 1 has no cross-reference streams and no object streams (ISO 19005-1, 6.1.4). */
export const layoutOf = ({ part }: Profile): Writable['layout'] => (part === 1 ? 'table' : 'streams');

/** Writes a file with the syntax of ISO 19005-2, 6.1. All streams are deflated except metadata. */
export function writePdf({ objects, trailer, layout }: Writable): Buffer {
  // The objects of the old layout are left out, because the layout is written again.
  const kept = [...objects].filter(([, value]) => !isLayout(value)).sort(([a], [b]) => a - b);
  const file = new FileWriter(layout === 'table' ? '1.4' : '1.7');
  const isPacked = (value: PdfValue) => layout === 'streams' && !(value instanceof PdfStream);
  const packed = kept.filter(([, value]) => isPacked(value));
  for (const [number, value] of kept) if (!isPacked(value)) file.add(number, value);
  const end = new PdfDict([...trailer.entries].filter(([key]) => KEPT.includes(key)));
  const size = Math.max(0, ...kept.map(([number]) => number)) + 1;
  if (layout === 'table') return file.endWithTable(end, size);
  return file.endWithStreams(end, size, packed);
}

function isLayout(value: PdfValue): boolean {
  return value instanceof PdfStream && ['XRef', 'ObjStm'].includes(value.name('Type') ?? '');
}

class FileWriter {
  readonly #parts: Buffer[] = [];
  readonly #offsets = new Map<number, number>();
  #length = 0;

  constructor(version: string) {
    this.#write(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`);
  }

  add(number: number, value: PdfValue): void {
    this.#offsets.set(number, this.#length);
    this.#write(`${number} 0 obj\n`);
    if (value instanceof PdfStream) this.#writeStream(value);
    else this.#write(serialise(value));
    this.#write('\nendobj\n');
  }

  endWithTable(trailer: PdfDict, size: number): Buffer {
    const start = this.#length;
    const rows = Array.from({ length: size }, (_, number) => {
      const offset = this.#offsets.get(number);
      if (offset === undefined) return `0000000000 ${number === 0 ? '65535' : '00001'} f \n`;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    trailer.entries.set('Size', size);
    return this.#end(`xref\n0 ${size}\n${rows.join('')}trailer\n${serialise(trailer)}\n`, start);
  }

  endWithStreams(trailer: PdfDict, size: number, packed: readonly [number, PdfValue][]): Buffer {
    const texts = packed.map(([, value]) => `${serialise(value)}\n`);
    let at = 0;
    const index = packed.map(([number], place) => {
      const entry = `${number} ${at}`;
      at += texts[place]?.length ?? 0;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const entries = { Type: name('ObjStm'), N: packed.length, First: head.length };
    this.add(size, stream(head + texts.join(''), entries));
    const start = this.#length;
    const places = new Map(packed.map(([number], place) => [number, place]));
    const rows = Buffer.alloc(8 * (size + 2));
    for (let number = 0; number < size + 2; number += 1) {
      const place = places.get(number);
      const offset = number === size + 1 ? start : this.#offsets.get(number);
      if (place !== undefined) writeRow(rows, number, 2, size, place);
      else if (offset !== undefined) writeRow(rows, number, 1, offset, 0);
    }
    const table = stream(rows, { Type: name('XRef'), W: [1, 4, 3], Size: size + 2 });
    for (const [key, value] of trailer.entries) table.entries.set(key, value);
    this.add(size + 1, table);
    return this.#end('', start);
  }

  #end(tail: string, start: number): Buffer {
    this.#write(`${tail}startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts);
  }

  #writeStream(value: PdfStream): void {
    // A filter that a mutation has set stays. Data that was read has no filter any more.
    const given = value.name('Filter') ?? 'FlateDecode';
    const filter = value.name('Type') === 'Metadata' ? value.name('Filter') : given;
    const data = filter === 'FlateDecode' ? deflateSync(value.data, { level: 1 }) : Buffer.from(value.data);
    const kept = [...value.entries].filter(([key]) => key !== 'DecodeParms' && key !== 'Filter');
    const head = new PdfDict([...kept, ['Length', data.length]]);
    if (filter !== undefined) head.entries.set('Filter', name(filter));
    this.#write(`${serialise(head)}\nstream\n`);
    this.#parts.push(data);
    this.#length += data.length;
    this.#write('\nendstream');
  }

  #write(latin: string): void {
    const bytes = Buffer.from(latin, 'latin1');
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

function writeRow(rows: Buffer, number: number, type: number, second: number, third: number): void {
  rows.writeUInt8(type, 8 * number);
  rows.writeUInt32BE(second, 8 * number + 1);
  rows.writeUIntBE(third, 8 * number + 5, 3);
}

/** Returns an object in PDF's syntax, one byte a character. Of a stream, only the dictionary. */
export function serialise(value: PdfValue): string {
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (value instanceof PdfName) return `/${value.name.replace(/[^A-Za-z0-9.+_-]/g, escapeCharacter)}`;
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(serialise).join(' ')}]`;
  if (!(value instanceof PdfDict)) return String(value);
  const entries = [...value.entries].map(
    ([key, entry]) => `${serialise(new PdfName(key))} ${serialise(entry)}`,
  );
  return `<<${entries.join(' ')}>>`;
}

function escapeCharacter(character: string): string {
  return [...Buffer.from(character, 'utf8')].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join('');
}
