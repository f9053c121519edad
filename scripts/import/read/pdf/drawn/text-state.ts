import type { Direction, Glyph } from './glyph.ts';
import { apply, compose, IDENTITY, type Matrix } from './matrix.ts';

/** What the reader needs to know of a font. */
export interface ShownFont {
  readonly isBold: boolean;
  readonly isVertical: boolean;
  /** Returns whether the file names the character of a code. If not, pdf.js gives the code itself. */
  readonly isNamed: (code: number) => boolean;
  /** The name of the font. Fonts of symbols have their usual name: `Symbol`, `Wingdings 2`. */
  readonly typeface: string;
  /** The factor from the font's units to ems. */
  readonly unit: number;
  /** The vertical displacement and the vertical origin of glyphs that have none of their own. */
  readonly vertical: readonly [w1y: number, vx: number, vy: number];
}

/** A glyph as pdf.js gives it. Lengths are in the font's units. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number];
  /** The code of the glyph in its font. */
  readonly code: number;
}

const NO_FONT: ShownFont = {
  isBold: false,
  isVertical: false,
  isNamed: () => true,
  typeface: '',
  unit: 0.001,
  vertical: [-1000, 500, 880],
};

/** The state in which text is shown (ISO 32000-1, 9.3), and the places of glyphs that follow from it. */
export class TextState {
  ctm: Matrix;
  font = NO_FONT;
  size = 0;
  characterSpacing = 0;
  wordSpacing = 0;
  horizontalScale = 1;
  leading = 0;
  rise = 0;
  /** Whether outlines are filled and stroked. Any font then looks bold. */
  isStroked = false;
  #textMatrix = IDENTITY;
  #lineMatrix = IDENTITY;

  constructor(ctm: Matrix) {
    this.ctm = ctm;
  }

  /** Returns a copy of this state. */
  clone(): TextState {
    const copy = Object.assign(new TextState(this.ctm), this);
    copy.#textMatrix = this.#textMatrix;
    copy.#lineMatrix = this.#lineMatrix;
    return copy;
  }

  /** The operator BT, and Tm with its matrix. */
  setMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#lineMatrix = matrix;
  }

  /** The operator Td. */
  moveLine(x: number, y: number): void {
    this.setMatrix(compose(this.#lineMatrix, [1, 0, 0, 1, x, y]));
  }

  /** A number within TJ: the next text moves back by this many thousandths of an em. */
  moveBack(thousandths: number): void {
    const length = (-thousandths / 1000) * this.size;
    this.#advance(this.font.isVertical ? [0, length] : [length * this.horizontalScale, 0]);
  }

  /** Returns a glyph at its place and moves on to the next one (9.4.4). */
  show(glyph: ShownGlyph): Omit<Glyph, 'mcid' | 'isMapped'> {
    const { font, size } = this;
    const spacing = this.characterSpacing + (glyph.isSpace ? this.wordSpacing : 0);
    const placed = this.#placed(glyph);
    if (font.isVertical) {
      const [w1y] = glyph.vmetric ?? font.vertical;
      this.#advance([0, w1y * font.unit * size + spacing]);
    } else {
      this.#advance([(glyph.width * font.unit * size + spacing) * this.horizontalScale, 0]);
    }
    return placed;
  }

  #placed(glyph: ShownGlyph): Omit<Glyph, 'mcid' | 'isMapped'> {
    const { font, size } = this;
    const matrix = compose(this.ctm, this.#textMatrix);
    const [x, y] = apply(matrix, 0, this.rise);
    const [a, b, c, d] = matrix;
    const height = Math.hypot(c, d) * Math.abs(size);
    const em = font.isVertical ? height : Math.hypot(a, b) * size * this.horizontalScale;
    const [w1y] = glyph.vmetric ?? font.vertical;
    const width = (font.isVertical ? Math.abs(w1y) : glyph.width) * font.unit;
    return {
      text: glyph.unicode,
      x,
      y,
      advance: Math.abs(width * em),
      size: height,
      isBold: font.isBold || this.isStroked,
      direction: font.isVertical ? directionOf(-c, -d) : directionOf(a * size, b * size),
      isVertical: font.isVertical,
    };
  }

  #advance([x, y]: readonly [number, number]): void {
    this.#textMatrix = compose(this.#textMatrix, [1, 0, 0, 1, x, y]);
  }
}

/** Returns the nearest of the four directions. y grows downwards. */
function directionOf(x: number, y: number): Direction {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 'right' : 'left';
  return y > 0 ? 'down' : 'up';
}
