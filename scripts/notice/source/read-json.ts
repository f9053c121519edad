import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Problem, problem, type Where } from '../../problems/problem.ts';
import type { Result } from '../../problems/result.ts';
import { decode } from './decode.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { lineIndex } from './line-index.ts';
import { tooDeepAt } from './nesting-depth.ts';
import { type SourceDocument, sourceDocument } from './source-document.ts';
import { type LocatedMistake, syntaxMistake } from './syntax-mistake.ts';

/** The greatest depth of nested brackets. */
const MAX_DEPTH = 64;

/** A document, or its problems. With problems, `text` is present if the bytes could be decoded. */
export type ReadResult = Result<SourceDocument> & { readonly text?: string };

/** Returns the JSON in some bytes with the places of its parts, or the problems that prevent it. */
export function readJson(file: string, bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if ('encoding' in decoded) {
    const { encoding, mistake } = decoded;
    const where = mistake ? spot(file, mistake.text, mistake.offset, 1) : { file };
    return refused(mistake?.text, [problem('source/encoding', { encoding }, where)]);
  }
  return readJsonText(file, decoded.text);
}

/** Returns the JSON in a text with the places of its parts, or the problems that prevent it. */
export function readJsonText(file: string, text: string): ReadResult {
  if (text.trim() === '') return refused(text, [problem('source/empty', {}, { file })]);
  const deepAt = tooDeepAt(text, MAX_DEPTH);
  if (deepAt !== undefined) {
    return refused(text, [problem('source/too-deep', { limit: MAX_DEPTH }, spot(file, text, deepAt, 1))]);
  }
  return parse(file, text);
}

function parse(file: string, text: string): ReadResult {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const { mistake, offset, length } = first ? syntaxMistake(text, first) : NO_VALUE;
    return refused(text, [problem('source/syntax', { mistake }, spot(file, text, offset, length))]);
  }
  const repeated = repeatedKeyProblems(file, text, root);
  return repeated.length > 0
    ? refused(text, repeated)
    : { ok: true, value: sourceDocument(file, text, root) };
}

const NO_VALUE: LocatedMistake = { mistake: 'other', offset: 0, length: 1 };

function repeatedKeyProblems(file: string, text: string, root: Node): Problem[] {
  const lines = lineIndex(text);
  return duplicateKeys(root).map(({ key, first, second }) =>
    problem(
      'source/duplicate-key',
      { key, line: lines.placeOf(first.offset).line },
      spot(file, text, second.offset, second.length),
    ),
  );
}

function spot(file: string, text: string, offset: number, length: number): Where {
  const lines = lineIndex(text);
  return { file, range: { start: lines.placeOf(offset), end: lines.placeOf(offset + length) } };
}

function refused(text: string | undefined, problems: readonly Problem[]): ReadResult {
  return text === undefined ? { ok: false, problems } : { ok: false, text, problems };
}
