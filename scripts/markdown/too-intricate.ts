/**
 * How many of the characters that inline Markdown is made of one block may hold, how many headings may be underlined, and
 * how deep blocks may nest.
 */
const MAX_INLINE_MARKS = 500;
const MAX_UNDERLINES = 300;
const MAX_DEPTH = 32;
const MAX_INDENT = 200;

/** Lines that begin a block, or a row of a table, each with inline Markdown of its own. */
const BEGINS_BLOCK = /^\s*(?:$|[-*+] |\d+[.)] |:::|#|\||>)/;
const CONTAINERS = /^(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*/;
const CONTAINER_MARKS = />|[-*+](?=\s)|\d+[.)](?=\s)/g;

/**
 * Returns whether Markdown is more intricate than any document has reason to be. Parsing brackets takes
 * time by the square of their number in a block, underlined headings by that of theirs in a document, and trees are walked by recursion: neither a
 * template nor a supplement may stop the program by either.
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
