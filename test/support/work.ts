import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Makes a working folder with these files of the project. `kenpo` runs the real program there. */
export function workIn(...files: string[]) {
  const folder = temporaryFolder();
  for (const file of files) cpSync(file, join(folder, file));
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
