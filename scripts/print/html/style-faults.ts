import { type CssNode, ident, parse, walk } from 'css-tree';
import type { Range } from '../../problems/problem.ts';
import { AT_RULES, FUNCTIONS } from './style-allowed.ts';

/** A part of a style sheet that is not allowed, because a page must load nothing and its style must not end early. */
export interface StyleFault {
  readonly fault: 'at-rule' | 'function' | 'address' | 'markup' | 'syntax';
  readonly range?: Range;
}

/**
 * Returns the faults of a style sheet in their order; faults of its markup come last. At-rules and functions are held
 * against lists of those that are allowed, with their escapes decoded (CSS Syntax 3, § 4.3.7), because `\75rl(…)` is
 * `url(…)`. Values of custom properties are read too: they are put in elsewhere by `var()`.
 */
export function styleFaults(css: string): StyleFault[] {
  const faults: StyleFault[] = [];
  const tree = parse(css, {
    positions: true,
    parseCustomProperty: true,
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

/** What may be loaded: nothing leaves the page for it. */
const DATA = /^data:(?:image|font)\//iu;

function faultOf(node: CssNode): StyleFault['fault'] | undefined {
  switch (node.type) {
    case 'Atrule':
      return AT_RULES.has(nameOf(node.name)) ? undefined : 'at-rule';
    case 'Function':
      return FUNCTIONS.has(nameOf(node.name)) ? undefined : 'function';
    case 'Url':
      return DATA.test(node.value) ? undefined : 'address';
    // What the parser could not read may be anything to a browser.
    case 'Raw':
      return node.value.trim() === '' ? undefined : 'syntax';
    default:
      return undefined;
  }
}

function nameOf(written: string): string {
  return ident.decode(written).toLowerCase();
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
