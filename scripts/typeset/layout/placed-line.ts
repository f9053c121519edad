import type { PdfSpan, PdfText } from '../blocks/doc-definition.ts';
import type { Line } from '../lines/break-lines.ts';

/** What a line is set with. */
export interface LineSetting {
  readonly fontSizePt: number;
  /** From one line to the next. */
  readonly heightPt: number;
  /** From the top of the line to its baseline. */
  readonly baselinePt: number;
}

/** A line as pdfmake places it: it asks for height, width and alignment, and sets x and y. */
export class PlacedLine {
  /** Of the upper left corner, in points from that of the page. */
  x = 0;
  y = 0;
  /** pdfmake reads a line's alignment off its first inline. */
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

  /** pdfmake copies the lines of what it places as a whole, and of heads that it repeats. */
  clone(): PlacedLine {
    const copy = new PlacedLine(this.line, this.block, this.setting, this.x);
    copy.y = this.y;
    return copy;
  }
}
