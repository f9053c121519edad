import type { PdfText } from '../blocks/doc-definition.ts';
import { keptRowsHeightPt } from './kept-rows.ts';
import { keptRun } from './kept-run.ts';
import type { LaidOutPage } from './laid-out-page.ts';
import { LEAST_LINES } from './least-lines.ts';
import { DocPreprocessor, LayoutBuilder } from './pdfmake-internals.ts';
import type { Margins, MeasuredNode, MeasuredTable, PageSize } from './pdfmake-types.ts';
import type { PlacedLine } from './placed-line.ts';
import type { TextLines } from './text-lines.ts';
import { LONG_ROW, TextMeasure } from './text-measure.ts';

/**
 * Heights are sums of many numbers, and pdfmake compares them exactly. Without this, an exactly full page is too full.
 */
const TOLERANCE_PT = 1e-6;

/** pdfmake's layout with our own lines, and with page breaks at places that suit a reader. */
export class NoticeLayout extends LayoutBuilder {
  readonly #lines: TextLines;
  readonly #top: number;
  readonly #pagePt: number;

  constructor(size: PageSize, margins: Margins, lines: TextLines) {
    super(size, margins, null);
    this.#lines = lines;
    this.#top = margins.top;
    this.#pagePt = size.height - margins.top - margins.bottom;
  }

  /** Returns the pages of some blocks, each with a foot. */
  pagesOf(
    blocks: readonly object[],
    footer: (page: number, pages: number) => PdfText,
  ): readonly LaidOutPage[] {
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new TextMeasure(this.#lines, this.#pagePt);
    return this.tryLayoutDocument(blocks, null, {}, {}, undefined, undefined, footer, undefined).pages;
  }

  /** Ends the page before each block that would be separated from a block that it belongs to. */
  override processVerticalContainer(node: { readonly stack: readonly MeasuredNode[] }): void {
    if (this.writer.transactionLevel === 0 && !this.#isInTable) {
      let keptUntil = 0;
      for (const [index, block] of node.stack.entries()) {
        if (index >= keptUntil) keptUntil = this.#endPageBefore(node.stack, index);
        this.processNode(block);
      }
    } else super.processVerticalContainer(node);
  }

  override processNode(node: MeasuredNode, isVerticalAlignmentAllowed?: boolean): void {
    if (Reflect.get(node, 'pageBreak') === LONG_ROW) Reflect.deleteProperty(node, 'pageBreak');
    const isTable = 'table' in node;
    if (isTable) {
      this.#isInTable = true;
      this.#watchRows(node);
    }
    super.processNode(node, isVerticalAlignmentAllowed);
    if (isTable) this.#isInTable = false;
  }

  /** Puts the lines of a paragraph on as many pages as they need. No page gets a single line of several. */
  override processLeaf(node: MeasuredNode): void {
    if (!('text' in node)) throw new Error('Only text has lines.');
    const lines = this.#lines.linesOf(node, this.writer.context().availableWidth);
    const isFixed = this.writer.transactionLevel > 0;
    for (let next = 0; next < lines.length; ) {
      const count = isFixed ? lines.length : this.#linesOnThisPage(lines.length - next, next === 0, node);
      for (const line of lines.slice(next, next + count)) this.#place(line, node);
      next += count;
      if (next < lines.length) this.writer.moveToNextPage();
    }
  }

  #isInTable = false;

  /** Ends the page before this block if necessary. Returns the index of the first block that may be on another page. */
  #endPageBefore(blocks: readonly MeasuredNode[], index: number): number {
    const context = this.writer.context();
    const { end, heightPt } = keptRun(
      blocks,
      index,
      context.availableWidth,
      this.#pagePt - TOLERANCE_PT,
      this.#lines,
    );
    const block = blocks[index];
    if (!block) return end;
    const fits = heightPt + block.margin[1] <= context.availableHeight - TOLERANCE_PT;
    const isAtTop = context.y <= this.#top;
    if (fits && (isAtTop ? context.page === 0 : !('text' in block && block.startsPage))) return end;
    if (!isAtTop) this.writer.moveToNextPage();
    const margin = block._margin;
    if (margin) block._margin = [margin[0], 0, margin[2], margin[3]];
    return end;
  }

  /**
   * pdfmake asks for the padding above a row just before it starts the row. If the page has no room for the row, the
   * page can still end here.
   */
  #watchRows(table: MeasuredTable): void {
    const layout = table._layout;
    const paddingTop = (row: number) => {
      this.#endPageBeforeRow(table, row);
      return layout.paddingTop?.(row) ?? 0;
    };
    table._layout = { ...layout, paddingTop };
  }

  /**
   * pdfmake itself keeps rows whole that must stay whole. The first row needs nothing, because it stays with the head.
   */
  #endPageBeforeRow(node: MeasuredTable, row: number): void {
    const { headerRows } = node.table;
    if (this.writer.transactionLevel > 0 || row === headerRows) return;
    const needed = keptRowsHeightPt(node, row, this.#pagePt, this.#lines);
    if (needed > this.writer.context().availableHeight - TOLERANCE_PT) this.writer.moveToNextPage();
  }

  /** Returns how many of a paragraph's remaining lines go on this page. */
  #linesOnThisPage(remaining: number, isStart: boolean, node: PdfText): number {
    const { availableHeight } = this.writer.context();
    const fitting = Math.floor((availableHeight - TOLERANCE_PT) / this.#lines.lineHeightPt(node));
    if (fitting >= remaining) return remaining;
    const count = Math.min(fitting, remaining - LEAST_LINES);
    const isTooFew = count < (isStart ? LEAST_LINES : 1);
    if (!isTooFew) return count;
    return this.#isAtTop() ? Math.max(1, fitting) : 0;
  }

  /** Whether a page break would not help, because the page has only repeated table heads so far. */
  #isAtTop(): boolean {
    const heads = this.writer.repeatables.reduce((sum, { height }) => sum + height, 0);
    const { availableHeight } = this.writer.context();
    return this.#pagePt - availableHeight <= heads + TOLERANCE_PT + CELL_SPACE_PT;
  }

  #place(line: PlacedLine, node: MeasuredNode): void {
    const position = this.writer.addLine(line);
    if (position === false) throw new Error('A line is higher than a page.');
    node.positions.push(position);
  }
}

/** The height in points that paddings and rules of a table row take before its first line. */
const CELL_SPACE_PT = 10;
