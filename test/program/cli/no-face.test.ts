import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FACE = 'node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';

/** Returns the program as it is installed, with everything that a build of one notice needs. */
function installed(): string {
  const folder = temporaryFolder();
  for (const part of [
    'build',
    'schema',
    'templates',
    'package.json',
    'node_modules/@expo-google-fonts',
    'source/sample',
  ])
    cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules/pdfmake'), { recursive: true });
  cpSync('node_modules/pdfmake/package.json', join(folder, 'node_modules/pdfmake/package.json'));
  return folder;
}

test.each([
  ['missing', (path: string) => rmSync(path)],
  ['cut short', (path: string) => truncateSync(path, 1_000_000)],
  ['no font', (path: string) => writeFileSync(path, 'text')],
])('a face that is %s is told of by its name, with what to do, and nothing is written', (_, harm) => {
  const folder = installed();
  harm(join(folder, FACE));
  const run = (...more: string[]) =>
    spawnSync(process.execPath, ['build/cli/main.js', 'build', 'source/sample', '--out', 'dist', ...more], {
      cwd: folder,
      encoding: 'utf8',
    });
  const { status, stdout, stderr } = run('--lang', 'ja');
  expect(stderr).toMatch(
    /^書体のファイル「@expo-google-fonts\/biz-udpgothic\/.*\.ttf」を読めません。.*npm ci.*\n$/,
  );
  expect(run('--lang', 'en').stderr).toMatch(/^The font file ".*\.ttf" cannot be read.*npm ci.*\n$/);
  expect([status, stdout]).toEqual([2, '']);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});
