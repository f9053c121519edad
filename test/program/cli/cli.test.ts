import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newAjv } from '../../../scripts/notice/validate/compile-validator.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const work = () => temporaryFolder();

/** Runs the real program. Returns its streams and its exit status. */
function kenpo(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/cli/main.js', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

/** Returns every file below a folder, by its path. */
function tree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const entries = paths.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    entries.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]),
  );
}

test('the same source makes the same bytes in any time zone and locale', () => {
  const [first, second] = [work(), work()];
  kenpo(['build', '--out', first], { TZ: 'Asia/Tokyo' });
  kenpo(['build', '--out', second], { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(Object.keys(tree(first)).length).toBeGreaterThan(60);
  expect(tree(second)).toEqual(tree(first));
});

test('a build makes the folders that the documents are expected in', () => {
  const out = work();
  const { status, stdout } = kenpo(['build', '--out', out, '--society', 'midori', '--revision', '2026']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/版を1件作りました/);
  expect(Object.keys(tree(out)).filter((path) => !path.includes('contractors'))).toEqual([
    ...[
      'changes.json',
      'comparison.docx',
      'comparison.html',
      'comparison.md',
      'comparison.pdf',
      'review.html',
    ].map((name) => `midori/2026/changes/${name}`),
    'midori/2026/manifest.json',
    ...['fragment.html', 'index.html', 'notice.md', 'notice.pdf', 'site.css'].map(
      (name) => `midori/2026/public/${name}`,
    ),
  ]);
  expect(readdirSync(join(out, 'midori/2026/contractors')).length).toBe(19);
});

test('the manifest names every other file with its hash, as its schema says', () => {
  const out = work();
  kenpo(['build', '--out', out, 'source/midori/2026.json']);
  const folder = join(out, 'midori/2026');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const validate = newAjv().compile(JSON.parse(readFileSync('schema/manifest.schema.json', 'utf8')));
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
  const named = manifest.outputs.map(({ path }: { path: string }) => path).sort();
  expect([...named, 'manifest.json'].sort()).toEqual(Object.keys(tree(folder)));
});

test('--only makes the parts asked for and nothing else', () => {
  const out = work();
  kenpo(['build', 'source/midori/2026.json', '--out', out, '--only', 'html']);
  expect(Object.keys(tree(join(out, 'midori/2026'))).sort()).toEqual([
    'manifest.json',
    'public/fragment.html',
    'public/index.html',
    'public/notice.md',
    'public/site.css',
  ]);
  expect(readFileSync(join(out, 'midori/2026/public/index.html'), 'utf8')).not.toContain('notice.pdf');
});

test('--heading-level and --ascii shape the fragment', () => {
  const out = work();
  kenpo([
    'build',
    'source/midori/2026.json',
    '--out',
    out,
    '--only',
    'html',
    '--heading-level',
    '3',
    '--ascii',
  ]);
  const fragment = readFileSync(join(out, 'midori/2026/public/fragment.html'), 'utf8');
  expect(fragment).toMatch(/^[\x20-\x7E\n]+$/);
  expect(fragment).toMatch(/<h3 id="kn-part-1">&#20491;&#20154;/);
  expect(fragment).not.toMatch(/<(?:style|script)|<h[12]/);
});

test('an error in a source lets nothing be written of it', () => {
  const [source, out] = [work(), work()];
  cpSync('source', source, { recursive: true });
  const file = join(source, 'midori/2026.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"official"', '"offical"'));
  const { status, stderr } = kenpo(['build', source, '--out', out]);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /2026\.json:\d+:15 {2}error {2}schema\/enum {2}「offical」は status の値にありません。/,
  );
  expect(stderr).toContain('「official」の誤りではありませんか。');
  expect(readdirSync(join(out, 'midori'))).toEqual(['2025']);
});

/** Mistakes in typing a command: the arguments, the exit status, and what the answer must say. */
const MISTAKES: [args: string[], status: number, says: RegExp][] = [
  [['biuld'], 2, /「biuld」というコマンドはありません。\n {2}hint {2}「build」/],
  [['build', '--onyl', 'pdf'], 2, /「--onyl」というオプションはありません。\n {2}hint {2}「--only」/],
  [['build', '--only', 'pfd'], 2, /「pfd」は --only の値にありません。/],
  [['build', '--out'], 2, /「--out」に値がありません。/],
  [['build', '--out', '--json'], 2, /「--out」に値がありません。/],
  [['build', 'nowhere.json'], 2, /nowhere\.json {2}error {2}source\/missing/],
  [['build', 'docs-that-are-not-there'], 2, /source\/missing/],
  [
    ['validate', '--society', 'aoba'],
    2,
    /指定に合う版がありません（aoba）。\n {2}hint {2}ある版: midori 2025、midori 2026、sample undated/,
  ],
];

test.each(MISTAKES)('%j is one clear problem', (args, status, says) => {
  const answer = kenpo(args);
  expect(answer.status).toBe(status);
  expect(answer.stderr).toMatch(says);
  expect(answer.stderr).not.toMatch(/\n\s+at /);
  expect(answer.stdout).toBe('');
});

test('an empty folder, a file over 2 MB and a pipe are told apart', () => {
  const folder = work();
  expect(kenpo(['validate', folder])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('.json ファイルがありません'),
  });
  const large = join(folder, 'large.json');
  writeFileSync(large, ' '.repeat(2 * 1024 * 1024 + 1));
  expect(kenpo(['validate', large])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('source/too-large'),
  });
  expect(kenpo(['validate', '/dev/null'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('source/unreadable'),
  });
});

