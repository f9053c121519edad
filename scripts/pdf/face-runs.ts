import type { FontMeasure } from './font-measure.ts';
import type { FaceName } from './typeface.ts';

/** A stretch of text that one face can set. */
export interface FaceRun {
  readonly text: string;
  readonly face: FaceName;
}

/** Characters that select a variation of the one before; the base form is printed where the face has none. */
export const VARIATION_SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** Returns the text cut into runs: the face wherever it has the character, the fallback elsewhere. */
export function faceRuns(text: string, face: FaceName, fonts: FontMeasure): FaceRun[] {
  const runs: { text: string; face: FaceName }[] = [];
  for (const character of drawnText(text)) {
    const chosen = fonts.has(face, character.codePointAt(0) ?? 0) ? face : 'fallback';
    const last = runs.at(-1);
    if (last?.face === chosen) last.text += character;
    else runs.push({ text: character, face: chosen });
  }
  return runs;
}

/** U+200B and U+2060 only allow or forbid a break; a face that lacks them would draw its sign for what it lacks. */
const ZERO_WIDTH = /[\u200B\u2060]/gu;

/** Returns the text as it is drawn: with the base form of every character, and nothing that has no width. */
export function drawnText(text: string): string {
  return text.replace(VARIATION_SELECTOR, '').replace(ZERO_WIDTH, '');
}
