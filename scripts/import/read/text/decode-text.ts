import { lineIndex } from '../../../notice/source/line-index.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { type Refusal, type Result, refused } from '../../../problems/result.ts';
import type { ImportedFormat } from '../../../problems/rules.ts';
import { fileSizeProblem, lengthProblem, MAX_CHARACTERS } from '../limits.ts';
import type { ReadOptions } from '../read-document.ts';
import { ENCODINGS, type Encoding, encodingNamed, encodingOfMark } from './encodings.ts';
import { findEncoding } from './find-encoding.ts';

/** A text, and the encoding by which its bytes were read. */
interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What the caller knows of the bytes. */
interface DecodeOptions extends ReadOptions {
  /** The format that the file should have. Messages name it. */
  readonly format: ImportedFormat;
  /** How long the text may be, in UTF-16 units. */
  readonly limit?: number;
  /** The encoding that the document names for itself. It is used unless the bytes contradict it. */
  readonly declared?: Encoding | undefined;
}

/**
 * Returns the text of bytes, without a byte order mark. The encoding is that of the mark, else the given one, else
 * the declared one, else the detected one. The ends of lines stay as they are. If a character cannot be decoded, the
 * problem is `import/encoding` at the first such place.
 */
export function decodeText(file: string, bytes: Uint8Array, options: DecodeOptions): Result<DecodedText> {
  const large = fileSizeProblem(file, bytes);
  if (large) return refused(large);
  const given = options.encoding === undefined ? undefined : encodingNamed(options.encoding);
  if (options.encoding !== undefined && given === undefined) return unknownEncoding(options.encoding);
  const encoding = encodingOfMark(bytes) ?? given ?? believed(bytes, options.declared) ?? findEncoding(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = decoded.endsWith(END_OF_FILE) ? decoded.slice(0, -1) : decoded;
  const fault = faultOf(file, text, encoding, options);
  return fault ? refused(fault) : { ok: true, value: { text, encoding } };
}

function unknownEncoding(value: string): Refusal {
  const allowed = ENCODINGS.join(' | ');
  return refused(problem('usage/bad-value', { option: '--encoding', value, allowed }));
}

/**
 * Returns the declared encoding if all bytes can be read by it. Many pages are saved in another encoding than they
 * say.
 */
function believed(bytes: Uint8Array, declared: Encoding | undefined): Encoding | undefined {
  if (declared === undefined) return undefined;
  return UNREADABLE.test(new TextDecoder(declared).decode(bytes)) ? undefined : declared;
}

/** MS-DOS ended a text with this character. */
const END_OF_FILE = '\u001a';
/** A replacement character, or a C1 control, which some decoders write for a byte that they cannot read. */
const UNREADABLE = /[\ufffd\x80-\x84\x86-\x9f]/;
/** Controls that no text has. A form feed is a page break, and a vertical tab a line break of Word. */
const BINARY = /(?![\t-\r\x80-\x9f])\p{Cc}/u;

function faultOf(
  file: string,
  text: string,
  encoding: Encoding,
  { format, limit = MAX_CHARACTERS }: DecodeOptions,
): Problem | undefined {
  if (BINARY.test(text)) return problem('import/damaged', { format }, { file });
  const unreadable = UNREADABLE.exec(text)?.index;
  if (unreadable === undefined) return lengthProblem(file, text.length, limit);
  const lines = lineIndex(text);
  const range = { start: lines.placeOf(unreadable), end: lines.placeOf(unreadable + 1) };
  return problem('import/encoding', { encoding }, { file, range });
}
