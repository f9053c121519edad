import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM } from '../../support/program.ts';
import { workIn } from '../../support/work.ts';

const SOURCE = 'source/midori/2025.json';
const LONG = 'x'.repeat(300);
const STACK = /\n\s+at |node:|Error:/u;

/** Runs a line of a shell in a working folder, in which `kenpo` is the program. */
function shell(folder: string, line: string) {
  const kenpo = `'${process.execPath}' '${PROGRAM}'`;
  const { status, stderr } = spawnSync('sh', ['-c', line.replaceAll('kenpo', kenpo)], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8' },
  });
  return { status, stderr };
}

test.each(['--help', 'build --only html', 'validate', 'lint --format github', 'diff x y --json'])(
  '%s says nothing to a pipe that was closed',
  (command) => {
    const { folder } = workIn(SOURCE);
    // The reader has gone before the program writes.
    const { stderr } = shell(folder, `(sleep 0.1; kenpo ${command} 2>err) | true; cat err >&2`);
    expect(stderr).not.toMatch(STACK);
    expect(stderr).not.toContain('EPIPE');
  },
);

test('a full disk behind standard output is told in a line, and is no success', () => {
  const { folder } = workIn(SOURCE);
  for (const command of ['--help', 'validate', 'lint --json']) {
    const { status, stderr } = shell(folder, `kenpo ${command} > /dev/full`);
    expect([command, status]).toEqual([command, 2]);
    expect(stderr).toContain('標準出力に書き込めません（ENOSPC）');
    expect(stderr).not.toMatch(STACK);
  }
});

test.each([
  ['build', '--out', LONG],
  ['build', '--templates', LONG],
  ['validate', LONG],
  ['verify', LONG],
  ['verify', '--source', LONG],
  ['new', '2026', '--society', 'midori', '--source', LONG],
  ['import', LONG, '--society', 'aoba', '--revision', '2026'],
  ['diff', LONG, SOURCE],
  ['diff', '2025', '2025', '--society', 'midori', '--format', 'md,pdf', '--out', LONG],
  ['publish', `${LONG}.json`, '--on', '2026-04-01', '--by', '総務課', '--at', '掲示'],
])('a name that no system allows is told and nothing is written: %s %s', (...args) => {
  const { folder, kenpo } = workIn(SOURCE);
  const { status, stderr } = kenpo(...args);
  expect(status).toBeGreaterThan(0);
  expect(stderr).toMatch(/ {2}hint {2}\S/u);
  expect(stderr).not.toMatch(STACK);
  expect(readdirSync(folder)).toEqual(['source']);
});

test('links in a circle are told by every command that writes or reads there', () => {
  const { folder, kenpo } = workIn(SOURCE);
  symlinkSync('dist', join(folder, 'dist'));
  for (const command of ['build', 'verify']) {
    const { status, stderr } = kenpo(command);
    expect([command, status, STACK.test(stderr)]).toEqual([command, 2, false]);
    expect(stderr).toContain('ELOOP');
  }
  // What cannot be looked into may be a published edition, so nothing is written.
  symlinkSync('published', join(folder, 'published'));
  expect(kenpo('build').stderr).toContain('published/record');
});
