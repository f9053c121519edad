import type { Faces, Glyph } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { breakCost, COST, type Cost } from './break-costs.ts';
import { heldTogether } from './held-together.ts';
import { kernEm } from './kern.ts';

/** Words of one style. A line feed ends the line. */
export interface StyledText {
  readonly text: string;
  readonly bold?: boolean;
  /** What a break within costs, beyond what the characters ask. */
  readonly hold?: Cost;
}

/** The characters of a paragraph ready to be set in lines of any width; all lists are of one length. */
export interface Paragraph<S extends StyledText> {
  readonly glyphs: readonly Glyph[];
  /** The span that each glyph comes from. */
  readonly spans: readonly S[];
  /** By how many ems each glyph is moved towards the one before it, when both stand in one line. */
  readonly kerns: readonly number[];
  /** What a break before each glyph costs. */
  readonly costs: readonly Cost[];
  /** The glyphs before which a line must end; the number of all glyphs stands for an empty last line. */
  readonly forced: ReadonlySet<number>;
}

const ALLOWS_BREAK = '\u200B';
const FORBIDS_BREAK = '\u2060';

/** Returns the paragraph of some spans, which follow each other without a gap. */
export function toParagraph<S extends StyledText>(
  styled: readonly S[],
  face: FaceName,
  faces: Faces,
): Paragraph<S> {
  const glyphs: Glyph[] = [];
  const spans: S[] = [];
  const costs: Cost[] = [];
  const kerns: number[] = [];
  const forced = new Set<number>();
  const held = heldTogether(styled.map(({ text }) => text).join(''));
  let from = 0;
  for (const span of styled) {
    const asked = asksOf(span.text);
    let isFirst = true;
    for (const [line, text] of span.text.split('\n').entries()) {
      if (line > 0) forced.add(glyphs.length);
      let at = from;
      for (const glyph of faces.glyphsOf(text, face, span.bold === true)) {
        const before = glyphs.at(-1);
        at = placeOf(glyph.text, span.text, at - from) + from;
        const rules = before ? breakCost(before.text, glyph.text) : COST.free;
        const together = Math.max(held.get(at) ?? 0, isFirst ? 0 : (span.hold ?? 0)) as Cost;
        costs.push(asked.get(at - from) ?? (Math.max(rules, together) as Cost));
        kerns.push(before ? kernEm(before, glyph) : 0);
        glyphs.push(glyph);
        spans.push(span);
        at += glyph.text.length;
        isFirst = false;
      }
    }
    from += span.text.length;
  }
  return { glyphs, spans, kerns, costs, forced };
}

/** Where the glyph's characters stand, behind what is not drawn. */
function placeOf(cluster: string, text: string, from: number): number {
  const found = text.indexOf(cluster, from);
  return found < 0 ? from : found;
}

/** The places behind characters that allow or forbid a break and are not drawn. */
function asksOf(text: string): Map<number, Cost> {
  const asked = new Map<number, Cost>();
  for (const { index, 0: character } of text.matchAll(/[\u200B\u2060]/gu)) {
    asked.set(index + 1, character === ALLOWS_BREAK ? COST.free : COST.never);
    if (character === FORBIDS_BREAK) asked.set(index, COST.never);
  }
  return asked;
}
