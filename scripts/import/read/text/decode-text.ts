import { lineIndex } from '../../../notice/source/line-index.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { type Refusal, type Result, refused } from '../../../problems/result.ts';
import type { ImportedFormat } from '../../../problems/rules.ts';
import { fileSizeProblem, lengthProblem, MAX_CHARACTERS } from '../limits.ts';
import type { ReadOptions } from '../read-document.ts';
import { ENCODINGS, type Encoding, encodingNamed, encodingOfMark } from './encodings.ts';
import { findEncoding } from './find-encoding.ts';

/** A text and the encoding that its bytes were read by. */
interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What the caller knows of the bytes. */
interface DecodeOptions extends ReadOptions {
  /** What the file was to be, for the words of a problem. */
  readonly format: ImportedFormat;
  /** How long the text may be, in UTF-16 units. */
  readonly limit?: number;
  /** The encoding that the document claims for itself; believed where its bytes do not say otherwise. */
  readonly declared?: Encoding | undefined;
}

/**
 * Returns the text of some bytes without its byte order mark: by the mark, else by the encoding given, else by
 * the one declared, else by the one found. Its lines end as they did. No character of it is one that a decoder
 * puts for what it cannot read: that is `import/encoding`, at the first such place.
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

/** Pages saved in another encoding than they say are many: what they say holds only if all can be read so. */
function believed(bytes: Uint8Array, declared: Encoding | undefined): Encoding | undefined {
  if (declared === undefined) return undefined;
  return UNREADABLE.test(new TextDecoder(declared).decode(bytes)) ? undefined : declared;
}

/** What MS-DOS ended a text with. */
const END_OF_FILE = '\u001a';
/** A replacement character, or a C1 control: some decoders put that for a byte that begins nothing. */
const UNREADABLE = /[\ufffd\x80-\x84\x86-\x9f]/;
/** What no text holds; a form feed is a page break, a vertical tab a line break of Word's. */
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
