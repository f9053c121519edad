import type { Language, Words } from '../../problems/messages/messages.ts';
import type { Problem } from '../../problems/problem.ts';

/** An option of a command. If it has `value`, it takes a value, and the help calls it so. */
export interface OptionSpec {
  readonly value?: string;
  /** The allowed values, if they are few. */
  readonly allowed?: readonly string[];
  /** The user may give several of the allowed values, separated by commas. */
  readonly several?: true;
  readonly help: Words;
}

/** Options by their long names, without the hyphens. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What the user gave: paths, and options by their long names without the hyphens. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
}

/** What a command can use of the world around it. */
export interface Shell {
  readonly language: Language;
  /** Writes a line of progress, which the next one replaces. Does nothing if there is no terminal. */
  progress(line: string): void;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Today in local time, `2026-04-01`. Only names are proposed by it; no document says it. */
  today(): string;
  /** Shows an outcome at once, for a command that continues to run. */
  report(outcome: Outcome): void;
  /** Resolves when the user wants the command to end (Ctrl+C, SIGTERM). */
  interrupted(): Promise<void>;
  /** Standard output: its width in columns if that is known, and whether it shows colours. */
  readonly output: { readonly width: number | undefined; readonly color: boolean };
  /** The environment variables, such as SOURCE_DATE_EPOCH. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a command returns to be shown. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** The texts of the files that have problems, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Problems of which a person is told only the number, in the summary. `--json` shows them all. */
  readonly counted?: readonly Problem[];
  /** The last lines, for a person. */
  readonly summary: readonly string[];
  /** The same as data, for `--json`. */
  readonly result: object;
  /** The exit status, if it does not follow from the problems. */
  readonly status?: 0 | 1 | 2;
}

/** The form in which problems and results are written. */
export type Reporter = 'text' | 'json' | 'github';

/** One command of the program. */
export interface Command {
  readonly name: string;
  readonly arguments: string;
  readonly summary: Words;
  readonly options: OptionSpecs;
  readonly examples: readonly { readonly line: string; readonly help: Words }[];
  /**
   * Returns the reporter that the options ask for. Without this function it is `text`. `--json` is stronger than both.
   */
  reporter?(options: Arguments['options']): Reporter;
  /** Loads the code of the command, so that only the code of the command that runs is loaded. */
  load(): Promise<CommandBody>;
}

/** The code of a command. */
export interface CommandBody {
  run(args: Arguments, shell: Shell): Promise<Outcome>;
}
