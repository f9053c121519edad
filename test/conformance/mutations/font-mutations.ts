import { addObject, dict, name, stream, string } from '../minimal/make-values.ts';
import { editContent, editStream, found, type Mutation } from '../mutation.ts';
import type { PdfDict } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { fontRules } from '../rules/font-rules.ts';
import type { fontTextRules } from '../rules/font-text-rules.ts';

/** How to break each rule of `font-rules`. */
export const fontMutations: Record<keyof typeof fontRules, Mutation> = {
  'fonts/kind': { change: (pdf) => use(pdf).dict.entries.set('Encoding', name('Identity-V')) },
  'fonts/embedded': { change: (pdf) => descriptor(pdf).entries.delete('FontFile2') },
  'fonts/program': {
    change: (pdf) => editStream(descriptor(pdf).stream('FontFile2'), (data) => data.replace('hmtx', 'hmtX')),
  },
  'fonts/names': { change: (pdf) => descriptor(pdf).entries.set('FontName', name('BIZUDPGothic-Regular')) },
  'fonts/descriptor': { change: (pdf) => descriptor(pdf).entries.set('Flags', 4 + 32) },
  'fonts/system-info': {
    change: (pdf) => {
      const japan = dict({ Registry: string('Adobe'), Ordering: string('Japan1'), Supplement: 6 });
      descendant(pdf).entries.set('CIDSystemInfo', japan);
    },
  },
  'fonts/cid-to-gid': { change: (pdf) => descendant(pdf).entries.delete('CIDToGIDMap') },
  'fonts/cid-set': {
    change: (pdf) => descriptor(pdf).entries.set('CIDSet', addObject(pdf.objects, stream('\xf0'))),
  },
  'fonts/no-notdef': {
    change: (pdf) => editContent(pdf, (content) => content.replace(/<[0-9a-f]{4}/, '<0000')),
    also: ['fonts/to-unicode'],
  },
  'fonts/glyphs': {
    change: (pdf) => {
      editContent(pdf, (content) => content.replace(/<[0-9a-f]{4}/, '<7000'));
    },
    also: ['fonts/to-unicode'],
  },
  'fonts/widths': { change: (pdf) => descendant(pdf).entries.set('W', []) },
};

/** The characters of the first code, alone or at the start of a range. */
const FIRST_TEXT = /(<0001> (?:<....> \[)?)<....>/;

/** How to break each rule of `font-text-rules`. */
export const fontTextMutations: Record<keyof typeof fontTextRules, Mutation> = {
  'fonts/to-unicode': {
    change: (pdf) => editStream(use(pdf).dict.stream('ToUnicode'), (map) => map.replace(FIRST_TEXT, '$1<>')),
  },
  'fonts/unicode-values': {
    change: (pdf) => {
      editStream(use(pdf).dict.stream('ToUnicode'), (map) => map.replace(FIRST_TEXT, '$1<e000>'));
    },
  },
  'fonts/to-unicode-syntax': {
    change: (pdf) => {
      editStream(use(pdf).dict.stream('ToUnicode'), (map) => map.replace(/\d+ (beginbf)/, '9 $1'));
    },
  },
  'fonts/whole-codes': {
    change: (pdf) => editContent(pdf, (content) => content.replace(/<([0-9a-f]{4,})>/, '<$100>')),
    also: ['fonts/to-unicode', 'fonts/no-notdef'],
  },
};

function use(pdf: Pdf) {
  return found(pdf.fonts[0], 'font');
}

function descriptor(pdf: Pdf): PdfDict {
  return found(use(pdf).descriptor, 'font descriptor');
}

function descendant(pdf: Pdf): PdfDict {
  return found(use(pdf).descendant, 'descendant font');
}
