import type { Language, Words } from '../../problems/messages/messages.ts';
import type { Problem } from '../../problems/problem.ts';

/** An option of a command; those with `value` take one, named so in the help. */
export interface OptionSpec {
  readonly value?: string;
  /** The values allowed, where they are few. */
  readonly allowed?: readonly string[];
  /** Several of the allowed values may be given, with commas between. */
  readonly several?: true;
  readonly help: Words;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What the user gave: paths, and options by their long names. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
}

/** The world around a command. */
export interface Shell {
  readonly language: Language;
  /** Writes a line of progress, which a later one replaces; does nothing where nobody watches. */
  progress(line: string): void;
  /** Milliseconds from some moment on. */
  now(): number;
  /** Shows an outcome at once: of a command that goes on. */
  report(outcome: Outcome): void;
  /** Resolves when the user wants the command to end, by Ctrl+C or the like. */
  interrupted(): Promise<void>;
  /** What results are written to: its width in columns where that is known, and whether it shows colours. */
  readonly output: { readonly width: number | undefined; readonly color: boolean };
  /** SOURCE_DATE_EPOCH and the like. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a command leaves to be shown. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** The texts of the files that problems lie in, by the files' names. */
  readonly texts: ReadonlyMap<string, string>;
  /** What a person is only told the number of, in the summary; `--json` has them too. */
  readonly counted?: readonly Problem[];
  /** Closing lines for a person. */
  readonly summary: readonly string[];
  /** The same as data, for `--json`. */
  readonly result: object;
  /** The exit status, where it does not follow from the problems. */
  readonly status?: 0 | 1 | 2;
}

/** How problems and results are written. */
export type Reporter = 'text' | 'json' | 'github';

/** One command of the program. */
export interface Command {
  readonly name: string;
  readonly arguments: string;
  readonly summary: Words;
  readonly options: OptionSpecs;
  readonly examples: readonly { readonly line: string; readonly help: Words }[];
  /** How the options ask for the report; as text where there is none. `--json` goes before. */
  reporter?(options: Arguments['options']): Reporter;
  /** Loads what the command does: only of the command that is run. */
  load(): Promise<CommandBody>;
}

/** What a command does. */
export interface CommandBody {
  run(args: Arguments, shell: Shell): Promise<Outcome>;
}
