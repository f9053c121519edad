import type { Glyph } from '../fonts/faces.ts';
import { hex16, utf16Hex } from './syntax.ts';

/**
 * A section of a character map has at most 100 ranges (Adobe Technical Note 5014). A range has no more codes either.
 */
const MOST = 100;
/** The codes of one range may differ only in their last byte (9.10.3). */
const CODES_A_BYTE = 256;

/** Returns the character map, which maps the code of each glyph to its characters. Codes start at 1. */
export function toUnicodeMap(glyphs: readonly Glyph[]): string {
  const ranges: string[] = [];
  for (let code = 1; code <= glyphs.length; ) {
    const most = Math.min(MOST, CODES_A_BYTE - (code % CODES_A_BYTE));
    const texts = glyphs.slice(code - 1, code - 1 + most).map(({ text }) => `<${utf16Hex(text)}>`);
    ranges.push(`<${hex16(code)}> <${hex16(code + texts.length - 1)}> [${texts.join('')}]`);
    code += texts.length;
  }
  const sections: string[] = [];
  for (let at = 0; at < ranges.length; at += MOST) {
    const some = ranges.slice(at, at + MOST);
    sections.push(`${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
