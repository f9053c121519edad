/** A character that a printed string must not contain. `index` counts UTF-16 units from 0. */
export interface ForbiddenCharacter {
  readonly index: number;
  readonly codePoint: string;
  readonly name: string;
}

const CLASSES = [
  { pattern: /[\n\r\u2028\u2029\u0085]/u, name: '改行' },
  { pattern: /\t/u, name: 'タブ' },
  { pattern: /\p{Bidi_Control}/u, name: '文字の向きを変える制御文字' },
  { pattern: /\p{Cc}/u, name: '制御文字' },
  { pattern: /\p{Cs}/u, name: '片方だけのサロゲート' },
  { pattern: /\p{Co}/u, name: '外字（私用領域の文字）' },
  { pattern: /\p{Noncharacter_Code_Point}/u, name: '文字ではない符号' },
  { pattern: /\uFEFF/u, name: 'バイト順マーク' },
] as const;

/** Returns the first character that a printed string must not contain, or undefined. */
export function forbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  let index = 0;
  for (const character of text) {
    const found = CLASSES.find(({ pattern }) => pattern.test(character));
    if (found) {
      const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return { index, codePoint: `U+${hex}`, name: found.name };
    }
    index += character.length;
  }
  return undefined;
}
