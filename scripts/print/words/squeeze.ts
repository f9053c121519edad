const UNSEEN = /[\p{White_Space}\u00AD\u200B\u2060]/gu;

/** Returns the words as they are compared everywhere: without white space, U+00AD, U+200B and U+2060. */
export function squeeze(text: string): string {
  return text.replace(UNSEEN, '');
}
