import { exitStatus } from '../../problems/exit-status.ts';
import type { Language } from '../../problems/messages/messages.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { problemsAsJson } from '../../problems/render-problem.ts';
import { githubLines, reportGithub } from '../../problems/report-github.ts';
import { reportText } from '../../problems/report-text.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import type { Command, Outcome, Reporter, Shell } from '../commands/command.ts';
import { failed } from '../commands/failed-outcome.ts';
import { systemFault } from '../files/system-errors.ts';
import { FaceFailure, faceMessage } from '../installed/face-failure.ts';
import { programVersion } from '../installed/program-versions.ts';
import { commandHelp, programHelp } from './help.ts';
import { parseArguments } from './parse-arguments.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** The parts of the Node process that the program uses. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** Runs the command that the arguments name. Returns the exit status: 0, 1 or 2 as in `exitStatus`. */
export async function run(
  args: readonly string[],
  commands: readonly Command[],
  surroundings: Surroundings,
): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  const { parsed, problems } = parseArguments(command ? rest : args, command?.options ?? {});
  const language = languageOf(parsed.options.lang, surroundings.env);
  if (!command) {
    if (name === '--version') return print(surroundings, `${programVersion()}\n`);
    if (name === undefined || name === 'help' || parsed.options.help)
      return print(surroundings, programHelp(commands, language));
    return report(
      failed([unknownCommand(name, commands)]),
      parsed.options.json === true ? 'json' : 'text',
      language,
      surroundings,
    );
  }
  if (parsed.options.help) return print(surroundings, commandHelp(command, language));
  const reporter = parsed.options.json === true ? 'json' : (command.reporter?.(parsed.options) ?? 'text');
  if (problems.length > 0) return report(failed(problems), reporter, language, surroundings);
  const progress = progressLine(surroundings.stderr);
  const shell: Shell = {
    language,
    now: () => performance.now(),
    today: () => today(surroundings.env),
    environment: surroundings.env,
    output: outputOf(surroundings),
    progress: progress.show,
    report: (outcome) => {
      progress.clear();
      report(outcome, reporter, language, surroundings);
    },
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) surroundings.once(signal, resolve);
      }),
  };
  try {
    const body = await command.load();
    const outcome = await body.run(parsed, shell);
    progress.clear();
    return report(outcome, reporter, language, surroundings);
  } catch (error) {
    const refusal = systemFault(error);
    progress.clear();
    if (refusal) return report(failed([refusal]), reporter, language, surroundings);
    if (!(error instanceof FaceFailure)) throw error;
    surroundings.stderr.write(faceMessage(error.face, language));
    return 2;
  } finally {
    progress.clear();
  }
}

/** SOURCE_DATE_EPOCH stands for the clock, as elsewhere: https://reproducible-builds.org/specs/source-date-epoch/ */
function today({ SOURCE_DATE_EPOCH: epoch }: Surroundings['env']): string {
  if (epoch !== undefined && /^\d{1,11}$/u.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

function outputOf({ stdout, env }: Surroundings): Shell['output'] {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return { width: columns > 0 ? columns : undefined, color: stdout.isTTY === true && !env.NO_COLOR };
}

function print({ stdout }: Surroundings, text: string): 0 {
  stdout.write(text);
  return 0;
}

/** Returns the language of `--lang`, or Japanese if the locale is Japanese, or English. */
function languageOf(asked: string | true | undefined, env: Surroundings['env']): Language {
  if (asked === 'ja' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('ja') ? 'ja' : 'en';
}

function unknownCommand(command: string, commands: readonly Command[]): Problem {
  const known = nearest(
    command,
    commands.map(({ name }) => name),
  );
  const isOption = command.startsWith('-');
  return isOption
    ? problem('usage/unknown-option', { option: command })
    : problem('usage/unknown-command', { command, ...(known ? { nearest: known } : {}) });
}

/**
 * Text: problems go to standard error and the summary to standard output. JSON and GitHub: all goes to standard output.
 */
function report(
  outcome: Outcome,
  reporter: Reporter,
  language: Language,
  { stdout, stderr, env }: Surroundings,
): 0 | 1 | 2 {
  const problems = sortProblems(outcome.problems);
  const status = outcome.status ?? exitStatus(problems);
  if (reporter === 'json') {
    const all = sortProblems([...problems, ...(outcome.counted ?? [])]);
    stdout.write(
      `${JSON.stringify({ ...outcome.result, problems: problemsAsJson(all, language) }, null, 2)}\n`,
    );
    return status;
  }
  const color = stderr.isTTY === true && !env.NO_COLOR;
  const textOf = (file: string) => outcome.texts.get(file);
  if (reporter === 'github') stdout.write(reportGithub(problems, language));
  else stderr.write(reportText(problems, { language, color, textOf }));
  const summary = reporter === 'github' ? githubLines(outcome.summary) : outcome.summary;
  if (summary.length > 0) stdout.write(`${summary.join('\n')}\n`);
  return status;
}
