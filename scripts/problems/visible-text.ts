import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Returns a text from a file in a form that is safe in one line of a report. Control and bidi characters could rewrite
 * the terminal or change the reading order, so they are shown by their numbers; tabs are shown as spaces.
 */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(HIDDEN, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${hex}`;
  });
}

const HIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}]/gu;

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;

/** Returns the width of a text in terminal columns: two for a full-width character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}
