import { build } from './build/build.ts';
import { watch } from './build/watch.ts';
import { lint } from './check/lint.ts';
import { validate } from './check/validate.ts';
import { verify } from './check/verify.ts';
import type { Command } from './command.ts';
import { diff } from './diff/diff.ts';
import { importNotice } from './import/import.ts';
import { newDraft } from './new/new.ts';
import { publish } from './publish/publish.ts';
import { workbench } from './workbench/workbench.ts';

/** Every command of the program, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  build,
  watch,
  validate,
  lint,
  verify,
  diff,
  newDraft,
  publish,
  importNotice,
  workbench,
];
