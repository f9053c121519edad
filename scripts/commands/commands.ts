import { build } from './build.ts';
import type { Command } from './command.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

/** Every command of the program, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [build, validate, verify];
