/**
 * Characters that nobody should see but some program draws: Word draws a soft hyphen (U+00AD) anywhere, a browser at the
 * end of a line. What allows, forbids or joins (U+200B to U+200D, U+2060) has a use and is never drawn; a variation
 * selector belongs to its kanji.
 */
const UNDRAWN = /(?![\u200B-\u200D\u2060]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

/** Returns a text as a document writes it: without such characters. The source keeps them. */
export function withoutUndrawn(text: string): string {
  return text.replace(UNDRAWN, '');
}
