/**
 * The characters to escape: all of ASCII except letters, digits and `_`; a letter or digit at the start, because an
 * escape before it would include it (`\0` and 「1」); and a lone surrogate.
 */
const ESCAPED =
  /[\0-\x2F:-@[-^`{-\x7F]|^[0-9A-Za-z_]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Returns the source of a regular expression that matches exactly this text, inside a longer pattern and also inside
 * square brackets. Characters are written by their numbers, because the flags `u` and `v` each allow other characters
 * after a backslash (with `u` no `\-`), and `v` does not allow `&&` in a class. Source: ECMA-262, Patterns (22.2.1),
 * and RegExp.escape, which Node 20 does not have.
 */
export function literalPattern(text: string): string {
  return text.replace(ESCAPED, (sign) => {
    const number = sign.charCodeAt(0).toString(16);
    return sign <= '\x7F' ? `\\x${number.padStart(2, '0')}` : `\\u${number}`;
  });
}
