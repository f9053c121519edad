import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import { withMarks } from './with-marks.ts';

/** Returns the tree of a supplement's body; positions count the list's entries as lines. */
export function parseSupplement(lines: readonly string[]): Root {
  return parseMarkdown(lines.join('\n'));
}

/** Returns the words a reader sees of a supplement's body, list marks included. */
export function supplementWords(lines: readonly string[]): string {
  return plainText(withMarks(parseSupplement(lines)));
}
