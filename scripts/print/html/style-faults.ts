import { type CssNode, parse, walk } from 'css-tree';
import type { Range } from '../../problems/problem.ts';

/** A part of a style sheet that is not allowed, because a page must load nothing and its style must not end early. */
export interface StyleFault {
  readonly fault: 'import' | 'address' | 'markup' | 'syntax';
  readonly range?: Range;
}

/** Returns the faults of a style sheet in their order; faults of its markup come last. */
export function styleFaults(css: string): StyleFault[] {
  const faults: StyleFault[] = [];
  const tree = parse(css, {
    positions: true,
    onParseError: ({ line, column }) => faults.push({ fault: 'syntax', range: pointRange(line, column) }),
  });
  walk(tree, (node) => {
    const fault = faultOf(node);
    if (fault) faults.push({ fault, ...rangeOf(node) });
  });
  // Inside a page, this would end the style element, even within a string or a comment.
  if (/<\/style|<!--/iu.test(css)) faults.push({ fault: 'markup' });
  return faults;
}

function faultOf(node: CssNode): StyleFault['fault'] | undefined {
  if (node.type === 'Atrule' && node.name.toLowerCase() === 'import') return 'import';
  if (node.type === 'Url' && !/^data:/iu.test(node.value)) return 'address';
  // image-set("…") loads the address in its string.
  if (node.type === 'Function' && /image-set$/iu.test(node.name)) return 'address';
  return undefined;
}

function rangeOf({ loc }: CssNode): { range?: Range } {
  if (!loc) return {};
  const { start, end } = loc;
  return {
    range: { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } },
  };
}

function pointRange(line: number, column: number): Range {
  return { start: { line, column }, end: { line, column: column + 1 } };
}
