import type { Leaf } from '../views/leaf.ts';
import { VARIATION_SELECTOR } from './face-runs.ts';
import type { FontMeasure } from './font-measure.ts';
import type { FaceName } from './typeface.ts';

/** A character of a leaf that no face has, or a variation that is printed in its base form. */
export interface CharacterFault {
  readonly leaf: Leaf;
  readonly kind: 'missing' | 'variation';
  /** The character, or the base and its variation selector. */
  readonly characters: string;
  /** Where in the leaf's text, in UTF-16 units from 0. */
  readonly index: number;
}

const CONTROLS_IN_BODIES = /[\n\r\t\u00A0\u200B\u2060]/u;

/** Returns what cannot be printed as it is written, in reading order; a place is named once. */
export function checkCharacters(
  leaves: readonly Leaf[],
  face: FaceName,
  fonts: FontMeasure,
): CharacterFault[] {
  const seen = new Set<string>();
  return leaves
    .flatMap((leaf) => faultsIn(leaf, face, fonts))
    .filter(({ leaf, index, characters }) => {
      const key = `${leaf.pointer} ${index} ${characters}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
}

function faultsIn(leaf: Leaf, face: FaceName, fonts: FontMeasure): CharacterFault[] {
  const faults: CharacterFault[] = [];
  let index = 0;
  let before = '';
  for (const character of leaf.text) {
    if (character.match(VARIATION_SELECTOR)) {
      faults.push({ leaf, kind: 'variation', characters: before + character, index: index - before.length });
    } else if (!isDrawn(character, face, fonts))
      faults.push({ leaf, kind: 'missing', characters: character, index });
    before = character;
    index += character.length;
  }
  return faults;
}

function isDrawn(character: string, face: FaceName, fonts: FontMeasure): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return CONTROLS_IN_BODIES.test(character) || fonts.has(face, codePoint) || fonts.has('fallback', codePoint);
}
