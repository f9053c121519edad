import { type Problem, problem, type Where } from './problem.ts';

/** Returns the problem of a character that a document would print at this place and that no face has. */
export function missingCharacter(character: string, where: Where): Problem {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return problem('font/missing-character', { character, codePoint: `U+${hex}` }, where);
}
