/**
 * Limits: characters with a meaning in inline Markdown per block, underlined headings per text, depth of nested blocks,
 * and columns of indent.
 */
const MAX_INLINE_MARKS = 500;
const MAX_UNDERLINES = 300;
const MAX_DEPTH = 32;
const MAX_INDENT = 200;

/** Lines that start a block or a table row. Each of these has inline Markdown of its own. */
const BEGINS_BLOCK = /^\s*(?:$|[-*+] |\d+[.)] |:::|#|\||>)/;
const CONTAINERS = /^(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*/;
const CONTAINER_MARKS = />|[-*+](?=\s)|\d+[.)](?=\s)/g;

/**
 * Returns whether a Markdown text is more complex than any real document. The time to parse brackets grows with the
 * square of their number in a block, and for underlined headings with the square of their number in the text; trees are
 * walked by recursion. So these limits prevent that a template or a supplement stops the program.
 */
export function isTooIntricate(markdown: string): boolean {
  let marks = 0;
  let directives = 0;
  let underlines = 0;
  for (const line of markdown.split('\n')) {
    if (BEGINS_BLOCK.test(line)) marks = 0;
    marks += line.match(/[[\]*_<>!~`(]/g)?.length ?? 0;
    if (/^\s*:{3,}\s*$/.test(line)) directives = Math.max(0, directives - 1);
    else if (/^\s*:{3,}[a-z]/i.test(line)) directives += 1;
    if (/^[\s>]*(?:=+|-+)\s*$/.test(line)) underlines += 1;
    const containers = CONTAINERS.exec(line)?.[0].match(CONTAINER_MARKS)?.length ?? 0;
    const indent = line.length - line.trimStart().length;
    if (marks > MAX_INLINE_MARKS || underlines > MAX_UNDERLINES || indent > MAX_INDENT) return true;
    if (Math.max(containers, directives) > MAX_DEPTH) return true;
  }
  return false;
}
