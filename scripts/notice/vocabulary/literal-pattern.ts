/**
 * All of ASCII but letters, digits and the low line; a letter or digit at the beginning, which an escape before it would
 * take along (`\0` and 「1」); and half of a surrogate pair.
 */
const ESCAPED =
  /[\0-\x2F:-@[-^`{-\x7F]|^[0-9A-Za-z_]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Returns the source of a regular expression that matches this text and no other, within a longer pattern and between
 * the square brackets of a class too. Every sign is written by its number, because the flags `u` and `v` each let
 * other ones stand behind a backslash (with `u` no `\-`), and `v` lets no `&&` stand in a class. Source: ECMA-262,
 * Patterns (22.2.1), and RegExp.escape, which Node 20 does not have.
 */
export function literalPattern(text: string): string {
  return text.replace(ESCAPED, (sign) => {
    const number = sign.charCodeAt(0).toString(16);
    return sign <= '\x7F' ? `\\x${number.padStart(2, '0')}` : `\\u${number}`;
  });
}
