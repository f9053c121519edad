import { type Faces, VARIATION_SELECTOR } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import type { Leaf } from '../views/leaf.ts';

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
export function checkCharacters(leaves: readonly Leaf[], face: FaceName, faces: Faces): CharacterFault[] {
  const seen = new Set<string>();
  return leaves
    .flatMap((leaf) => faultsIn(leaf, face, faces))
    .filter(({ leaf, index, characters }) => {
      const key = `${leaf.pointer} ${index} ${characters}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
}

function faultsIn(leaf: Leaf, face: FaceName, faces: Faces): CharacterFault[] {
  const faults: CharacterFault[] = [];
  let index = 0;
  let before = '';
  for (const character of leaf.text) {
    if (VARIATION_SELECTOR.test(character)) {
      if (!isVariation(before, character, face, faces))
        faults.push({
          leaf,
          kind: 'variation',
          characters: before + character,
          index: index - before.length,
        });
    } else if (!isDrawn(character, face, faces))
      faults.push({ leaf, kind: 'missing', characters: character, index });
    before = character;
    index += character.length;
  }
  return faults;
}

function isDrawn(character: string, face: FaceName, faces: Faces): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return CONTROLS_IN_BODIES.test(character) || faces.has(face, codePoint) || faces.has('fallback', codePoint);
}

/** Whether the face that draws the base character knows this variation of it. */
function isVariation(base: string, selector: string, face: FaceName, faces: Faces): boolean {
  const [codePoint, selecting] = [base.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0];
  return faces.has(faces.has(face, codePoint) ? face : 'fallback', codePoint, selecting);
}
