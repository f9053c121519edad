import type { Leaf } from '../../print/views/leaf.ts';
import { baseOf, selectorOf } from '../fonts/clusters.ts';
import type { Faces } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';

/** A character in a leaf that no face has, or a variation that is printed in its base form. */
export interface CharacterFault {
  readonly leaf: Leaf;
  readonly kind: 'missing' | 'variation';
  /** The character, or the base character and its variation selector. */
  readonly characters: string;
  /** The place in the leaf's text, in UTF-16 units from 0. */
  readonly index: number;
}

/** These characters end a line or separate words. They are not drawn. */
const UNDRAWN = /^[\n\r\t]$/u;

/** Returns the characters that cannot be printed as they are written, in reading order. Each place comes once. */
export function checkCharacters(leaves: readonly Leaf[], face: FaceName, faces: Faces): CharacterFault[] {
  const seen = new Set<string>();
  const faultless = new Set<string>();
  return leaves
    .flatMap((leaf) => {
      // Annexes repeat words of the notice, so a text is checked only once.
      if (faultless.has(leaf.text)) return [];
      const faults = faultsIn(leaf, face, faces);
      if (faults.length === 0) faultless.add(leaf.text);
      return faults;
    })
    .filter(({ leaf, index, characters }) => {
      const key = `${leaf.pointer} ${index} ${characters}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
}

/** Returns the characters of a text that no face has, in their order. */
export function charactersMissing(text: string, face: FaceName, faces: Faces): string[] {
  return faces
    .glyphsOf(text, face, false)
    .filter(({ id, text: characters }) => id === 0 && !UNDRAWN.test(characters))
    .map(({ text: characters }) => characters);
}

function faultsIn(leaf: Leaf, face: FaceName, faces: Faces): CharacterFault[] {
  const faults: CharacterFault[] = [];
  let index = 0;
  for (const { text: characters, id } of faces.glyphsOf(leaf.text, face, false)) {
    index = leaf.text.indexOf(characters, index);
    const kind = id === 0 ? 'missing' : 'variation';
    if (kind === 'missing' ? !UNDRAWN.test(characters) : !hasVariation(characters, face, faces))
      faults.push({ leaf, kind, characters, index });
    index += characters.length;
  }
  return faults;
}

/** Whether the face that draws these characters knows their variation; true if they have no variation selector. */
function hasVariation(characters: string, face: FaceName, faces: Faces): boolean {
  const selector = characters.length > 1 ? selectorOf(characters) : undefined;
  if (selector === undefined) return true;
  const base = baseOf(characters);
  return faces.has(faces.has(face, base) ? face : 'fallback', base, selector);
}
