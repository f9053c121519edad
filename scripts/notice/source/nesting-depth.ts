/**
 * Returns the offset of the bracket that opens the level after `limit`, or nothing. It is looked for before
 * parsing, because a parser that calls itself for each level can be brought down by brackets alone.
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
