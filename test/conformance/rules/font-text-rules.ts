import type { RuleTable } from '../rule.ts';
import { ofCodes, ofFonts } from './font-queries.ts';

// A code must mean characters that everybody knows, not these (ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3).
const MEANINGLESS = /[\p{Co}\p{Cs}\0\ufeff\ufffe\ufffd]/u;

/** The meaning of the shown codes as text (ISO 19005-2, 6.2.11.7). */
export const fontTextRules = {
  'fonts/to-unicode': {
    clause: 'ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7',
    says: 'Every code shown has a text.',
    check: (pdf) => ofCodes(pdf, ({ use, code }) => (use.toUnicode?.get(code) ? undefined : 'no text')),
  },
  'fonts/unicode-values': {
    clause: 'ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3',
    says: 'The texts of codes are characters: not U+0000, U+FEFF, U+FFFE, private use or half of a pair.',
    check: (pdf) =>
      ofCodes(pdf, ({ use, code }) => {
        const text = use.toUnicode?.get(code) ?? '';
        return MEANINGLESS.test(text) ? `text ${JSON.stringify(text)}` : undefined;
      }),
  },
  'fonts/to-unicode-syntax': {
    clause: 'ISO 32000-1, 9.10.3; Adobe Technical Note 5014, 7 and appendix C',
    says: 'A ToUnicode map has a code space and blocks of at most 100 entries, as many as they say.',
    check: (pdf) => ofFonts(pdf, ({ dict }) => toUnicodeFaults(dict.stream('ToUnicode')?.data)),
  },
  'fonts/whole-codes': {
    clause: 'ISO 32000-1, 9.7.6.2',
    says: 'Strings shown in a composite font are of whole codes, two bytes each.',
    check: (pdf) =>
      ofFonts(pdf, ({ hasHalfCodes }) => (hasHalfCodes ? ['a string of an odd number of bytes'] : [])),
  },
} as const satisfies RuleTable;

function toUnicodeFaults(data: Uint8Array | undefined): string[] {
  if (!data) return [];
  const text = Buffer.from(data).toString('latin1');
  const faults = /\d+\s+begincodespacerange\s*<[\s\S]*?endcodespacerange/.test(text) ? [] : ['no code space'];
  for (const [, said, kind, body = ''] of text.matchAll(/(\d+)\s+begin(bfchar|bfrange)([\s\S]*?)end\2/g)) {
    const strings = body.replace(/\[[^\]]*\]/g, '<>').match(/<[^>]*>/g)?.length ?? 0;
    const entries = strings / (kind === 'bfchar' ? 2 : 3);
    if (entries !== Number(said) || entries > 100) faults.push(`${entries} entries of ${kind} for ${said}`);
  }
  return faults;
}
