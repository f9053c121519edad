import Handlebars from 'handlebars';
import { lineIndex } from '../../notice/source/line-index.ts';
import { problem, type Range } from '../../problems/problem.ts';
import { type Result, refused } from '../../problems/result.ts';
import type { TemplateMistake } from '../../problems/rules.ts';
import type { TemplateFile } from './template-set.ts';

/** Returns the syntax tree of a template, or the problem that keeps it from having one. */
export function parseTemplate({ file, text }: TemplateFile): Result<hbs.AST.Program> {
  try {
    return { ok: true, value: Handlebars.parse(text) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const mistake = mistakeOf(error);
    const range = (mistake === 'unclosed-block' && lastUnclosed(text)) || rangeOf(error, text);
    return refused(problem('template/syntax', { mistake }, placed(file, range)));
  }
}

/** The range of a part of a template, in editors' columns. */
export function rangeOfLocation({ start, end }: hbs.AST.SourceLocation): Range {
  return {
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}

function placed(file: string, range: Range | undefined) {
  return range ? { file, range } : { file };
}

/** Handlebars tells its mistakes in sentences; these are their marks. */
const MISTAKES: readonly (readonly [RegExp, TemplateMistake])[] = [
  [/doesn't match/, 'mismatched-block'],
  [/got 'EOF'/, 'unclosed-block'],
  [/got 'OPEN_ENDBLOCK'|got 'INVERSE'|got 'OPEN_INVERSE_CHAIN'/, 'unopened-block'],
  [/got 'INVALID'/, 'bad-character'],
];

function mistakeOf({ message }: Error): TemplateMistake {
  return MISTAKES.find(([mark]) => mark.test(message))?.[1] ?? 'other';
}

/** The tag itself where Handlebars' own checks found the mistake, else the line its parser stopped at. */
function rangeOf(error: Error, text: string): Range | undefined {
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

/** The innermost opening tag that nothing closes: Handlebars itself only tells that the file ends too soon. */
function lastUnclosed(text: string): Range | undefined {
  const open: { start: number; end: number }[] = [];
  const withoutComments = text.replace(/\{\{!--.*?--\}\}|\{\{!.*?\}\}/gs, (comment) =>
    ' '.repeat(comment.length),
  );
  for (const { 0: tag, 1: kind, index } of withoutComments.matchAll(/\{\{~?([#/])[^}]*\}\}/g)) {
    if (kind === '#') open.push({ start: index, end: index + tag.length });
    else open.pop();
  }
  const last = open.at(-1);
  const lines = lineIndex(text);
  return last && { start: lines.placeOf(last.start), end: lines.placeOf(last.end) };
}