test('a file in the way of the output is one problem, and stays', () => {
  const out = join(work(), 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'midori'), 'mine');
  const { status, stderr } = kenpo(['build', 'source/midori/2026.json', '--out', out]);
  expect(status).toBe(2);
  expect(stderr).toContain('に書き込めません');
  expect(readFileSync(join(out, 'midori'), 'utf8')).toBe('mine');
});

test('--json gives the problems as their schema says, in the language asked for', () => {
  const source = work();
  const file = join(source, 'midori', '2026.json');
  mkdirSync(join(source, 'midori'));
  writeFileSync(file, readFileSync('source/midori/2026.json', 'utf8').replace('"official"', '"offical"'));
  const { status, stdout, stderr } = kenpo(['validate', file, '--json', '--lang', 'en']);
  expect([status, stderr]).toEqual([1, '']);
  const { problems } = JSON.parse(stdout);
  const validate = newAjv().compile(JSON.parse(readFileSync('schema/problems.schema.json', 'utf8')));
  expect(validate(problems), JSON.stringify(validate.errors)).toBe(true);
  expect(problems).toMatchObject([
    { rule: 'schema/enum', message: '"offical" is no value of status.', hint: 'Did you mean "official"?' },
  ]);
});

test('an undated draft takes its time from SOURCE_DATE_EPOCH, and from no clock', () => {
  const [without, with0] = [work(), work()];
  kenpo(['build', 'source/sample', '--out', without, '--only', 'pdf']);
  kenpo(['build', 'source/sample', '--out', with0, '--only', 'pdf'], { SOURCE_DATE_EPOCH: '1750000000' });
  const pdf = (out: string) => readFileSync(join(out, 'sample/undated/draft/notice.pdf'), 'latin1');
  expect(pdf(without)).not.toContain('CreateDate');
  expect(pdf(with0)).toContain('<xmp:CreateDate>2025-06-15T15:06:40Z</xmp:CreateDate>');
});

test('help is there for the program and each command, in both languages', () => {
  expect(kenpo([]).stdout).toContain('使い方');
  expect(kenpo(['help']).stdout).toBe(kenpo([]).stdout);
  expect(kenpo(['--version']).stdout).toBe('0.1.0\n');
  expect(kenpo(['--help', '--lang', 'en']).stdout).toContain('Usage');
  expect(kenpo(['build', '--help']).stdout).toContain('--heading-level N');
  expect(kenpo(['validate', '--help', '--lang', 'en']).stdout).toContain('nothing is written');
});

test('without a terminal nothing is coloured and no progress is written', () => {
  const out = work();
  const { stdout, stderr } = kenpo(['build', '--out', out], { FORCE_COLOR: '1' });
  expect(stderr).toMatch(/^source\/sample\/undated\.json:/);
  expect(stdout + stderr).not.toContain('\u001B');
  expect(stderr).not.toContain('\r');
  expect(existsSync(join(out, 'sample/undated/manifest.json'))).toBe(true);
});
