import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, workIn } from '../../support/work.ts';

const DIST = 'dist/midori/2026';

const empty = workIn('source/midori/2025.json', 'source/midori/2026.json');
const whole = copyOf(empty);
whole.kenpo('build', '--revision', '2026');

const work = () => copyOf(whole);

/** The bytes of all files of the edition, by path. */
function filesOf(folder: string): Record<string, string> {
  const root = join(folder, DIST);
  const paths = readdirSync(root, { recursive: true }).map(String).sort();
  const files = paths.filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'base64')]));
}

test('one part made anew leaves the files of the others, and the whole is as if all had been made', () => {
  const { folder, kenpo } = work();
  const made = filesOf(folder);
  for (const part of ['html', 'annexes', 'changes', 'pdf']) {
    const { status, stdout } = kenpo('build', '--revision', '2026', '--only', part);
    expect([part, status, stdout.includes('なくしました')]).toEqual([part, 0, false]);
    expect(filesOf(folder)).toEqual(made);
  }
  expect(kenpo('verify', DIST)).toMatchObject({ status: 0, stderr: '' });
});

test('parts made one after the other are the whole, in any order', () => {
  const { folder, kenpo } = copyOf(empty);
  for (const part of ['changes', 'html', 'pdf', 'annexes'])
    kenpo('build', '--revision', '2026', '--only', part);
  const { 'manifest.json': manifest, ...made } = filesOf(folder);
  const { 'manifest.json': _, ...documents } = filesOf(whole.folder);
  // The page names its PDF, which was made later.
  expect(made).toEqual(documents);
  const { outputs } = JSON.parse(Buffer.from(manifest ?? '', 'base64').toString());
  expect(outputs.map(({ path }: { path: string }) => path).sort()).toEqual(Object.keys(documents).sort());
  expect(kenpo('verify', DIST)).toMatchObject({ status: 0, stderr: '' });
});

test('files of another source go, and are named', () => {
  const { folder, kenpo, read, write } = work();
  write('source/midori/2026.json', read('source/midori/2026.json').replace('主な利用目的', '主な利用目的等'));
  const { status, stdout } = kenpo('build', '--revision', '2026', '--only', 'html');
  expect(status).toBe(0);
  expect(stdout).toMatch(/なくしました[\s\S]*public\/notice\.pdf[\s\S]*changes\/comparison\.docx/u);
  expect(Object.keys(filesOf(folder))).toEqual([
    'manifest.json',
    'public/fragment.html',
    'public/index.html',
    'public/notice.md',
    'public/site.css',
  ]);
  expect(kenpo('verify', DIST, '--only', 'html')).toMatchObject({ status: 0, stderr: '' });
  const { status: incomplete, stderr } = kenpo('verify', DIST);
  expect(incomplete).toBe(1);
  expect(stderr).toMatch(/verify\/incomplete .*pdf,annexes,changes/u);
  const json = JSON.parse(kenpo('build', '--revision', '2026', '--only', 'pdf', '--json').stdout);
  expect(json.built[0].missing).toEqual([]);
});

test('a file that was altered is not taken for one that was made', () => {
  const { kenpo, read, write } = work();
  write(`${DIST}/public/notice.md`, `${read(`${DIST}/public/notice.md`)}x`);
  expect(kenpo('build', '--revision', '2026', '--only', 'pdf').stdout).toMatch(
    /なくしました[\s\S]*notice\.md/u,
  );
  expect(kenpo('verify', DIST).stderr).toMatch(/verify\/missing-file .*notice\.md/u);
  kenpo('build', '--revision', '2026', '--only', 'html');
  expect(kenpo('verify', DIST)).toMatchObject({ status: 0, stderr: '' });
});

test('a comparison that stays is told as out of date when its predecessor has changed', () => {
  const { kenpo, read, write } = work();
  write('source/midori/2025.json', read('source/midori/2025.json').replace('照会', '問合せ'));
  expect(kenpo('build', '--revision', '2026', '--only', 'html').status).toBe(0);
  expect(kenpo('verify', DIST).stderr).toContain('前の版の正本がそのあとで変わりました');
});
