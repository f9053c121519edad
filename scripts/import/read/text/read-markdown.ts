import { parseMarkdown } from '../../../markdown/parse-markdown.ts';
import { isTooIntricate } from '../../../markdown/too-intricate.ts';
import { MAX_MARKDOWN_CHARACTERS } from '../limits.ts';
import type { Reader } from '../read-document.ts';
import { parsePlainText } from './parse-plain-text.ts';
import { decodeDocument } from './read-text.ts';

/** Reads Markdown. Markdown that is far more intricate than a notice needs is read as a plain text. */
export const readMarkdown: Reader = async (file, bytes, options) => {
  const decoded = decodeDocument(file, bytes, 'markdown', options, MAX_MARKDOWN_CHARACTERS);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  return isTooIntricate(text)
    ? { ok: true, value: { format: 'text', tree: parsePlainText(text), isOwn: false } }
    : { ok: true, value: { format: 'markdown', tree: parseMarkdown(text), isOwn: false } };
};
