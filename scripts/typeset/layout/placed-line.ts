import type { PdfSpan, PdfText } from '../blocks/doc-definition.ts';
import type { Line } from '../lines/break-lines.ts';

/** The font size and the heights of a line, in points. */
export interface LineSetting {
  readonly fontSizePt: number;
  /** The distance from one line to the next. */
  readonly heightPt: number;
  /** The distance from the top of the line to its baseline. */
  readonly baselinePt: number;
}

/** A line that pdfmake places. pdfmake asks for its height, width and alignment, and sets x and y. */
export class PlacedLine {
  /** The upper left corner, in points from the upper left corner of the page. */
  x = 0;
  y = 0;
  /** pdfmake reads the alignment of a line from its first inline. */
  readonly inlines: readonly [{ readonly alignment: 'left' | 'center' | 'right' }];
  readonly line: Line<PdfSpan>;
  readonly block: PdfText;
  readonly setting: LineSetting;

  constructor(line: Line<PdfSpan>, block: PdfText, setting: LineSetting, indentPt: number) {
    this.line = line;
    this.block = block;
    this.setting = setting;
    this.x = indentPt;
    this.inlines = [{ alignment: block.alignment === 'justified' ? 'left' : block.alignment }];
  }

  getHeight(): number {
    return this.setting.heightPt;
  }

  getWidth(): number {
    return this.line.widthEm * this.setting.fontSizePt;
  }

  /** pdfmake copies the lines of blocks that must stay whole, and of table heads that it repeats. */
  clone(): PlacedLine {
    const copy = new PlacedLine(this.line, this.block, this.setting, this.x);
    copy.y = this.y;
    return copy;
  }
}
