import { PdfName, PdfStream, PdfString } from '../reader/pdf-values.ts';
import { allDicts, type Pdf } from '../reader/read-model.ts';
import type { RuleTable } from '../rule.ts';

const FILTERS = new Set([
  'ASCIIHexDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'FlateDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
]);

/** The file's syntax (ISO 19005-2, 6.1). */
export const fileRules = {
  'file/header': {
    clause: 'ISO 19005-2, 6.1.2',
    says: 'The file begins with %PDF-1.n, at most 1.7, and an end of line.',
    *check({ layout }) {
      if (!/^%PDF-1\.[0-7](\r|\n)/.test(layout.latin.slice(0, 16))) yield layout.latin.slice(0, 8);
    },
  },
  'file/binary-comment': {
    clause: 'ISO 19005-2, 6.1.2',
    says: 'The second line is a comment of at least four bytes over 127.',
    *check({ layout }) {
      const line = layout.latin.slice(0, 1024).split(/\r\n|\r|\n/)[1] ?? '';
      // The bytes that make a transfer program take the file for binary.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the class is of bytes.
      if (!/^%[^\x00-\x7f]{4}/.test(line)) yield 'line 2';
    },
  },
  'file/end': {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'Nothing but one end of line follows the last %%EOF.',
    *check({ layout }) {
      if (!/%%EOF(\r\n|\r|\n)?$/.test(layout.latin.slice(-7))) yield 'at the end of the file';
    },
  },
  'file/intact': {
    clause: 'ISO 32000-1, 7.5',
    says: 'A reader need not repair the file, and every stream can be decoded.',
    check: ({ complaints }) => complaints,
  },
  'file/cross-references': {
    clause: 'ISO 32000-1, 7.5.4 and 7.5.8',
    says: 'The cross-references lead to the objects.',
    check: ({ layout }) => layout.faults,
  },
  'file/plain-cross-references': {
    clause: 'ISO 19005-1, 6.1.4',
    says: 'Part 1 has neither cross-reference streams nor object streams.',
    appliesTo: ({ part }) => part === 1,
    *check(pdf) {
      for (const [number, type] of streamTypes(pdf)) {
        if (type === 'XRef' || type === 'ObjStm') yield `object ${number} is of type ${type}`;
      }
    },
  },
  'file/object-lines': {
    clause: 'ISO 19005-2, 6.1.9',
    says: 'An object stands between “n g obj” and “endobj”, each of them on lines of their own.',
    *check({ layout: { latin, offsets } }) {
      for (const [number, offset] of offsets) {
        const head = latin.slice(offset - 1, offset + 40);
        if (!/^[\r\n]\d+ \d+ obj[\r\n]/.test(head)) yield `object ${number}`;
      }
      for (const { index } of latin.matchAll(/[^\r\n]endobj[\r\n]|[\r\n]endobj[^\r\n]/g)) {
        yield `endobj at byte ${index}`;
      }
    },
  },
  'file/stream-length': {
    clause: 'ISO 19005-2, 6.1.7.1',
    says: 'A stream has the Length it says, after “stream” and an end of line, before one and “endstream”.',
    *check({ layout: { latin, offsets }, objects }) {
      for (const [number, offset] of offsets) {
        const stream = objects.get(number);
        if (!(stream instanceof PdfStream)) continue;
        const start = /stream(\r\n|\n)/.exec(latin.slice(offset, offset + 4096));
        const from = offset + (start ? start.index + start[0].length : 0);
        const length = stream.number('Length') ?? -1;
        const after = latin.slice(from + length, from + length + 11);
        if (!start || length < 0 || !/^(\r\n|\r|\n)endstream/.test(after)) yield `object ${number}`;
      }
    },
  },
  'file/id': {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'The trailer has an ID of two strings that are not empty.',
    *check({ trailer }) {
      const strings = trailer.list('ID').filter((part) => part instanceof PdfString && part.bytes.length > 0);
      if (strings.length !== 2) yield 'the trailer';
    },
  },
  'file/encryption': {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'The file is not encrypted.',
    *check({ trailer, layout, isReadable }) {
      // An encrypted file may be completely unreadable.
      if (trailer.has('Encrypt') || (!isReadable && layout.latin.includes('/Encrypt'))) yield 'the trailer';
    },
  },
  'file/filters': {
    clause: 'ISO 19005-2, 6.1.7.2',
    says: 'Streams use the standard filters, neither LZW nor Crypt.',
    *check({ objects }) {
      for (const [number, value] of objects) {
        if (!(value instanceof PdfStream)) continue;
        for (const filter of value.oneOrMore('Filter')) {
          if (!(filter instanceof PdfName) || !FILTERS.has(filter.name)) yield `object ${number}`;
        }
      }
    },
  },
  'file/external-streams': {
    clause: 'ISO 19005-2, 6.1.7.1',
    says: 'No stream has its data in another file.',
    *check({ objects }) {
      for (const [number, value] of objects) {
        if (!(value instanceof PdfStream)) continue;
        if (['F', 'FFilter', 'FDecodeParms'].some((key) => value.has(key))) yield `object ${number}`;
      }
    },
  },
  'file/names': {
    clause: 'ISO 19005-2, 6.1.8 and 6.1.13',
    says: 'Names are UTF-8 of at most 127 bytes.',
    *check(pdf) {
      for (const dict of allDicts(pdf)) {
        for (const [key, value] of dict.entries) {
          for (const name of value instanceof PdfName ? [key, value.name] : [key]) {
            if (name.includes('\ufffd') || Buffer.byteLength(name) > 127) yield name.slice(0, 60);
          }
        }
      }
    },
  },
  'file/limits': {
    clause: 'ISO 19005-2, 6.1.13',
    says: 'Integers keep to 32 bits, strings to 32767 bytes, numbers of objects to 8388607.',
    *check(pdf) {
      if (pdf.objects.size > 8_388_607) yield 'too many objects';
      for (const dict of allDicts(pdf)) {
        for (const [key, value] of dict.entries) {
          for (const part of Array.isArray(value) ? value : [value]) {
            if (typeof part === 'number' && Math.abs(part) > 2 ** 31) yield `${key}: ${part}`;
            if (part instanceof PdfString && part.bytes.length > 32_767) yield `${key}: a long string`;
          }
        }
      }
    },
  },
} as const satisfies RuleTable;

function* streamTypes({ objects }: Pdf): Generator<[number, string | undefined]> {
  for (const [number, value] of objects) if (value instanceof PdfStream) yield [number, value.name('Type')];
}
