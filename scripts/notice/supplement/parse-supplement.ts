import type { Root } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';

/** Returns the tree of a supplement's body; positions count the list's entries as lines. */
export function parseSupplement(lines: readonly string[]): Root {
  return parseMarkdown(lines.join('\n'));
}
