import type { PdfSpan, PdfText } from '../blocks/doc-definition.ts';
import type { Faces, FontCut } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { breakLines, type Line } from '../lines/break-lines.ts';
import { type Paragraph, toParagraph } from '../lines/paragraph.ts';
import { type LineSetting, PlacedLine } from './placed-line.ts';

/** Breaks text blocks into lines; the same block in the same width is broken once. */
export interface TextLines {
  /** The lines of a block, to be placed. `widthPt` is what its margins leave of the line. */
  linesOf(block: PdfText, widthPt: number): PlacedLine[];
  lineCount(block: PdfText, widthPt: number): number;
  /** How high the block is without its margins. */
  heightPt(block: PdfText, widthPt: number): number;
  lineHeightPt(block: PdfText): number;
}

/** Returns the lines of blocks in a face. `lineHeight` is in ems of each block's size. */
export function textLines(faces: Faces, face: FaceName, lineHeight: number): TextLines {
  const paragraphs = new WeakMap<PdfText, Paragraph<PdfSpan>>();
  const known = new WeakMap<PdfText, { widthPt: number; lines: Line<PdfSpan>[] }>();
  const baselineEm = halfLeadingEm(lineHeight) + ascentEm(faces.cut(face, false));

  return { linesOf, lineCount, heightPt, lineHeightPt };

  function linesOf(block: PdfText, widthPt: number): PlacedLine[] {
    const size = block.fontSize;
    const setting: LineSetting = {
      fontSizePt: size,
      heightPt: lineHeight * size,
      baselinePt: baselineEm * size,
    };
    return broken(block, widthPt).map(
      (line, index) => new PlacedLine(line, block, setting, index === 0 ? (block.firstIndent ?? 0) : 0),
    );
  }

  function lineCount(block: PdfText, widthPt: number): number {
    return broken(block, widthPt).length;
  }

  function heightPt(block: PdfText, widthPt: number): number {
    return lineCount(block, widthPt) * lineHeightPt(block);
  }

  function broken(block: PdfText, widthPt: number): Line<PdfSpan>[] {
    const before = known.get(block);
    if (before?.widthPt === widthPt) return before.lines;
    const { fontSize, firstIndent = 0, alignment } = block;
    const lines = breakLines(paragraphOf(block), {
      widthEm: widthPt / fontSize,
      firstIndentEm: firstIndent / fontSize,
      justified: alignment === 'justified',
    });
    known.set(block, { widthPt, lines });
    return lines;
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
