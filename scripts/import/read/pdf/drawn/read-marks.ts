import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dotOfImage, dotsOf } from './dots-of.ts';
import type { Dot, Glyph, PageMarks, Rule } from './glyph.ts';
import { compose, type Matrix, toMatrix } from './matrix.ts';
import { given } from './open-pdf.ts';
import { fontOf, isMapped, toShownGlyph } from './pdfjs-fonts.ts';
import { rulesOf } from './rules-of.ts';
import { TEXT_OPERATORS } from './text-operators.ts';
import { type ShownFont, TextState } from './text-state.ts';

/** Reads what a page draws: its characters with their places, its straight lines and its small signs. */
export async function readMarks(page: PDFPageProxy): Promise<PageMarks> {
  const { fnArray, argsArray } = await given(
    page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }),
  );
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const drawing = new Drawing(toMatrix(transform), (name) => fontOf(page.commonObjs.get(name)));
  for (const [index, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[index];
    drawing.operate(operator, Array.isArray(operands) ? operands : []);
  }
  return {
    number: page.pageNumber,
    width,
    height,
    glyphs: drawing.glyphs,
    rules: drawing.rules,
    dots: drawing.dots,
  };
}

/** Follows the operators of a page (ISO 32000-1, annex A) as pdf.js lists them. */
class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly dots: Dot[] = [];
  readonly #fonts: (name: string) => ShownFont;
  readonly #saved: TextState[] = [];
  readonly #marks: (number | undefined)[] = [];
  #state: TextState;

  constructor(view: Matrix, fonts: (name: string) => ShownFont) {
    this.#state = new TextState(view);
    this.#fonts = fonts;
  }

  operate(operator: number, operands: readonly unknown[]): void {
    const [first, second] = operands;
    const state = this.#state;
    switch (operator) {
      case OPS.save:
        this.#saved.push(state.clone());
        return;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? state;
        return;
      case OPS.paintFormXObjectBegin:
        this.#saved.push(state.clone());
        if (first) state.ctm = compose(state.ctm, toMatrix(first));
        return;
      case OPS.transform:
        state.ctm = compose(state.ctm, toMatrix(operands));
        return;
      case OPS.constructPath:
        // A drawing may have more lines than a call may have arguments.
        for (const rule of rulesOf(operands, state.ctm)) this.rules.push(rule);
        this.dots.push(...dotsOf(operands, state.ctm));
        return;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.dots.push(...dotOfImage(state.ctm));
        return;
      case OPS.beginMarkedContent:
        this.#marks.push(undefined);
        return;
      case OPS.beginMarkedContentProps:
        this.#marks.push(typeof second === 'number' ? second : undefined);
        return;
      case OPS.endMarkedContent:
        this.#marks.pop();
        return;
      default:
        this.#operateText(operator, operands);
    }
  }

  #operateText(operator: number, operands: readonly unknown[]): void {
    const [first, second] = operands;
    switch (operator) {
      case OPS.setFont:
        this.#state.font = this.#fonts(String(first));
        this.#state.size = typeof second === 'number' ? second : 0;
        return;
      case OPS.setGState:
        this.#setFontOfState(first);
        return;
      case OPS.showText:
        if (Array.isArray(first)) for (const part of first) this.#show(part);
        return;
      default:
        TEXT_OPERATORS.get(operator)?.(this.#state, operands);
    }
  }

  /** A dictionary of the graphics state may set the font (8.4.5). */
  #setFontOfState(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      this.operate(OPS.setFont, entry[1]);
    }
  }

  #show(part: unknown): void {
    if (typeof part === 'number') this.#state.moveBack(part);
    if (typeof part !== 'object' || part === null) return;
    const glyph = toShownGlyph(part, this.#state.font);
    const mcid = this.#marks.findLast((mark) => mark !== undefined);
    this.glyphs.push({
      ...this.#state.show(glyph),
      isMapped: isMapped(glyph, this.#state.font),
      ...(mcid === undefined ? {} : { mcid }),
    });
  }
}
