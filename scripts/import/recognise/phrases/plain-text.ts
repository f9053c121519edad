import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../../markdown/parse-markdown.ts';

/** Returns the words of a node, with breaks as line feeds. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('alt' in node && node.alt) return node.alt;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

/** Returns the words of a line of Markdown. */
export function withoutMarkdown(line: string): string {
  return plainText(parseMarkdown(line));
}
