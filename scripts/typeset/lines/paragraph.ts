import type { Faces, Glyph } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { type BreakClass, breakClass } from './break-classes.ts';
import { breakCost, COST, type Cost, dearer } from './break-costs.ts';
import { beginsWithCompany, endsWithCompany } from './held-companies.ts';
import { heldTogether } from './held-together.ts';
import { kernEm } from './kern.ts';
import { isSeam } from './seams.ts';

/** Words of one style. A line feed ends the line; U+200B allows a line break at its place, U+2060 forbids one. */
export interface StyledText {
  readonly text: string;
  readonly bold?: boolean;
  /** The cost of a break inside these words, if it is higher than the cost by the characters. */
  readonly hold?: Cost;
  /**
   * These words are the mark of a list item. No space is added in it or after it, so that the words of all items align.
   */
  readonly isMark?: true;
}

/** The characters of a paragraph, ready to be set in lines of any width. All lists have the same length. */
export interface Paragraph<S extends StyledText = StyledText> {
  readonly glyphs: readonly Glyph[];
  /** The span of each glyph. */
  readonly spans: readonly S[];
  /** The line-breaking class of each glyph. */
  readonly classes: readonly BreakClass[];
  /** By how many ems each glyph is moved away from the one before it, if both are in one line; usually 0 or less. */
  readonly kerns: readonly number[];
  /** The cost of a break before each glyph. */
  readonly costs: readonly Cost[];
  /** How many lines must end before a glyph. The key after the last glyph stands for the end of the paragraph. */
  readonly forced: ReadonlyMap<number, number>;
}

const CONTROLS = /([\n\u200B\u2060])/u;

/** Returns the paragraph of some consecutive spans. */
export function toParagraph<S extends StyledText>(
  styled: readonly S[],
  face: FaceName,
  faces: Faces,
): Paragraph<S> {
  const glyphs: Glyph[] = [];
  const spans: S[] = [];
  const forced = new Map<number, number>();
  const asked = new Map<number, Cost>();
  for (const span of styled) {
    // Most spans have no control characters, and a test costs less than splitting.
    for (const part of CONTROLS.test(span.text) ? span.text.split(CONTROLS) : [span.text]) {
      if (part === '\n') forced.set(glyphs.length, (forced.get(glyphs.length) ?? 0) + 1);
      else if (part === '\u200B') asked.set(glyphs.length, COST.free);
      else if (part === '\u2060') asked.set(glyphs.length, COST.never);
      else {
        for (const glyph of faces.glyphsOf(part, face, span.bold === true)) {
          glyphs.push(glyph);
          spans.push(span);
        }
      }
    }
  }
  const classes = glyphs.map(({ text }) => breakClass(text));
  return { glyphs, spans, classes, ...spacing(glyphs, spans, classes, asked), forced };
}

function spacing<S extends StyledText>(
  glyphs: readonly Glyph[],
  spans: readonly S[],
  classes: readonly BreakClass[],
  asked: ReadonlyMap<number, Cost>,
): Pick<Paragraph<S>, 'kerns' | 'costs'> {
  const held = heldTogether(glyphs.map(({ text }) => text).join(''));
  const kerns: number[] = [];
  const costs: Cost[] = [];
  let place = 0;
  let before: Glyph | undefined;
  let spanBefore: S | undefined;
  let left: BreakClass = 'space';
  let isBehindOpening = false;
  for (const glyph of glyphs) {
    const at = costs.length;
    const right = classes[at] ?? 'space';
    const span = spans[at];
    let cost = breakCost(left, right);
    // Spaces after an opening bracket do not separate it from its words.
    if (isBehindOpening) cost = dearer(cost, COST.word);
    if (held && (span === spanBefore || !isWholeName(spanBefore, span))) {
      cost = dearer(cost, held[place] ?? COST.free);
    }
    if (before && span?.hold && span === spanBefore) cost = within(span.hold, cost, before.text, glyph.text);
    kerns.push(before && !spanBefore?.isMark ? kernEm(before, glyph, left, right) : 0);
    costs.push(asked.get(at) ?? cost);
    isBehindOpening = right === 'opening' || (isBehindOpening && right === 'space');
    place += glyph.text.length;
    before = glyph;
    spanBefore = span;
    left = right;
  }
  return { kerns, costs };
}

/** Returns whether a stretched line has added space before this glyph. It must not be the line's first glyph. */
export function isSpacedOut<S extends StyledText>({ spans }: Paragraph<S>, at: number): boolean {
  return spans[at - 1]?.isMark !== true;
}

/**
 * Whether one of two spans is a name that has its own （株） on the side of the other span. Then that （株） does not belong
 * to the other span.
 */
function isWholeName(before: StyledText | undefined, after: StyledText | undefined): boolean {
  if (after?.hold && beginsWithCompany(after.text)) return true;
  return Boolean(before?.hold && endsWithCompany(before.text));
}

/** Returns the cost of a break inside held words. It is higher within a word than between words. */
function within(hold: Cost, cost: Cost, before: string, after: string): Cost {
  const isInWord = cost === COST.free && !isSeam(before, after);
  return dearer(hold, isInWord ? COST.word : cost);
}
