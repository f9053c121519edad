import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import { withMarks } from './with-marks.ts';

/** Returns the tree of a supplement's body. Its line numbers are the entries of the list, from 1. */
export function parseSupplement(lines: readonly string[]): Root {
  return parseMarkdown(lines.join('\n'));
}

/** Returns the words of a supplement's body that a reader sees, with the marks of lists. */
export function supplementWords(lines: readonly string[]): string {
  return plainText(withMarks(parseSupplement(lines)));
}
