import { PdfStream, type PdfValue } from './pdf-values.ts';

/** The places that a file gives for its objects (ISO 32000-1, 7.5), read from its bytes. */
export interface FileLayout {
  /** The whole file, one character a byte. */
  readonly latin: string;
  /** Offsets of the objects that are directly in the file. */
  readonly offsets: ReadonlyMap<number, number>;
  /** The faults on the way from `startxref` to the objects. */
  readonly faults: readonly string[];
}

type Section = { rows: [number, number][]; previous: number | undefined };

/** Follows the cross-reference tables and streams, starting at the end of the file. */
export function readFileLayout(bytes: Uint8Array, objects: ReadonlyMap<number, PdfValue>): FileLayout {
  const latin = Buffer.from(bytes).toString('latin1');
  const offsets = new Map<number, number>();
  const faults: string[] = [];
  const start = /startxref\r?\n(\d+)\r?\n%%EOF(?![\s\S]*startxref)/.exec(latin.slice(-1024));
  if (!start) return { latin, offsets, faults: ['no startxref with an offset before %%EOF'] };
  const seen = new Set<number>();
  for (let at: number | undefined = Number(start[1]); at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const section: Section | undefined = readTable(latin, at) ?? readStream(latin, at, objects);
    if (!section) faults.push(`no cross-reference section at byte ${at}`);
    for (const [number, offset] of section?.rows ?? []) {
      if (!offsets.has(number)) offsets.set(number, offset);
    }
    at = section?.previous;
  }
  for (const [number, offset] of offsets) {
    if (!new RegExp(`^${number}\\s+\\d+\\s+obj\\b`).test(latin.slice(offset, offset + 30))) {
      faults.push(`object ${number} is not at byte ${offset}`);
    }
  }
  return { latin, offsets, faults };
}

function readTable(latin: string, start: number): Section | undefined {
  if (!/^xref\r?\n/.test(latin.slice(start, start + 6))) return undefined;
  const end = latin.indexOf('trailer', start);
  const rows: [number, number][] = [];
  let number = 0;
  for (const [, head, offset, use] of latin
    .slice(start + 4, end)
    .matchAll(/(\d+) \d+(?=[ \t]*\r?\n)|(\d{10}) \d{5} ([nf])(?: \r| \n|\r\n)/g)) {
    if (head !== undefined) number = Number(head);
    else {
      if (use === 'n') rows.push([number, Number(offset)]);
      number += 1;
    }
  }
  const previous = /\/Prev\s+(\d+)/.exec(latin.slice(end, latin.indexOf('startxref', end)));
  return { rows, previous: previous ? Number(previous[1]) : undefined };
}

function readStream(
  latin: string,
  start: number,
  objects: ReadonlyMap<number, PdfValue>,
): Section | undefined {
  const stream = objects.get(Number.parseInt(latin.slice(start, start + 10), 10));
  if (!(stream instanceof PdfStream) || stream.name('Type') !== 'XRef') return undefined;
  const widths = stream.list('W').map(Number);
  const index = stream.has('Index') ? stream.list('Index').map(Number) : [0, stream.number('Size') ?? 0];
  const rows: [number, number][] = [];
  let at = 0;
  for (let section = 0; section + 1 < index.length; section += 2) {
    for (let step = 0; step < (index[section + 1] ?? 0); step += 1) {
      const [type = 1, offset = 0] = widths.map((width) => {
        const field = width === 0 ? undefined : stream.data.subarray(at, at + width);
        at += width;
        return field?.reduce((sum, byte) => sum * 256 + byte, 0);
      });
      if (type === 1) rows.push([(index[section] ?? 0) + step, offset]);
    }
  }
  return { rows, previous: stream.number('Prev') };
}
