import type { Language } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import { renderProblem } from './render-problem.ts';
import type { Severity } from './rules.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Returns the problems as workflow commands, one line each. GitHub shows them beside the lines of a pull request
 * (docs.github.com, "Workflow commands for GitHub Actions"). Columns are given only if a problem lies within one line.
 */
export function reportGithub(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => `${annotation(problem, language)}\n`).join('');
}

function annotation(problem: Problem, language: Language): string {
  const { message, hint } = renderProblem(problem, language);
  const { file, range, rule, severity } = problem;
  const isWithinLine = range?.start.line === range?.end.line;
  const properties = {
    file: file?.replaceAll('\\', '/'),
    line: range?.start.line,
    endLine: range?.end.line,
    col: isWithinLine ? range?.start.column : undefined,
    endColumn: isWithinLine ? range?.end.column : undefined,
    title: rule,
  };
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${pairs.join(',')}::${escapeData([message, hint].filter(Boolean).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Returns lines for people in a form that is safe in GitHub's log: no line is read as a workflow command (`::…`, or the
 * older `##[…]`), even if a file's name looks like one. Line breaks are shown as `%0D` and `%0A`.
 */
export function githubLines(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const shown = line.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '## [');
    return /^\s*::/u.test(shown) ? `- ${shown}` : shown;
  });
}
