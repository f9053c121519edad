import { parseMarkdown } from '../../../markdown/parse-markdown.ts';
import { plainText } from './plain-text.ts';

/** Returns the words of a line of Markdown. */
export function withoutMarkdown(line: string): string {
  return plainText(parseMarkdown(line));
}
