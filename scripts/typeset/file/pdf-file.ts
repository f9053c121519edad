import { hex, joined, utf8 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import { viewOf } from '../fonts/font-tables.ts';
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
  readonly platform: Platform;
  readonly #objects: (string | Uint8Array)[] = [];
  readonly #form: FileForm;

  constructor(form: FileForm, platform: Platform) {
    this.#form = form;
    this.platform = platform;
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
    return this.deflatedStream(entries, this.platform.deflate(bytes));
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
    return hex(this.platform.sha256(this.#objects).subarray(0, 16)).toUpperCase();
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
        this.platform,
      );
      places[container - 1] = { type: 1, at: out.object(container, bytes), index: 0 };
      next += 1;
    }
    const start = out.length;
    places[next - 1] = { type: 1, at: start, index: 0 };
    out.object(next, placeStream(places, trailer, this.platform));
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

function objectStream(
  numbers: readonly number[],
  objects: readonly string[],
  platform: Platform,
): Uint8Array {
  let at = 0;
  const pairs = objects.map((object, index) => {
    const pair = `${numbers[index]} ${at}`;
    at += object.length + 1;
    return pair;
  });
  const head = `${pairs.join(' ')}\n`;
  const entries = { Type: '/ObjStm', N: objects.length, First: head.length };
  return deflatedObject(entries, utf8(`${head}${objects.join('\n')}\n`), platform);
}

function placeStream(
  places: readonly Place[],
  trailer: Readonly<Record<string, string>>,
  platform: Platform,
): Uint8Array {
  const rows = new Uint8Array((places.length + 1) * 7);
  const view = viewOf(rows);
  view.setUint16(5, 0xffff);
  places.forEach(({ type, at, index }, number) => {
    const row = (number + 1) * 7;
    view.setUint8(row, type);
    view.setUint32(row + 1, at);
    view.setUint16(row + 5, index);
  });
  return deflatedObject({ ...trailer, Type: '/XRef', Size: places.length + 1, W: '[1 4 2]' }, rows, platform);
}

function deflatedObject(entries: Entries, bytes: Uint8Array, { deflate }: Platform): Uint8Array {
  return streamObject({ ...entries, Filter: '/FlateDecode' }, deflate(bytes));
}

function streamObject(entries: Entries, data: Uint8Array): Uint8Array {
  const head = dictionary({ ...entries, Length: data.byteLength });
  return joined([utf8(`${head}\nstream\n`), data, utf8('\nendstream')]);
}
