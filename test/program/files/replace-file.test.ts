import {
  chmodSync,
  mkdirSync,
  type PathLike,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../../scripts/program/files/replace-file.ts';
import { WriteFailure } from '../../../scripts/program/files/write-failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [former, bytes] = [Buffer.from('old'), Buffer.from('new')];

test('a file is replaced with its permissions, and nothing else is left beside it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(file, 'old');
  chmodSync(file, 0o606);
  await replaceFile(file, bytes, former);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o606);
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('through a link the file it leads to is replaced', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'far'));
  writeFileSync(join(folder, 'far/a.json'), 'old');
  symlinkSync('far/a.json', join(folder, 'link.json'));
  await replaceFile(join(folder, 'link.json'), bytes, former);
  expect(readFileSync(join(folder, 'far/a.json'), 'utf8')).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['far', 'link.json']);
});

test('what the system refuses leaves the file as it was', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(file, 'old');
  // Something else has the name of the file in which the bytes are written first.
  mkdirSync(`${file}.${process.pid}.tmp`);
  await expect(replaceFile(file, bytes, former)).rejects.toThrow(WriteFailure);
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toContain(`a.json.${process.pid}.tmp`);
  await expect(replaceFile(join(folder, 'nowhere.json'), bytes, former)).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test.each([
  ['has been written since it was read', 'newer', 0o644, 'CHANGED'],
  ['may not be written', 'old', 0o444, 'EACCES'],
])('a file that %s stays as it is', async (_, text, mode, code) => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(file, text, { mode });
  await expect(replaceFile(file, bytes, former)).rejects.toMatchObject({ name: 'WriteFailure', code });
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a rename that is refused with %s is tried again, and the file is replaced',
  async (code) => {
    const file = join(temporaryFolder(), 'a.json');
    for (const times of [4, 5]) {
      writeFileSync(file, 'old');
      let left = times;
      const held = async (from: PathLike, to: PathLike) => {
        left -= 1;
        if (left >= 0) throw Object.assign(new Error(code), { code, syscall: 'rename' });
        await rename(from, to);
      };
      const outcome = await replaceFile(file, bytes, former, held).catch((error: unknown) => error);
      expect(readFileSync(file, 'utf8')).toBe(times === 4 ? 'new' : 'old');
      if (times === 5) expect(outcome).toMatchObject({ name: 'WriteFailure', code });
      expect(readdirSync(dirname(file))).toEqual(['a.json']);
    }
  },
);

test('a file that was written while its rename was refused stays as it is', async () => {
  const file = join(temporaryFolder(), 'a.json');
  writeFileSync(file, 'old');
  const held = async () => {
    writeFileSync(file, 'newer');
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
  };
  await expect(replaceFile(file, bytes, former, held)).rejects.toMatchObject({ code: 'CHANGED' });
  expect(readFileSync(file, 'utf8')).toBe('newer');
});
