import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isTooIntricate } from '../../markdown/too-intricate.ts';
import { safeUrl } from '../link-addresses.ts';
import { parseSupplement } from './parse-supplement.ts';

/** What is wrong with the body of a supplement, and where. `line` and `column` start at 0; columns are UTF-16 units. */
export type SupplementFault =
  | { readonly kind: 'construct'; readonly construct: string; readonly line: number; readonly column: number }
  | { readonly kind: 'link'; readonly url: string; readonly line: number; readonly column: number }
  | { readonly kind: 'intricate' }
  | { readonly kind: 'empty' };

const ALLOWED: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'break',
  'list',
  'listItem',
  'link',
  'table',
  'tableRow',
  'tableCell',
]);

/**
 * Returns the faults of a body in reading order: everything other than paragraphs, lists, emphasis, tables and safe
 * links. A body without words, and a body that is too complex, are faults too.
 */
export function checkSupplement(lines: readonly string[]): SupplementFault[] {
  if (isTooIntricate(lines.join('\n'))) return [{ kind: 'intricate' }];
  const tree = parseSupplement(lines);
  // A body such as `1.` is a list without words.
  const faults: SupplementFault[] = plainText(tree).trim() === '' ? [{ kind: 'empty' }] : [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place = { line: line - 1, column: column - 1 };
    if (!ALLOWED.has(node.type)) {
      faults.push({ kind: 'construct', construct: node.type, ...place });
      return 'skip';
    }
    if (node.type === 'link' && safeUrl(node.url) === undefined) {
      faults.push({ kind: 'link', url: node.url, ...place });
    }
    return undefined;
  });
  return faults;
}
