import type { SyntaxMistake } from '../../problems/rules.ts';

/** A sign whose absence makes a text no JSON, and the offset at which it belongs. */
export interface MissingSign {
  readonly mistake: SyntaxMistake;
  readonly offset: number;
}

interface Attempt extends MissingSign {
  readonly insert: string;
}

/** In a longer text or line the positions are too many to be tried. */
const MOST_CHARACTERS = 400_000;
const LONGEST_LINE = 400;

/**
 * Returns the one sign whose insertion makes the text JSON: a comma at the parser's first error, a quote in its line, or a
 * closing bracket where the indentation of the lines says that one is missing. Undefined if nothing does.
 */
export function missingSign(text: string, errorOffset: number): MissingSign | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const attempts = [
    { mistake: 'missing-comma' as const, offset: errorOffset, insert: ',' },
    ...quotesIn(text, errorOffset),
    ...unclosed(text).flatMap(closers),
    ...closers({ open: '{', offset: text.lastIndexOf(',', errorOffset - 1) }),
    ...closers({ open: '[', offset: text.lastIndexOf(',', errorOffset - 1) }),
  ];
  return attempts.find(({ offset, insert }) => offset >= 0 && isJson(withInsert(text, offset, insert)));
}

function withInsert(text: string, offset: number, insert: string): string {
  return text.slice(0, offset) + insert + text.slice(offset);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A quote may be missing at any place of the line, and of the line before: a string ends there that was never begun. */
function quotesIn(text: string, errorOffset: number): Attempt[] {
  const start = text.lastIndexOf('\n', errorOffset - 1) + 1;
  const next = text.indexOf('\n', errorOffset);
  const end = next === -1 ? text.length : next;
  if (end - start > LONGEST_LINE) return [];
  return Array.from({ length: end - start + 1 }, (_, index) => ({
    mistake: 'missing-quote' as const,
    offset: start + index,
    insert: '"',
  }));
}

/** An opened bracket, and where it should have been closed. */
interface Unclosed {
  readonly open: '{' | '[';
  readonly offset: number;
}

function closers({ open, offset }: Unclosed): Attempt[] {
  const close = open === '{' ? '}' : ']';
  const mistake = open === '{' ? ('missing-brace' as const) : ('missing-bracket' as const);
  return [close, `${close},`].map((insert) => ({ mistake, offset, insert }));
}

/** Strings are skipped whole; one that is not closed ends with its line. */
const TOKEN = /"(?:\\.|[^"\\\n])*"?|[{}[\]]/gu;

/**
 * Returns the brackets that seem to be unclosed, in the order of the places where that shows: a line begins that is not
 * deeper than the line of the bracket and does not close it, or another bracket is closed first.
 */
function unclosed(text: string): Unclosed[] {
  const found: Unclosed[] = [];
  const stack: { open: '{' | '['; indent: number; line: number }[] = [];
  let offset = 0;
  for (const [line, words] of text.split('\n').entries()) {
    const indent = words.search(/\S/u);
    if (indent !== -1) {
      const end = text.slice(0, offset).trimEnd().length;
      const closes = /[}\]]/u.test(words.charAt(indent));
      for (
        let top = stack.at(-1);
        top && top.line < line && (indent < top.indent || (indent === top.indent && !closes));
        top = stack.at(-1)
      ) {
        found.push({ open: top.open, offset: end });
        stack.pop();
      }
      for (const { 0: token, index } of words.matchAll(TOKEN)) {
        if (token === '{' || token === '[') stack.push({ open: token, indent, line });
        else if (token === '}' || token === ']') {
          const open = token === '}' ? '{' : '[';
          const top = stack.pop();
          if (!top || top.open === open) continue;
          found.push({ open: top.open, offset: index === indent ? end : offset + index });
          if (stack.at(-1)?.open === open) stack.pop();
        }
      }
    }
    offset += words.length + 1;
  }
  return [...found, ...stack.reverse().map(({ open }) => ({ open, offset: text.trimEnd().length }))];
}
