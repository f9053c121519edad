import { execFileSync } from 'node:child_process';
import { cpSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, workIn } from '../../support/work.ts';

const DIST = 'dist/midori/2026';
const built = workIn('source/midori/2025.json', 'source/midori/2026.json');
built.kenpo('build');

/** Returns what verify tells, as `rule file`. */
function told({ kenpo }: Pick<typeof built, 'kenpo'>, ...args: string[]): string[] {
  const { problems } = JSON.parse(kenpo('verify', ...args, '--json').stdout);
  return problems.map(({ rule, file }: Record<string, string>) => `${rule} ${file}`);
}

test('the folder of one edition in the place of another is no edition of that place', () => {
  const work = copyOf(built);
  for (const place of ['dist/midori/2027', 'dist/aoba/2026'])
    cpSync(join(work.folder, DIST), join(work.folder, place), { recursive: true });
  expect(told(work, 'dist')).toEqual(['verify/place dist/aoba/2026', 'verify/place dist/midori/2027']);
  expect(work.kenpo('verify', 'dist').status).toBe(1);
});

test('pipes, links, links in a circle and endless files are told and never opened', () => {
  const work = copyOf(built);
  const at = (path: string) => join(work.folder, DIST, path);
  execFileSync('mkfifo', [at('public/pipe')]);
  symlinkSync('.', at('circle'));
  symlinkSync('/dev/zero', at('changes/zero'));
  work.write(`${DIST}/changes/large.pdf`, '');
  truncateSync(at('changes/large.pdf'), 3_000_000_000);
  renameSync(at('public/notice.pdf'), join(work.folder, 'elsewhere.pdf'));
  symlinkSync(join(work.folder, 'elsewhere.pdf'), at('public/notice.pdf'));
  expect(told(work, DIST)).toEqual(
    ['changes/large.pdf', 'changes/zero', 'circle', 'public/notice.pdf', 'public/pipe'].map(
      (path) => `verify/not-plain ${DIST}/${path}`,
    ),
  );
});

test('a manifest that is a link or a pipe is none', () => {
  const work = copyOf(built);
  const manifest = join(work.folder, DIST, 'manifest.json');
  renameSync(manifest, join(work.folder, 'm.json'));
  symlinkSync(join(work.folder, 'm.json'), manifest);
  expect(told(work, DIST)).toEqual([`verify/not-ours ${DIST}`]);
  rmSync(manifest);
  execFileSync('mkfifo', [manifest]);
  expect(told(work, DIST)[0]).toMatch(/^verify\/(?:stray-file|not-ours)/u);
});

test.each([[['--ascii', '--heading-level', '3']], [['--attach-source']]])(
  'what was made with %j is proved with the same options',
  (options) => {
    const { folder, kenpo, json } = copyOf(built);
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(kenpo('build', '--revision', '2026', ...options).status).toBe(0);
    expect(kenpo('verify', DIST)).toMatchObject({ status: 0, stderr: '' });
    // What is made later of other parts has its own options, and takes none from what stays.
    expect(kenpo('build', '--revision', '2026', '--only', 'annexes').status).toBe(0);
    expect(kenpo('verify', DIST)).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(json(`${DIST}/manifest.json`).options)).not.toEqual([]);
  },
);

test('a name that begins with a sign that nobody sees is proved like any other', () => {
  const { kenpo, json, write } = workIn('source/midori/2025.json', 'source/midori/2026.json');
  for (const sign of ['\u{E0100}', '\uFE0F']) {
    const source = json('source/midori/2026.json');
    source.society.name = `葛${sign}みどり健康保険組合`;
    write('source/midori/2026.json', JSON.stringify(source));
    expect(kenpo('build', '--revision', '2026').status).toBe(0);
    expect(kenpo('verify', DIST).status).toBe(0);
  }
});
