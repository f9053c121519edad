import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PROGRAM } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { packed } from './packed.ts';

/** The folder where a user has installed the package and works. Its path has spaces and Japanese. */
let folder: string;

beforeAll(() => {
  folder = join(temporaryFolder(), '健保の 公表文', '令和8年 版');
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['install', packed(), '--prefix', '.', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
});

/** Runs the installed program as a user does. Nothing is looked up in a registry. */
function kenpo(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no', 'kenpo-notice', ...args, '--lang', 'ja'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const filesIn = (path: string) => readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();

test('installing runs nothing: the program is as it was packed', () => {
  const installed = join(folder, 'node_modules/kenpo-notice/build');
  for (const path of filesIn(installed).filter((name) => name.endsWith('.js')))
    expect(readFileSync(join(installed, path)).equals(readFileSync(join('build', path))), path).toBe(true);
  expect(filesIn(installed).filter((path) => path.endsWith('.cache'))).toEqual([]);
});

test('a society begins, goes on to the next year, compares and reads a document back', () => {
  expect(kenpo('new', '2026', '--society', 'aoba')).toMatchObject({ status: 0, stderr: '' });
  const { $schema } = JSON.parse(read('source/aoba/2026.json'));
  expect(existsSync(resolve(dirname(join(folder, 'source/aoba/2026.json')), $schema))).toBe(true);
  expect(kenpo('build').status).toBe(0);
  for (const name of ['notice.pdf', 'index.html', 'fragment.html', 'notice.md'])
    expect(existsSync(join(folder, 'dist/aoba/2026/draft', name)), name).toBe(true);

  expect(kenpo('new', '2027', '--from', '2026', '--society', 'aoba').status).toBe(0);
  expect(kenpo('diff', '2026', '2027', '--society', 'aoba').status).toBe(0);
  expect(kenpo('build').status).toBe(0);
  for (const name of ['comparison.docx', 'comparison.pdf', 'review.html', 'changes.json'])
    expect(existsSync(join(folder, 'dist/aoba/2027/changes', name)), name).toBe(true);
  expect(kenpo('verify').status).toBe(0);

  const place = ['--society', 'aoba', '--revision'];
  for (const [revision, name] of [
    ['2024', 'notice.pdf'],
    ['2025', 'index.html'],
  ] as const) {
    expect(kenpo('import', `dist/aoba/2026/draft/${name}`, ...place, revision).status, name).toBe(0);
    expect(JSON.parse(read(`source/aoba/${revision}.json`)).title).toBe(
      JSON.parse(read('source/aoba/2026.json')).title,
    );
  }
});

test('the installed program makes the same bytes as the one that was packed', () => {
  for (const year of ['2025', '2026'])
    cpSync(`source/midori/${year}.json`, join(folder, `source/midori/${year}.json`));
  expect(kenpo('build', 'source/midori', '--out', 'installed').status).toBe(0);
  const args = [PROGRAM, 'build', 'source/midori', '--out', 'here', '--lang', 'ja'];
  execFileSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const paths = filesIn(join(folder, 'here'));
  expect(filesIn(join(folder, 'installed'))).toEqual(paths);
  for (const path of paths.filter((name) => name.includes('.')))
    expect(read(join('installed', path)) === read(join('here', path)), path).toBe(true);
});

test('the installed program serves the workbench that was packed', async () => {
  const main = join(folder, 'node_modules/kenpo-notice/build/cli/main.js');
  const child = spawn(process.execPath, [main, 'workbench', '--port', '0', '--no-open', '--lang', 'ja'], {
    cwd: folder,
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (said) => {
      const [found] = /http:\S+/.exec(String(said)) ?? [];
      if (found) resolve(found);
    });
    void ended.then((status) => reject(new Error(`It ended with ${status}.`)));
  });
  for (const name of readdirSync('build/workbench/site')) {
    const answer = await fetch(new URL(name === 'index.html' ? '/' : name, address));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(readFileSync(join('build/workbench/site', name))), name).toBe(true);
  }
  child.kill();
  await ended;
});
