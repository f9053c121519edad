import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../scripts/platform/hashes.ts';
import { nodePlatform } from '../../../scripts/program/node-platform.ts';
import { workIn } from '../../support/work.ts';

const SOURCE = 'source/midori/2026.json';
const FORMER = 'source/midori/2025.json';
const MARK = '\uFEFF';

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => MARK + text,
  'a byte order mark and CRLF': (text) => MARK + text.replaceAll('\n', '\r\n'),
};

test('a source is the same to verify and to the manifest, however its lines end and its file begins', () => {
  const { kenpo, read, write } = workIn(SOURCE, FORMER);
  const texts = new Map([SOURCE, FORMER].map((path) => [path, read(path)]));
  kenpo('build', '--only', 'html,changes');
  const manifest = read('dist/midori/2026/manifest.json');
  for (const [name, form] of Object.entries(FORMS)) {
    for (const [path, text] of texts) write(path, form(text));
    expect([name, kenpo('verify', '--only', 'html,changes').status]).toEqual([name, 0]);
  }
  kenpo('build', '--only', 'html,changes');
  expect(read('dist/midori/2026/manifest.json')).toBe(manifest);
  write(SOURCE, (texts.get(SOURCE) ?? '').replace('\n', '\n\n'));
  expect(kenpo('verify', 'dist/midori/2026').stdout).toContain('古くなっています');
});

test('a manifest of a former version of the program, with the hash of the bytes as they were, stays valid', () => {
  const { kenpo, read, write } = workIn(SOURCE, FORMER);
  const [text, path] = [read(FORMER), 'dist/midori/2025/manifest.json'];
  kenpo('build', '--only', 'html');
  const manifest = JSON.parse(read(path));
  for (const [name, form] of Object.entries(FORMS)) {
    manifest.inputs[0].sha256 = sha256Hex([form(text)], nodePlatform);
    write(path, JSON.stringify(manifest));
    expect([name, kenpo('verify', 'dist/midori/2025', '--only', 'html').status]).toEqual([name, 0]);
  }
});

test('every command finds sources that are links or stand in linked folders, each once', () => {
  const { kenpo, folder, read, write } = workIn(SOURCE, FORMER, 'source/sample/undated.json');
  mkdirSync(join(folder, 'store'));
  renameSync(join(folder, SOURCE), join(folder, 'store/midori-2026.json'));
  symlinkSync('../../store/midori-2026.json', join(folder, SOURCE));
  renameSync(join(folder, 'source/sample'), join(folder, 'store/sample'));
  symlinkSync('../store/sample', join(folder, 'source/sample'));
  symlinkSync('.', join(folder, 'source/midori/here'));
  symlinkSync('2025.json', join(folder, 'source/midori/newest.json'));
  const checked = ['source/midori/2025.json', SOURCE, 'source/sample/undated.json'];
  expect(JSON.parse(kenpo('validate', '--json').stdout)).toMatchObject({ checked, problems: [] });
  expect(JSON.parse(kenpo('lint', '--json').stdout).checked).toEqual(checked);
  const { built } = JSON.parse(kenpo('build', '--only', 'html', '--json').stdout);
  expect(built.map((one: { folder: string }) => one.folder)).toEqual([
    'dist/midori/2025',
    'dist/midori/2026',
    'dist/sample/undated',
  ]);
  expect(kenpo('verify', '--only', 'html').status).toBe(0);
  expect(kenpo('diff', '2025', '2026', '--society', 'midori').status).toBe(0);
  expect(kenpo('new', '2027', '--society', 'midori').status).toBe(0);
  expect(read('source/midori/2027.json')).toContain('"predecessor": "2026"');
  expect(lstatSync(join(folder, SOURCE)).isSymbolicLink()).toBe(true);
  write('source/midori/2027.json', '{}');
});

test('a link that leads nowhere is told with its place', () => {
  const { kenpo, folder } = workIn(SOURCE);
  symlinkSync('../../gone.json', join(folder, 'source/midori/2027.json'));
  const { status, stderr } = kenpo('validate');
  expect(status).toBe(2);
  expect(stderr).toContain('source/midori/2027.json  error  source/missing');
});

test.each([
  ['a revision', 'midori/2026', 'www/2026', '../../www/2026'],
  ['a society', 'midori', 'www', '../www'],
  ['a revision whose folder does not exist yet', 'midori/2026', undefined, '../../www/2026'],
])('documents are written through a link of %s, which stays one', (_, link, made, to) => {
  const { kenpo, folder, read } = workIn(SOURCE);
  mkdirSync(join(folder, 'dist/midori', '..'), { recursive: true });
  if (made) mkdirSync(join(folder, made), { recursive: true });
  if (link.includes('/')) mkdirSync(join(folder, 'dist/midori'));
  symlinkSync(to, join(folder, 'dist', link));
  for (const _time of [1, 2]) {
    expect(kenpo('build', '--only', 'html').status).toBe(0);
    expect(lstatSync(join(folder, 'dist', link)).isSymbolicLink()).toBe(true);
    expect(read('www/2026/manifest.json')).toBe(read('dist/midori/2026/manifest.json'));
    expect(readdirSync(join(folder, 'www'))).toEqual(['2026']);
  }
  expect(kenpo('verify', '--only', 'html')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('正本どおりです'),
  });
  writeFileSync(join(folder, 'www/2026/public/mine.txt'), 'mine');
  expect(kenpo('build', '--only', 'html').stderr).toContain('output/foreign-file');
  expect(readFileSync(join(folder, 'www/2026/public/mine.txt'), 'utf8')).toBe('mine');
});

test('a link of a revision that leads in a circle is refused, and stays', () => {
  const { kenpo, folder } = workIn(SOURCE);
  mkdirSync(join(folder, 'dist/midori'), { recursive: true });
  symlinkSync('2026', join(folder, 'dist/midori/2026'));
  const { status, stderr } = kenpo('build', '--only', 'html');
  expect(status).toBe(2);
  expect(stderr).toContain('output/unwritable');
  expect(lstatSync(join(folder, 'dist/midori/2026')).isSymbolicLink()).toBe(true);
});
