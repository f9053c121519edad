import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The path of the built program. */
export const PROGRAM = resolve('build/cli/main.js');

/** Runs the real program in a folder, in Japanese. Returns its streams and its exit status. */
export function runProgram(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, '--lang', 'ja'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC' },
  });
  return { status, stdout, stderr };
}
