import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { SyntaxMistake } from '../../problems/rules.ts';
import { missingSign } from './missing-sign.ts';

/** The mistake in a text that is not JSON, with its offset and its length in UTF-16 units. */
export interface LocatedMistake {
  readonly mistake: SyntaxMistake;
  readonly offset: number;
  readonly length: number;
}

/** Returns the most likely mistake behind the parser's first error. */
export function syntaxMistake(text: string, { error, offset, length }: ParseError): LocatedMistake {
  const code = printParseErrorCode(error);
  const found = MISTAKES.find(
    ({ codes, pattern }) =>
      (!codes || codes.includes(code)) && (!pattern || pattern.test(text.slice(offset))),
  );
  const mistake = isWhole(text.slice(0, offset)) ? 'text-after-end' : (found?.mistake ?? 'other');
  const isAtEnd = offset >= text.trimEnd().length;
  if (!found || MAY_BE_MISSING.has(found.mistake)) {
    const missing = mistake === 'text-after-end' ? undefined : missingSign(text, offset);
    if (missing && missing.mistake !== 'missing-comma' && missing.offset < text.trimEnd().length)
      return { mistake: missing.mistake, offset: missing.offset, length: 1 };
  }
  return {
    mistake: isAtEnd && mistake !== 'trailing-comma' ? 'cut-off' : mistake,
    offset: Math.min(offset, Math.max(0, text.length - 1)),
    length: Math.max(1, mistake === 'text-after-end' ? 1 : length),
  };
}

/** These may come of a sign that is missing earlier in the text. */
const MAY_BE_MISSING: ReadonlySet<SyntaxMistake> = new Set([
  'missing-comma',
  'missing-colon',
  'line-break-in-string',
  'trailing-comma',
  'cut-off',
]);

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The first entry that fits decides. A pattern is matched at the place of the error. */
const MISTAKES: readonly { mistake: SyntaxMistake; codes?: readonly string[]; pattern?: RegExp }[] = [
  { mistake: 'comment', codes: ['InvalidCommentToken'] },
  { mistake: 'full-width', pattern: /^[“”＂：，｛｝［］、]/u },
  { mistake: 'single-quote', pattern: /^['‘’]/u },
  { mistake: 'line-break-in-string', codes: ['InvalidCharacter'] },
  { mistake: 'line-break-in-string', codes: ['UnexpectedEndOfString'] },
  { mistake: 'trailing-comma', codes: ['PropertyNameExpected', 'ValueExpected'], pattern: /^\s*[}\]]/ },
  { mistake: 'missing-comma', codes: ['CommaExpected'] },
  { mistake: 'missing-colon', codes: ['ColonExpected'] },
  { mistake: 'text-after-end', codes: ['EndOfFileExpected'] },
  { mistake: 'cut-off', codes: ['CloseBraceExpected', 'CloseBracketExpected', 'UnexpectedEndOfComment'] },
];
