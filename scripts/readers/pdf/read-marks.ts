import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dotOfImage, dotsOf } from './dots-of.ts';
import type { Dot, Glyph, PageMarks, Rule } from './glyph.ts';
import { compose, IDENTITY, type Matrix, toMatrix } from './matrix.ts';
import { given } from './open-pdf.ts';
import { rulesOf } from './rules-of.ts';
import { type ShownFont, type ShownGlyph, TextState } from './text-state.ts';

/** Reads what a page draws: its characters with their places, its straight lines and small signs, as the page is seen. */
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
    const state = this.#state;
    const numbers = operands.map((operand) => (typeof operand === 'number' ? operand : 0));
    const [value = 0, other = 0] = numbers;
    switch (operator) {
      case OPS.beginText:
        state.setMatrix(IDENTITY);
        return;
      case OPS.setFont:
        state.font = this.#fonts(String(first));
        state.size = typeof second === 'number' ? second : 0;
        return;
      case OPS.setGState:
        this.#setFontOfState(first);
        return;
      case OPS.setCharSpacing:
        state.characterSpacing = value;
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = value;
        return;
      case OPS.setHScale:
        state.horizontalScale = value / 100;
        return;
      case OPS.setLeading:
        state.leading = value;
        return;
      case OPS.setTextRise:
        state.rise = value;
        return;
      case OPS.setTextRenderingMode:
        state.isStroked = value === 2 || value === 6;
        return;
      case OPS.setTextMatrix:
        state.setMatrix(toMatrix(first));
        return;
      case OPS.setLeadingMoveText:
        state.leading = -other;
        state.moveLine(value, other);
        return;
      case OPS.moveText:
        state.moveLine(value, other);
        return;
      case OPS.nextLine:
        state.moveLine(0, -state.leading);
        return;
      case OPS.showText:
        if (Array.isArray(first)) for (const part of first) this.#show(part);
        return;
    }
  }

  /** A dictionary of graphics state may name a font (8.4.5). */
  #setFontOfState(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      this.operate(OPS.setFont, entry[1]);
    }
  }

  #show(part: unknown): void {
    if (typeof part === 'number') this.#state.moveBack(part);
    if (typeof part !== 'object' || part === null) return;
    const glyph = toShownGlyph(part);
    const mcid = this.#marks.findLast((mark) => mark !== undefined);
    this.glyphs.push({
      ...this.#state.show(glyph),
      isMapped: isMapped(glyph, this.#state.font),
      ...(mcid === undefined ? {} : { mcid }),
    });
  }
}

/** Control characters and those that anybody may give a meaning stand for a glyph whose character is not told. */
const UNMAPPED = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/u;

function isMapped({ unicode, code }: ShownGlyph, font: ShownFont): boolean {
  return unicode !== '' && !UNMAPPED.test(unicode) && font.isNamed(code);
}

function toShownGlyph(part: object): ShownGlyph {
  // What pdf.js gives is of a type that it does not tell; each property is checked.
  const { unicode, width, isSpace, vmetric, originalCharCode } = part as Record<string, unknown>;
  const text = typeof unicode === 'string' ? unicode.replaceAll('\0', '') : '';
  return {
    unicode: text,
    width: typeof width === 'number' ? width : 0,
    isSpace: isSpace === true,
    code: typeof originalCharCode === 'number' ? originalCharCode : -1,
    ...(isTriple(vmetric) ? { vmetric } : {}),
  };
}

const BOLD_NAME = /bold|black|heavy|semibold|w[6-9]\b/iu;

/** pdf.js gives a font by an object of its own. */
function fontOf(font: unknown): ShownFont {
  const { name, bold, black, vertical, fontMatrix, defaultVMetrics, toUnicode } = font as Record<
    string,
    unknown
  >;
  const [unit] = toMatrix(fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]);
  return {
    isBold: bold === true || black === true || BOLD_NAME.test(String(name ?? '')),
    isVertical: vertical === true,
    isNamed: namedBy(toUnicode),
    unit: unit === 0 ? 0.001 : Math.abs(unit),
    vertical: isTriple(defaultVMetrics) ? defaultVMetrics : [-1000, 500, 880],
  };
}

/** pdf.js keeps the characters of codes in an array; where a file names none, the map has none. */
function namedBy(map: unknown): (code: number) => boolean {
  const texts = typeof map === 'object' && map !== null && '_map' in map ? map._map : undefined;
  if (Array.isArray(texts)) return (code) => code < 0 || texts[code] !== undefined;
  return () => map === undefined;
}

function isTriple(value: unknown): value is readonly [number, number, number] {
  return Array.isArray(value) && value.length === 3 && value.every((each) => typeof each === 'number');
}
