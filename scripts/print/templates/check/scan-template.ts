import { lineIndex } from '../../../notice/source/line-index.ts';
import { type Problem, problem, type Range } from '../../../problems/problem.ts';
import type { TemplateFile } from '../template-set.ts';

/** The greatest depth of blocks, and of brackets in a tag. Handlebars' parser takes a time that grows with the square. */
const MAX_DEPTH = 64;

/** What no text can mean: controls, halves of characters, and the noncharacters that stand for values while a text is made. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/u;

const TAG = /\{\{\{?~?\s*(?<sign>[#/^]?)(?<words>[^{}]*)\}\}/gu;

/** Returns the first thing in a template that its parser must not be given; undefined if there is none. */
export function scannedProblem({ file, text }: TemplateFile): Problem | undefined {
  const character = FORBIDDEN.exec(text);
  if (character) {
    const codePoint = `U+${(character[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return problem('template/character', { codePoint }, { file, range: rangeIn(text, character.index, 1) });
  }
  const tag = tooDeep(text);
  if (!tag) return undefined;
  return problem(
    'template/limit',
    { limit: 'nesting' },
    { file, range: rangeIn(text, tag.index, tag[0].length) },
  );
}

/** Returns the first tag that is too deep. Each `else if` is a block inside the one before. */
function tooDeep(text: string): RegExpExecArray | undefined {
  /** How many blocks each open block has begun. */
  const open: number[] = [];
  let depth = 0;
  for (const tag of withoutComments(text).matchAll(TAG)) {
    const { sign = '', words = '' } = tag.groups ?? {};
    if (sign === '#' || (sign === '^' && words.trim() !== '')) {
      open.push(1);
      depth += 1;
    } else if (sign === '/') depth -= open.pop() ?? 0;
    else if (/^else\s+\S/u.test(words)) {
      open.push((open.pop() ?? 0) + 1);
      depth += 1;
    }
    if (depth > MAX_DEPTH || bracketDepth(words) > MAX_DEPTH) return tag;
  }
  return undefined;
}

/** Returns a template with spaces in the place of its comments, so that all else keeps its place. */
export function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('{{!', at);
    if (start < 0) return kept + text.slice(at);
    const ending = text.startsWith('{{!--', start) ? '--}}' : '}}';
    const found = text.indexOf(ending, start);
    // A comment without an end is no comment: the parser will tell.
    if (found < 0) return kept + text.slice(at);
    const end = found + ending.length;
    kept += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
}

function bracketDepth(words: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of words) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function rangeIn(text: string, index: number, length: number): Range {
  const lines = lineIndex(text);
  return { start: lines.placeOf(index), end: lines.placeOf(index + length) };
}
