import type { Faces, FontCut } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { breakLines } from '../lines/break-lines.ts';
import { type Paragraph, toParagraph } from '../lines/paragraph.ts';
import type { PdfSpan, PdfText } from '../pdf/doc-definition.ts';
import { type LineSetting, PlacedLine } from './placed-line.ts';

/** Breaks text blocks into lines; the same block in the same width is broken once. */
export interface TextLines {
  /** The lines of a block, none of them placed yet. `widthPt` is what its margins leave of the line. */
  linesOf(block: PdfText, widthPt: number): PlacedLine[];
  /** How high the block is without its margins. */
  heightPt(block: PdfText, widthPt: number): number;
  lineHeightPt(block: PdfText): number;
}

/** Returns the lines of blocks in a face. `lineHeight` is in ems of each block's size. */
export function textLines(faces: Faces, face: FaceName, lineHeight: number): TextLines {
  const paragraphs = new WeakMap<PdfText, Paragraph<PdfSpan>>();
  const known = new WeakMap<PdfText, { widthPt: number; lines: PlacedLine[] }>();
  const baselineEm = halfLeadingEm(lineHeight) + ascentEm(faces.cut(face, false));

  return { linesOf, heightPt, lineHeightPt };

  function linesOf(block: PdfText, widthPt: number): PlacedLine[] {
    const before = known.get(block);
    if (before?.widthPt === widthPt) return before.lines;
    const size = block.fontSize;
    const indentPt = block.firstIndent ?? 0;
    const setting: LineSetting = {
      fontSizePt: size,
      heightPt: lineHeight * size,
      baselinePt: baselineEm * size,
    };
    const measure = {
      widthEm: widthPt / size,
      firstIndentEm: indentPt / size,
      justified: block.alignment === 'justified',
    };
    const lines = breakLines(paragraphOf(block), measure).map(
      (line, index) => new PlacedLine(line, block, setting, index === 0 ? indentPt : 0),
    );
    known.set(block, { widthPt, lines });
    return lines;
  }

  function heightPt(block: PdfText, widthPt: number): number {
    return linesOf(block, widthPt).length * lineHeightPt(block);
  }

  function lineHeightPt(block: PdfText): number {
    return lineHeight * block.fontSize;
  }

  function paragraphOf(block: PdfText): Paragraph<PdfSpan> {
    const paragraph = paragraphs.get(block) ?? toParagraph(block.text, face, faces);
    paragraphs.set(block, paragraph);
    return paragraph;
  }
}

/** Half of the leading stands above the characters, half below. */
function halfLeadingEm(lineHeight: number): number {
  return (lineHeight - 1) / 2;
}

/** All faces stand on the baseline of the document's own; its em square is taken as high as it is wide. */
function ascentEm({ font }: FontCut): number {
  const height = font.ascent - font.descent;
  return font.ascent / height;
}
