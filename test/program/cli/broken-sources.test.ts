import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workIn } from '../../support/work.ts';

const GOOD = 'source/midori/2025.json';

/** A folder with midori's valid sources and societies beside it whose sources are broken in different ways. */
function societies() {
  const work = workIn(GOOD, 'source/midori/2026.json');
  const text = work.read(GOOD);
  const of = (society: string) => text.replace('"id": "midori"', `"id": "${society}"`);
  work.write('source/aoba/2025.json', `${of('aoba').trimEnd().slice(0, -1)}\n`);
  work.write('source/hinata/2025.json', of('hinata').replace('"official"', '"offical"'));
  work.write(
    'source/kaede/2025.json',
    of('kaede').replace('"contractor": "aozora"', '"contractor": "aosora"'),
  );
  work.write('source/sakura/2025.json', of('sakura'));
  work.write('source/sakura/templates/notice.md.hbs', '{{nmae}}');
  work.write('source/yamabuki/2025.json', of('yamabuki').replace('"title": "', '"title": "\u{1F9FF}'));
  work.write('source/tsubaki/2025.json', of('tsubaki'));
  return work;
}

const BROKEN = ['aoba', 'hinata', 'kaede', 'sakura', 'yamabuki'].map(
  (society) => `source/${society}/2025.json`,
);

test('societies whose sources or templates are broken do not keep the others from being built', () => {
  const { kenpo, folder, read, write } = societies();
  write('dist/aoba/2025/public/mine.txt', 'mine');
  const { status, stdout, stderr } = kenpo('build', '--only', 'html,changes', '--json');
  expect(stderr).toBe('');
  expect(status).toBe(1);
  const { built, notBuilt, problems } = JSON.parse(stdout);
  expect(built.map((one: { folder: string }) => one.folder)).toEqual([
    'dist/midori/2025',
    'dist/midori/2026',
    'dist/tsubaki/2025',
  ]);
  expect(notBuilt).toEqual(BROKEN);
  const files = problems.filter(({ severity }: { severity: string }) => severity === 'error');
  expect(files.map(({ file }: { file: string }) => file)).toEqual(
    BROKEN.map((file) => file.replace('sakura/2025.json', 'sakura/templates/notice.md.hbs')),
  );
  for (const society of ['hinata', 'kaede', 'sakura', 'yamabuki'])
    expect(existsSync(join(folder, 'dist', society))).toBe(false);
  expect(read('dist/aoba/2025/public/mine.txt')).toBe('mine');
});

test('the end says which sources were built and which not', () => {
  const { kenpo } = societies();
  const { status, stdout } = kenpo('build', '--only', 'html');
  expect(status).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(0, 3).map((line) => line.split('　')[0])).toEqual([
    'dist/midori/2025',
    'dist/midori/2026',
    'dist/tsubaki/2025',
  ]);
  expect(lines[3]).toMatch(/^版を3件作りました/u);
  expect(lines.slice(4, 10)).toEqual([
    '次の正本の文書は作りませんでした（前に作った文書はそのままです）。',
    ...BROKEN.map((file) => `  ${file}`),
  ]);
});

test('a broken predecessor keeps only the revision that is compared with it from being built', () => {
  const { kenpo, read, write } = workIn(GOOD, 'source/midori/2026.json', 'source/sample/undated.json');
  write(GOOD, read(GOOD).replace('"official"', '"offical"'));
  const { status, stdout } = kenpo('build', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    built: [{ folder: 'dist/sample/undated' }],
    notBuilt: [GOOD, 'source/midori/2026.json'],
  });
});

test('with --strict, only the revisions that have warnings are not built', () => {
  const { kenpo } = workIn(GOOD, 'source/midori/2026.json', 'source/sample/undated.json');
  const { status, stdout } = kenpo('build', '--only', 'html', '--strict', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).notBuilt).toEqual(['source/sample/undated.json']);
});

test('two sources for one folder are both refused, and the others built', () => {
  const { kenpo, read, write } = workIn(GOOD, 'source/sample/undated.json');
  write('copy/midori/2025.json', read(GOOD));
  const { status, stdout } = kenpo('build', 'copy', 'source', '--only', 'html', '--json');
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    built: [{ folder: 'dist/sample/undated' }],
    notBuilt: ['copy/midori/2025.json', GOOD],
  });
});

test('validate, lint and verify look at the other sources all the same', () => {
  const { kenpo } = societies();
  kenpo('build', '--only', 'html');
  const validated = kenpo('validate');
  expect(validated.status).toBe(1);
  expect(validated.stdout).toMatch(/^8件を検査しました。エラー5件/u);
  const linted = kenpo('lint', '--json');
  expect(linted.status).toBe(1);
  const rules = JSON.parse(linted.stdout).problems.map(
    ({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`,
  );
  expect(rules).toContain('source/midori/2025.json lint/translation-country');
  expect(rules).toContain('source/hinata/2025.json schema/enum');
  const verified = kenpo('verify', '--only', 'html');
  expect([verified.status, verified.stdout]).toEqual([
    0,
    expect.stringMatching(/midori\/2025.*\n.*midori\/2026.*\n.*tsubaki\/2025.*正本どおりです/u),
  ]);
});
