import type { Font } from 'fontkit';
import { type PdfDict, PdfString, type PdfValue } from '../../../conformance/reader/pdf-values.ts';
import type { Operation } from '../../../conformance/reader/read-content.ts';
import { codesOf } from '../../../conformance/reader/read-font-uses.ts';
import type { Page, Pdf } from '../../../conformance/reader/read-model.ts';
import { openByFontkit } from '../../../support/read-font.ts';
import type { Character } from './page-model.ts';

/** A character with the marked content around it. Without a number, it is only decoration or a repetition. */
export interface Drawn {
  readonly character: Character;
  readonly mcid: number | undefined;
}

interface DrawnFont {
  readonly name: string;
  readonly program: Font;
  readonly texts: ReadonlyMap<number, string>;
  readonly glyphs: Map<number, { advance: number; ink?: readonly [number, number] }>;
}

/** Opens the fonts of a file with fontkit, each once. */
export function fontsOf(pdf: Pdf): Map<PdfDict, DrawnFont> {
  return new Map(
    pdf.fonts.map(({ dict, descriptor, toUnicode }) => {
      const program = openByFontkit(descriptor?.stream('FontFile2')?.data ?? new Uint8Array());
      const name = (dict.name('BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '');
      return [dict, { name, program, texts: toUnicode ?? new Map(), glyphs: new Map() }] as const;
    }),
  );
}

/** Returns the characters of a page where its operators place them (ISO 32000-1, 9.4), in drawing order. */
export function readCharacters(
  page: Page,
  fonts: ReadonlyMap<PdfDict, DrawnFont>,
  heightPt: number,
): Drawn[] {
  const drawn: Drawn[] = [];
  let [x, y, size, spacing] = [0, 0, 0, 0];
  for (const operation of page.content.operations) {
    const { operator, operands, state } = operation;
    const [first, second] = operands;
    if (operator === 'BT') [x, y] = [0, 0];
    else if (operator === 'Tf') size = numberOf(second);
    else if (operator === 'Tc') spacing = numberOf(first);
    else if (operator === 'Td') [x, y] = [x + numberOf(first), y + numberOf(second)];
    else if (operator === 'TJ' || operator === 'Tj') {
      const font = state.font && fonts.get(state.font);
      if (!font || !state.font) throw new Error('Words without a font.');
      const mcid = operation.marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
      for (const part of operands.flat()) {
        if (typeof part === 'number') x -= (part / 1000) * size;
        if (!(part instanceof PdfString)) continue;
        for (const code of codesOf(state.font, part.bytes)) {
          const { advance, ink } = glyphOf(font, code);
          drawn.push({
            character: {
              text: font.texts.get(code) ?? '',
              xPt: x,
              baselinePt: heightPt - y,
              advancePt: advance * size,
              sizePt: size,
              font: font.name,
              ...(ink ? { ink: [x + ink[0] * size, x + ink[1] * size] as const } : {}),
            },
            mcid,
          });
          x += advance * size + spacing;
        }
      }
    } else assertKnown(operation);
  }
  return drawn;
}

/** Returns the room of a glyph, in ems. */
function glyphOf(font: DrawnFont, code: number): { advance: number; ink?: readonly [number, number] } {
  const known = font.glyphs.get(code);
  if (known) return known;
  const { unitsPerEm } = font.program;
  const glyph = font.program.getGlyph(code);
  const { minX, maxX } = glyph.bbox;
  const glyphs = {
    advance: glyph.advanceWidth / unitsPerEm,
    ...(glyph.path.commands.length > 0 ? { ink: [minX / unitsPerEm, maxX / unitsPerEm] as const } : {}),
  };
  font.glyphs.set(code, glyphs);
  return glyphs;
}

function numberOf(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** The documents use no other operator to place words. If they did, the words would be read at a wrong place. */
function assertKnown({ operator }: Operation): void {
  if (/^(?:T[DmLszrw*]|cm|'|")$/u.test(operator)) throw new Error(`${operator} is not read.`);
}

/** The vertical rules of a page. */
export interface VerticalRule {
  readonly xPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
}

/** Returns the vertical strokes of a page. */
export function readVerticalRules({ content }: Page, heightPt: number): VerticalRule[] {
  const rules: VerticalRule[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const { operator, operands } of content.operations) {
    const point = [numberOf(operands[0]), numberOf(operands[1])] as const;
    if (operator === 'm') from = point;
    if (operator === 'l' && Math.abs(point[0] - from[0]) < 0.01) {
      const [topPt = 0, bottomPt = 0] = [heightPt - from[1], heightPt - point[1]].sort((a, b) => a - b);
      rules.push({ xPt: point[0], topPt, bottomPt });
    }
  }
  return rules;
}
