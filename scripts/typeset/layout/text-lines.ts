import type { PdfSpan, PdfText } from '../blocks/doc-definition.ts';
import type { Faces, FontCut } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { breakLines, type Line } from '../lines/break-lines.ts';
import { type Paragraph, toParagraph } from '../lines/paragraph.ts';
import { type LineSetting, PlacedLine } from './placed-line.ts';

/** Breaks text blocks into lines. The same block is broken only once for the same width. */
export interface TextLines {
  /** Returns the lines of a block, ready to be placed. `widthPt` is the width without the block's margins. */
  linesOf(block: PdfText, widthPt: number): PlacedLine[];
  lineCount(block: PdfText, widthPt: number): number;
  /** Returns the height of the block in points, without its margins. */
  heightPt(block: PdfText, widthPt: number): number;
  lineHeightPt(block: PdfText): number;
}

/** Returns a breaker of text blocks in one face. `lineHeight` is in ems of each block's font size. */
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

/** Returns half of the leading: one half is above the characters, the other half is below. */
function halfLeadingEm(lineHeight: number): number {
  return (lineHeight - 1) / 2;
}

/**
 * Returns the ascent in ems, for an em square that is as high as the font's ascent and descent together. All faces of a
 * line use the baseline of the document's own face.
 */
function ascentEm({ font }: FontCut): number {
  const height = font.ascent - font.descent;
  return font.ascent / height;
}
