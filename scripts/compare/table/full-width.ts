/** Returns the text with its digits full-width, as numbers of sections are written in a comparison table. */
export function fullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}
