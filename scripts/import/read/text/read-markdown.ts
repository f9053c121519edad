import { parseMarkdown } from '../../../markdown/parse-markdown.ts';
import { isTooIntricate } from '../../../markdown/too-intricate.ts';
import { MAX_MARKDOWN_CHARACTERS } from '../limits.ts';
import type { ReadOptions, ReadOutcome } from '../read-document.ts';
import { parsePlainText } from './parse-plain-text.ts';
import { decodeDocument } from './read-text.ts';

/** Reads Markdown; what is more intricate than any notice has reason to be is read as a plain text. */
export async function readMarkdown(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadOutcome> {
  const decoded = decodeDocument(file, bytes, 'markdown', options, MAX_MARKDOWN_CHARACTERS);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  return isTooIntricate(text)
    ? { ok: true, document: { format: 'text', tree: parsePlainText(text), isOwn: false } }
    : { ok: true, document: { format: 'markdown', tree: parseMarkdown(text), isOwn: false } };
}
