import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PROGRAM = resolve('build/cli/main.js');
let built: string;

function kenpo(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, ...args, '--lang', 'ja', '--json'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    },
  );
  expect(stderr).toBe('');
  const { verified, problems } = JSON.parse(stdout);
  return {
    status,
    states: (verified ?? []).map(({ folder: at, state }: Record<string, string>) => `${at} ${state}`),
    problems: problems.map(({ rule, params }: { rule: string; params: Record<string, string> }) => {
      const { path, cause, page, expected, found } = params;
      return [rule, path, cause, page, expected && `${expected} → ${found}`].filter(Boolean).join(' ');
    }),
  };
}

beforeAll(() => {
  built = temporaryFolder();
  for (const year of ['2025', '2026'])
    cpSync(`source/midori/${year}.json`, join(built, `source/midori/${year}.json`));
  expect(kenpo(built, 'build').status).toBe(0);
});

/** Returns a copy of the built folder, with its revision 2026 and a function that forges its manifest. */
function copy() {
  const folder = temporaryFolder();
  cpSync(built, folder, { recursive: true });
  const file = (path: string) => join(folder, 'dist/midori/2026', path);
  const forge = () => {
    const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
    for (const entry of manifest.outputs) {
      const bytes = readFileSync(file(entry.path));
      Object.assign(entry, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
    writeFileSync(file('manifest.json'), JSON.stringify(manifest));
  };
  return { folder, file, forge, verify: (...args: string[]) => kenpo(folder, 'verify', ...args) };
}

const swap = (a: string, b: string) => {
  renameSync(a, `${a}.tmp`);
  renameSync(b, a);
  renameSync(`${a}.tmp`, b);
};

test('what was just built is as its source says', () => {
  expect(copy().verify()).toEqual({
    status: 0,
    states: ['dist/midori/2025 intact', 'dist/midori/2026 intact'],
    problems: [],
  });
});

test('one byte of a PDF altered is found, and which file', () => {
  const { file, verify } = copy();
  const bytes = readFileSync(file('public/notice.pdf'));
  bytes.writeUInt8((bytes.at(-3) ?? 0) ^ 1, bytes.length - 3);
  writeFileSync(file('public/notice.pdf'), bytes);
  const { status, states, problems } = verify();
  expect([status, states]).toEqual([1, ['dist/midori/2025 intact', 'dist/midori/2026 altered']]);
  expect(problems).toContain('verify/altered public/notice.pdf');
});

test('one word altered is found in every file, with the words even where the manifest was forged to agree', () => {
  const paths = ['contractors/aozora.html', 'public/fragment.html', 'public/index.html', 'public/notice.md'];
  const { file, forge, verify } = copy();
  for (const path of paths) {
    const text = readFileSync(file(path), 'utf8');
    const at = text.lastIndexOf('みどり', text.lastIndexOf('</main>'));
    const index = at < 0 ? text.indexOf('みどり') : at;
    writeFileSync(file(path), `${text.slice(0, index)}みとり${text.slice(index + 3)}`);
  }
  const words = paths.map((path) =>
    expect.stringMatching(new RegExp(`^verify/words ${path} .*みどり.* → .*みとり`)),
  );
  const altered = paths.map((path) => `verify/altered ${path}`);
  expect(verify('dist/midori/2026').problems.sort()).toEqual([...altered, ...words]);
  forge();
  const { status, problems } = verify('dist/midori/2026');
  expect(status).toBe(1);
  expect(problems.sort()).toEqual(words);
});

test('two annexes swapped are found, even where the manifest was forged to agree', () => {
  const { file, forge, verify } = copy();
  for (const kind of ['pdf', 'html'])
    swap(file(`contractors/aozora.${kind}`), file(`contractors/nagisa.${kind}`));
  expect(verify().problems.filter((problem: string) => problem.startsWith('verify/altered'))).toHaveLength(4);
  forge();
  const { problems } = verify();
  expect(problems.map((problem: string) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'verify/words contractors/aozora.html',
    'verify/words contractors/aozora.pdf',
    'verify/words contractors/nagisa.html',
    'verify/words contractors/nagisa.pdf',
  ]);
});

test('the notice of another year in the place of this year’s is found with page and words', () => {
  const { folder, file, forge, verify } = copy();
  cpSync(join(folder, 'dist/midori/2025/public/notice.pdf'), file('public/notice.pdf'));
  forge();
  expect(verify().problems[0]).toMatch(/^verify\/words public\/notice\.pdf 1 .*令和8年.* → .*令和7年/);
});

test('a file deleted and a file added are told apart', () => {
  const { file, verify } = copy();
  rmSync(file('contractors/aozora.pdf'));
  writeFileSync(file('contractors/memo.txt'), 'x');
  expect(verify().problems).toEqual([
    'verify/missing-file contractors/aozora.pdf',
    'verify/stray-file contractors/memo.txt',
  ]);
});

test('a source edited since is out of date, not altered', () => {
  const { folder, verify } = copy();
  const source = join(folder, 'source/midori/2026.json');
  writeFileSync(source, readFileSync(source, 'utf8').replace('"title": "', '"title": "新'));
  expect(verify()).toEqual({
    status: 1,
    states: ['dist/midori/2025 intact', 'dist/midori/2026 out-of-date'],
    problems: ['verify/out-of-date dist/midori/2026 source'],
  });
});

test('a source that went away, and one that has an error today, are out of date', () => {
  const { folder, verify } = copy();
  rmSync(join(folder, 'source/midori/2025.json'));
  expect(verify('dist/midori/2025').problems).toEqual(['verify/out-of-date dist/midori/2025 source-missing']);
  writeFileSync(join(folder, 'source/midori/2026.json'), '{');
  expect(verify('dist/midori/2026').problems).toEqual(['verify/out-of-date dist/midori/2026 source']);
});

test('templates and a program changed since make it out of date', () => {
  const { folder, file, verify } = copy();
  cpSync('templates/site.css', join(folder, 'source/midori/templates/site.css'));
  expect(verify('dist/midori/2026').problems).toEqual([]);
  writeFileSync(join(folder, 'source/midori/templates/site.css'), '.kn-notice { margin: 0 }\n');
  expect(verify('dist/midori/2026').problems).toEqual(['verify/out-of-date dist/midori/2026 templates']);
  rmSync(join(folder, 'source/midori/templates'), { recursive: true });
  const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
  manifest.versions.program = '0.0.0';
  writeFileSync(file('manifest.json'), JSON.stringify(manifest));
  expect(verify('dist/midori/2026').problems).toEqual(['verify/out-of-date dist/midori/2026 program']);
});

test('a folder of another kind, and a manifest of another kind, are not ours', () => {
  const { folder, file, verify } = copy();
  expect(verify('source')).toMatchObject({ status: 1, problems: ['verify/not-ours source'] });
  expect(verify('nowhere')).toMatchObject({ status: 1, problems: ['verify/not-ours nowhere'] });
  writeFileSync(file('manifest.json'), '{"name":"x"}');
  expect(verify('dist/midori/2026')).toMatchObject({
    states: ['dist/midori/2026 not-ours'],
    problems: ['verify/not-ours dist/midori/2026'],
  });
  writeFileSync(join(folder, 'dist/note.txt'), 'x');
  expect(verify().problems).toContain('verify/stray-file dist/note.txt');
});
