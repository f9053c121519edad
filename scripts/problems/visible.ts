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
