import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { ImportedFormat } from '../../../problems/rules.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import type { Reader, ReadOptions } from '../read-document.ts';
import { decodeText } from './decode-text.ts';
import { parsePlainText } from './parse-plain-text.ts';

/** Reads a plain text. Nothing in it is Markdown; marks of lists are part of the text. */
export const readText: Reader = async (file, bytes, options) => {
  const decoded = decodeDocument(file, bytes, 'text', options);
  if (!decoded.ok) return decoded;
  return { ok: true, value: { format: 'text', tree: parsePlainText(decoded.value), isOwn: false } };
};

/** Returns the text of a file with a line feed at the end of each line. */
export function decodeDocument(
  file: string,
  bytes: Uint8Array,
  format: ImportedFormat,
  options: ReadOptions,
  limit = MAX_CHARACTERS,
): Result<string> {
  const decoded = decodeText(file, bytes, { ...options, format, limit });
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (text.trim() === '') return refused(problem('import/no-text', { format }, { file }));
  return { ok: true, value: text.replace(/\r\n?|[\f\v\u2028\u2029\u0085]/gu, '\n') };
}
