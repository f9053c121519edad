#!/usr/bin/env node
import { CompiledModules, PROGRAM } from './compiled-modules.ts';

const { program } = new CompiledModules().require<typeof import('./program.ts')>(PROGRAM);
void program(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
