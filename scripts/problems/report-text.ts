import type { Language } from './messages/messages.ts';
import type { Problem, Range } from './problem.ts';
import { renderProblem } from './render-problem.ts';
import { displayWidth, visible } from './visible-text.ts';

/** How a report looks. */
export interface TextReportOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Returns the text of a file that was read, or undefined if it is not known. */
  readonly textOf: (file: string) => string | undefined;
}

/** The greatest width of an excerpt, and how much of it comes before the place of the problem; both in columns. */
const EXCERPT = { columns: 72, before: 24 };
/** A longer text, in UTF-16 units, is not measured: marks without width could fill a whole file. */
const FAR = 500;

const COLORS = {
  error: '\u001B[31m',
  warning: '\u001B[33m',
  info: '\u001B[36m',
  dim: '\u001B[2m',
  end: '\u001B[0m',
};

/** Returns the problems for a terminal: place, severity, rule, message, the source line with carets, and the hint. */
export function reportText(problems: readonly Problem[], options: TextReportOptions): string {
  const linesOf = linesByFile(options.textOf);
  return problems.map((problem) => `${lines(problem, { ...options, linesOf }).join('\n')}\n`).join('\n');
}

/** Splits each file into lines only once, because one file may have thousands of problems. */
function linesByFile(textOf: TextReportOptions['textOf']): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, textOf(file)?.split(/\r\n|\r|\n/));
    return known.get(file);
  };
}

type LinesOf = (file: string) => readonly string[] | undefined;

function lines(
  problem: Problem,
  { language, color, linesOf }: TextReportOptions & { readonly linesOf: LinesOf },
): string[] {
  const { message, hint } = renderProblem(problem, language);
  const paint = (name: keyof typeof COLORS, text: string) =>
    color ? `${COLORS[name]}${text}${COLORS.end}` : text;
  const { file, range, severity, rule } = problem;
  const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
  const head = [
    place === undefined ? undefined : visible(place),
    paint(severity, severity),
    paint('dim', rule),
    message,
  ];
  const excerpt = range && file !== undefined ? excerptOf(linesOf(file), range) : [];
  return [
    head.filter((part) => part !== undefined).join('  '),
    ...excerpt.map((line) => paint('dim', line)),
    ...(hint ? [`  hint  ${hint}`] : []),
  ];
}

/** Returns the source line, and a line with carets below the characters that the problem means. */
function excerptOf(lines: readonly string[] | undefined, { start, end }: Range): string[] {
  const line = lines?.[start.line - 1];
  if (line === undefined) return [];
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const [first, last] = windowOf(line, from);
  const before = visible(line.slice(first, from));
  const meant = visible(line.slice(from, Math.min(to, last)));
  const after = visible(line.slice(Math.min(to, last), last));
  const lead = first > 0 ? '…' : '';
  const carets = '^'.repeat(Math.max(1, displayWidth(meant)));
  return [
    `  | ${lead}${before}${meant}${after}${last < line.length ? '…' : ''}`,
    `  | ${' '.repeat(displayWidth(lead + before))}${carets}`,
  ];
}

function windowOf(line: string, from: number): [first: number, last: number] {
  const first =
    from > FAR || displayWidth(line.slice(0, from)) > EXCERPT.columns - EXCERPT.before
      ? Math.max(0, from - EXCERPT.before)
      : 0;
  let last = first;
  while (last < line.length && last < first + FAR && displayWidth(line.slice(first, last)) < EXCERPT.columns)
    last += 1;
  return [first, last];
}
