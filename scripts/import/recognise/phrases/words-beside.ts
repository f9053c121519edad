/** Returns what a line has around parts of it, such as 「代表者：」 and brackets. White space does not count. */
export function wordsBeside(parts: readonly string[], line: string): string[] {
  const bare = (text: string) => text.replace(/\s/gu, '');
  let rest = bare(line);
  const before = parts.map((part) => {
    const start = rest.indexOf(bare(part));
    const words = rest.slice(0, start);
    rest = rest.slice(start + bare(part).length);
    return words;
  });
  return [...before, rest];
}
