import { build } from './build.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { importNotice } from './import.ts';
import { lint } from './lint.ts';
import { newDraft } from './new.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

/** Every command of the program, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  build,
  watch,
  validate,
  lint,
  verify,
  diff,
  newDraft,
  importNotice,
];
