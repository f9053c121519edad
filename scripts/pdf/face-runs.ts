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
  for (const character of withoutVariations(text)) {
    const chosen = fonts.has(face, character.codePointAt(0) ?? 0) ? face : 'fallback';
    const last = runs.at(-1);
    if (last?.face === chosen) last.text += character;
    else runs.push({ text: character, face: chosen });
  }
  return runs;
}

/** Returns the text as it is drawn: with the base form of every character. */
export function withoutVariations(text: string): string {
  return text.replace(VARIATION_SELECTOR, '');
}
