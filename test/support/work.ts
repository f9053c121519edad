import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Makes a working folder with these files of the project. `kenpo` runs the real program there. */
export function workIn(...files: string[]) {
  const folder = temporaryFolder();
  for (const file of files) cpSync(file, join(folder, file));
  return workOf(folder);
}

/** Returns a working folder with a copy of what another one has, so that tests need not make the same again. */
export function copyOf({ folder: from }: Pick<Work, 'folder'>): Work {
  const folder = temporaryFolder();
  cpSync(from, folder, { recursive: true });
  return workOf(folder);
}

/** A working folder of a test. */
export type Work = ReturnType<typeof workOf>;

function workOf(folder: string) {
  return {
    folder,
    kenpo: (...args: string[]) => runProgram(folder, ...args),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    json: (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')),
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
  };
}
