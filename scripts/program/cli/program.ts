import { COMMANDS } from '../commands/commands.ts';
import { run, type Surroundings } from './run.ts';

/** Runs the program with these arguments. Returns the exit status. */
export function program(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  return run(args, COMMANDS, surroundings);
}
