import Handlebars from 'handlebars';
import { lineIndex } from '../../../notice/source/line-index.ts';
import { problem, type Range } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { TemplateMistake } from '../../../problems/rules.ts';
import type { TemplateFile } from '../template-set.ts';
import { scannedProblem, withoutComments } from './scan-template.ts';

/** Returns the syntax tree of a template, or the problem that prevents it. */
export function parseTemplate(template: TemplateFile): Result<hbs.AST.Program> {
  const { file, text } = template;
  const scanned = scannedProblem(template);
  if (scanned) return refused(scanned);
  try {
    return { ok: true, value: Handlebars.parse(text) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const mistake = mistakeOf(error);
    const range = (mistake === 'unclosed-block' && lastUnclosed(text)) || rangeOf(error, text);
    return refused(problem('template/syntax', { mistake }, placed(file, range)));
  }
}

/** Returns the range of a part of a template. Editors' columns start at 1, Handlebars' at 0. */
export function rangeOfLocation({ start, end }: hbs.AST.SourceLocation): Range {
  return {
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}

function placed(file: string, range: Range | undefined) {
  return range ? { file, range } : { file };
}

/** Handlebars reports mistakes as sentences. These patterns recognise them. */
const MISTAKES: readonly (readonly [RegExp, TemplateMistake])[] = [
  [/doesn't match/, 'mismatched-block'],
  [/got 'EOF'/, 'unclosed-block'],
  [/got 'OPEN_ENDBLOCK'|got 'INVERSE'|got 'OPEN_INVERSE_CHAIN'/, 'unopened-block'],
  [/got 'INVALID'/, 'bad-character'],
];

function mistakeOf({ message }: Error): TemplateMistake {
  return MISTAKES.find(([mark]) => mark.test(message))?.[1] ?? 'other';
}

/** Returns the range of the tag if Handlebars' own checks found the mistake; otherwise the line of its parser. */
function rangeOf(error: Error, text: string): Range | undefined {
  // Handlebars adds these to the errors of its own checks.
  const { lineNumber, column } = error as { lineNumber?: number; column?: number };
  if (lineNumber !== undefined && column !== undefined)
    return { start: { line: lineNumber, column: column + 1 }, end: { line: lineNumber, column: column + 2 } };
  const line = Number(/on line (\d+)/.exec(error.message)?.[1]);
  if (Number.isNaN(line)) return undefined;
  const words = text.split('\n')[line - 1] ?? '';
  return {
    start: { line, column: words.length - words.trimStart().length + 1 },
    end: { line, column: words.trimEnd().length + 1 },
  };
}

/** Returns the innermost opening tag without a closing tag. Handlebars only reports that the file ends too soon. */
function lastUnclosed(text: string): Range | undefined {
  const open: { start: number; end: number }[] = [];
  for (const { 0: tag, 1: kind, index } of withoutComments(text).matchAll(/\{\{~?([#/])[^}]*\}\}/g)) {
    if (kind === '#') open.push({ start: index, end: index + tag.length });
    else open.pop();
  }
  const last = open.at(-1);
  const lines = lineIndex(text);
  return last && { start: lines.placeOf(last.start), end: lines.placeOf(last.end) };
}
