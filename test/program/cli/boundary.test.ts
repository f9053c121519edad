import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('what a killed run has set aside comes back first, even where the source has an error today', () => {
  const dead = '.2025.old-4194000';
  for (const args of [['build'], ['verify'], ['verify', 'dist/midori/2025']]) {
    const { folder, kenpo, write } = workIn(SOURCE);
    kenpo('build');
    renameSync(join(folder, 'dist/midori/2025'), join(folder, 'dist/midori', dead));
    mkdirSync(join(folder, 'dist/midori/.2025.new-4194000'));
    write(SOURCE, '{');
    expect(kenpo(...args).status).toBe(1);
    expect(readdirSync(join(folder, 'dist/midori'))).toEqual(['2025']);
    expect(readdirSync(join(folder, 'dist/midori/2025'))).toContain('manifest.json');
  }
});

test('a person’s own file with the name of a folder is told and kept', () => {
  const { kenpo, read, write } = workIn(SOURCE);
  write('dist/midori/2025', 'mine');
  const { status, stderr } = kenpo('build');
  expect([status, stderr.includes('output/foreign-file')]).toEqual([2, true]);
  expect(read('dist/midori/2025')).toBe('mine');
});

test('one bad byte of UTF-8 is told at its place, in the language of the person', () => {
  const { folder, kenpo, read } = workIn(SOURCE);
  const text = Buffer.from(read(SOURCE));
  const at = text.indexOf('健康保険組合');
  text[at + 1] = 0x20;
  writeFileSync(join(folder, SOURCE), text);
  const { stderr } = kenpo('validate');
  const line = read(SOURCE).slice(0, read(SOURCE).indexOf('\uFFFD')).split('\n').length;
  expect(stderr).toMatch(new RegExp(`2025\\.json:${line}:\\d+ {2}error {2}source/encoding`, 'u'));
  expect(shell(folder, 'kenpo validate --lang en').stderr).toContain('This is no character of UTF-8.');
});
