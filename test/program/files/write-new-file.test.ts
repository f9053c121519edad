import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNewFile } from '../../../scripts/program/files/write-new-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a new file is written with the folders above it, and nothing else is left there', async () => {
  const folder = temporaryFolder();
  await writeNewFile(join(folder, 'a/b/c.json'), 'new');
  expect(readFileSync(join(folder, 'a/b/c.json'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.json']);
});

test('a file that is there already keeps its words', async () => {
  const file = join(temporaryFolder(), 'a.json');
  writeFileSync(file, 'other');
  await expect(writeNewFile(file, 'new')).rejects.toMatchObject({ name: 'WriteFailure', code: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('other');
});

test('what stands in the place of a new file stays: a folder, a link that leads nowhere, another’s unfinished file', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link.json'));
  const unfinished = `begun.json.${process.pid}.tmp`;
  writeFileSync(join(folder, unfinished), 'other');
  for (const name of ['folder.json', 'link.json', 'begun.json'])
    await expect(writeNewFile(join(folder, name), 'new')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readdirSync(folder).sort()).toEqual([unfinished, 'folder.json', 'link.json']);
});

test('a file that has the name of a folder above is not taken for the new file', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'aoba'), 'other');
  await expect(writeNewFile(join(folder, 'aoba/2026.json'), 'new')).rejects.toMatchObject({
    code: 'ENOTDIR',
  });
});

test.runIf(existsSync('/proc/self'))(
  'a folder that takes no others is refused and not tried for ever',
  async () => {
    await expect(writeNewFile('/proc/aoba/2026.json', 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  },
);
