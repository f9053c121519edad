import { createHash } from 'node:crypto';
import { deflated } from './deflated.ts';
import { FileOutput } from './file-output.ts';
import { dictionary } from './syntax.ts';

/** The form in which a file is written. */
export interface FileForm {
  readonly version: '1.4' | '1.7';
  /** Whether objects and their table are compressed. PDF 1.4 does not allow it (ISO 32000-1, 7.5.7). */
  readonly compressesObjects: boolean;
}

/** The entries of a dictionary. Entries without a value are left out. */
type Entries = Readonly<Record<string, string | number | undefined>>;

/** The objects of a file, with numbers from 1 in the order in which they were added or reserved. */
export class PdfFile {
  readonly #objects: (string | Buffer)[] = [];
  readonly #form: FileForm;

  constructor(form: FileForm) {
    this.#form = form;
  }

  /** Returns the number of an object that will be set later. */
  reserve(): number {
    return this.#objects.push('');
  }

  set(object: number, value: string): void {
    this.#objects[object - 1] = value;
  }

  add(value: string): number {
    return this.#objects.push(value);
  }

  /** Adds a stream and compresses it. `entries` are the entries of its dictionary, without length and filter. */
  stream(entries: Entries, bytes: Uint8Array): number {
    return this.deflatedStream(entries, deflated(bytes));
  }

  /** Adds a stream of bytes that are already compressed. */
  deflatedStream(entries: Entries, bytes: Uint8Array): number {
    return this.#objects.push(streamObject({ ...entries, Filter: '/FlateDecode' }, bytes));
  }

  /** Adds a stream without compression. */
  plainStream(entries: Entries, bytes: Uint8Array): number {
    return this.#objects.push(streamObject(entries, bytes));
  }

  /** Returns the bytes of the file. The file identifier depends only on the content (14.4). */
  toBytes(trailer: Readonly<Record<string, string>>): Uint8Array {
    const empty = this.#objects.indexOf('');
    if (empty >= 0) throw new Error(`Object ${empty + 1} of the PDF was never written.`);
    const id = this.#identifier();
    const entries = { ...trailer, ID: `[<${id}> <${id}>]` };
    return this.#form.compressesObjects ? this.#compressed(entries) : this.#plain(entries);
  }

  #identifier(): string {
    const hash = createHash('sha256');
    for (const object of this.#objects) hash.update(object);
    return hash.digest('hex').slice(0, 32).toUpperCase();
  }

  #plain(trailer: Readonly<Record<string, string>>): Uint8Array {
    const out = new FileOutput(this.#form.version);
    const offsets = this.#objects.map((object, index) => out.object(index + 1, object));
    const start = out.length;
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const count = offsets.length + 1;
    out.push(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`);
    out.push(`trailer\n${dictionary({ ...trailer, Size: count })}\n`);
    return out.end(start);
  }

  /**
   * Streams are written as separate objects. All other objects are in object streams, and a cross-reference stream has
   * the places of all (7.5.8).
   */
  #compressed(trailer: Readonly<Record<string, string>>): Uint8Array {
    const out = new FileOutput(this.#form.version);
    const places: Place[] = [];
    const packed: number[] = [];
    this.#objects.forEach((object, index) => {
      if (typeof object === 'string') packed.push(index + 1);
      else places[index] = { type: 1, at: out.object(index + 1, object), index: 0 };
    });
    let next = this.#objects.length + 1;
    for (let from = 0; from < packed.length; from += MOST_PACKED) {
      const some = packed.slice(from, from + MOST_PACKED);
      const container = next;
      some.forEach((number, index) => {
        places[number - 1] = { type: 2, at: container, index };
      });
      const bytes = objectStream(
        some,
        some.map((number) => String(this.#objects[number - 1])),
      );
      places[container - 1] = { type: 1, at: out.object(container, bytes), index: 0 };
      next += 1;
    }
    const start = out.length;
    places[next - 1] = { type: 1, at: start, index: 0 };
    out.object(next, placeStream(places, trailer));
    return out.end(start);
  }
}

/** How many objects one object stream has. A reader must unpack all of them to find one. */
const MOST_PACKED = 2000;

/** The place of an object. Type 1: at an offset in the file. Type 2: in an object stream. */
interface Place {
  readonly type: 1 | 2;
  readonly at: number;
  readonly index: number;
}

function objectStream(numbers: readonly number[], objects: readonly string[]): Buffer {
  let at = 0;
  const pairs = objects.map((object, index) => {
    const pair = `${numbers[index]} ${at}`;
    at += Buffer.byteLength(object, 'latin1') + 1;
    return pair;
  });
  const head = `${pairs.join(' ')}\n`;
  const entries = { Type: '/ObjStm', N: objects.length, First: head.length };
  return deflatedObject(entries, Buffer.from(`${head}${objects.join('\n')}\n`, 'latin1'));
}

function placeStream(places: readonly Place[], trailer: Readonly<Record<string, string>>): Buffer {
  const rows = Buffer.alloc((places.length + 1) * 7);
  rows.writeUInt16BE(0xffff, 5);
  places.forEach(({ type, at, index }, number) => {
    const row = (number + 1) * 7;
    rows.writeUInt8(type, row);
    rows.writeUInt32BE(at, row + 1);
    rows.writeUInt16BE(index, row + 5);
  });
  return deflatedObject({ ...trailer, Type: '/XRef', Size: places.length + 1, W: '[1 4 2]' }, rows);
}

function deflatedObject(entries: Entries, bytes: Uint8Array): Buffer {
  return streamObject({ ...entries, Filter: '/FlateDecode' }, deflated(bytes));
}

function streamObject(entries: Entries, data: Uint8Array): Buffer {
  const head = dictionary({ ...entries, Length: data.byteLength });
  return Buffer.concat([
    Buffer.from(`${head}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}
