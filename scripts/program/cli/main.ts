#!/usr/bin/env node
import { inspect } from 'node:util';
import { CompiledModules, inProgram } from './compiled-modules.ts';
import { guardedStreams } from './guarded-streams.ts';

const COULD_NOT_RUN = 2;

/** Nobody knows yet which language the person reads. */
const MISTAKE = [
  'このプログラムの不具合です。この表示と、使ったコマンド、kenpo-notice --version の表示を添えて、配布元にお知らせください。',
  'This is a mistake of the program. Please report it with these lines, the command, and what kenpo-notice --version says.',
];

let isCutShort = false;
guardedStreams(process, () => {
  isCutShort = true;
  process.exitCode = COULD_NOT_RUN;
});

const { program } = new CompiledModules().require<typeof import('./program.ts')>(inProgram('program'));
void program(process.argv.slice(2), process).then(
  (status) => {
    process.exitCode = isCutShort ? COULD_NOT_RUN : status;
  },
  (error: unknown) => {
    // What comes here is a mistake of the program itself.
    process.stderr.write(`${inspect(error)}\n\n${MISTAKE.join('\n')}\n`);
    process.exitCode = COULD_NOT_RUN;
  },
);
