import { addObject, dict, name, stream, string } from '../minimal/make-values.ts';
import type { Mutation } from '../mutation.ts';
import { OLDER } from '../profiles.ts';
import type { fileRules } from '../rules/file-rules.ts';

/** How to break each rule of `file-rules`. */
export const fileMutations: Record<keyof typeof fileRules, Mutation> = {
  'file/header': { bytes: (latin) => latin.replace('%PDF-1.7', '%PDF-1.9'), also: ['file/intact'] },
  'file/binary-comment': { bytes: (latin) => latin.replace('\xe2\xe3\xcf\xd3', 'abcd') },
  'file/end': { bytes: (latin) => `${latin}\n% more` },
  'file/intact': {
    bytes: (latin) => latin.replace(/startxref\n\d+/, 'startxref\n10'),
    also: ['file/cross-references'],
  },
  'file/cross-references': {
    profile: OLDER,
    // The offset of the first object is wrong by a few bytes. MuPDF then repairs the file.
    bytes: (latin) =>
      latin.replace(
        /(\d{9})(\d)( 00000 n)/,
        (_, head, last, tail) => `${head}${(Number(last) + 3) % 10}${tail}`,
      ),
    also: ['file/intact', 'file/object-lines'],
  },
  'file/plain-cross-references': { profile: OLDER, layout: 'streams' },
  'file/object-lines': { bytes: (latin) => latin.replace(/(\d+) 0 obj\n<</, '$1 0 obj <<') },
  'file/stream-length': {
    bytes: (latin) =>
      latin.replace(/\/Length (\d)(\d+)/, (_, head, tail) => `/Length ${Number(head) - 1}${tail}`),
    also: ['file/intact'],
  },
  'file/id': { change: ({ trailer }) => trailer.entries.set('ID', [string('one')]) },
  'file/encryption': {
    profile: OLDER,
    change: ({ trailer }) => trailer.entries.set('Encrypt', dict({ Filter: name('Other') })),
    also: ['file/intact', 'file/id'],
  },
  'file/filters': {
    change: ({ objects }) => addObject(objects, stream('', { Filter: name('LZWDecode') })),
    also: ['file/intact'],
  },
  'file/external-streams': {
    change: ({ objects }) => addObject(objects, stream('', { F: string('elsewhere.bin') })),
  },
  'file/names': { change: ({ catalog }) => catalog.entries.set('x'.repeat(128), true) },
  'file/limits': { change: ({ catalog }) => catalog.entries.set('Large', 2 ** 33) },
};
