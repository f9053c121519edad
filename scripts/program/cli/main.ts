#!/usr/bin/env node
import { CompiledModules, inProgram } from './compiled-modules.ts';

const { program } = new CompiledModules().require<typeof import('./program.ts')>(inProgram('program'));
void program(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
