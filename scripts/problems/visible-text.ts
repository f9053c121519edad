import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Returns a text that others have written as it may stand in a report's line: control and bidi characters, which would let
 * it rewrite the terminal or the order of what is read, are shown by their numbers, and tabs as spaces.
 */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(HIDDEN, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${hex}`;
  });
}

const HIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}]/gu;

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;

/** Returns how many columns a terminal gives the text: two for a full-width character, none for a mark on one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}
