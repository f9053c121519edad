import { hex } from 'dingbat-to-unicode';

/**
 * Returns a text of a symbol font in the Unicode characters that it shows. Such fonts use their own codes, or the
 * private use area from U+F000 on (ISO 29500-1, 17.3.3.30). A character without a known equivalent stays as it is.
 */
export function symbolsAsText(text: string, font: string): string {
  return [...text].map((character) => symbol(character, font)).join('');
}

function symbol(character: string, font: string): string {
  const code = character.codePointAt(0) ?? 0;
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low > 0xff) return character;
  const usual = font === 'Wingdings' || (low !== code && !isSymbolFont(font)) ? BULLETS[low] : undefined;
  return usual ?? hex(font, hexOf(low))?.string ?? character;
}

const hexOf = (code: number) => code.toString(16).toUpperCase().padStart(2, '0');
const isSymbolFont = (font: string) => hex(font, '41') !== undefined;

/** Word's usual bullets as the characters of Japanese texts. The first one is in the font Symbol. */
const BULLETS: Record<number, string> = {
  183: '•',
  108: '●',
  110: '■',
  111: '□',
  117: '◆',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
};
