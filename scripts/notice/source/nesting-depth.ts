/**
 * Returns the offset of the first bracket that is nested deeper than `limit`, or undefined. This runs before parsing,
 * because deeply nested brackets overflow the stack of a recursive parser.
 */
export function tooDeepAt(text: string, limit: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return offset;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return undefined;
}
