import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileOperations, NODE_FILES } from '../../../scripts/program/files/file-operations.ts';
import { restoreRevision } from '../../../scripts/program/files/restore-revision.ts';
import { WriteFailure } from '../../../scripts/program/files/write-failure.ts';
import { writeNewRevision, writeRevision } from '../../../scripts/program/files/write-revision.ts';
import { bundled } from '../../support/bundled.ts';
import { runs } from '../../support/properties.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A program that never stops writing. */
const endlessWriter = await bundled('test/program/files/endless-writer.ts', temporaryFolder());

let folder: string;
let target: string;

beforeEach(() => {
  folder = temporaryFolder();
  target = join(folder, 'midori', '2026');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = (generation: string) =>
  new Map(
    ['public/notice.pdf', 'public/index.html', 'contractors/a.pdf', 'manifest.json'].map((path) => [
      path,
      new TextEncoder().encode(`${generation} ${path}`),
    ]),
  );

/** Returns the generation of all files of the target. Fails if the tree is not one whole generation. */
function generationOf(path: string): string {
  const generations = [...files('').keys()].map(
    (file) => readFileSync(join(path, file), 'utf8').split(' ')[0],
  );
  expect(new Set(generations).size).toBe(1);
  return generations[0] ?? '';
}

/** Returns operations of which one fails. With `dead`, all later ones fail too, as if the process was killed. */
function failing(at: number, code: string, dead: boolean): FileOperations & { count: number } {
  const operations = { ...NODE_FILES, count: 0 };
  for (const name of ['makeFolder', 'writeFile', 'rename', 'remove', 'list'] as const) {
    const operation = NODE_FILES[name] as (...args: unknown[]) => Promise<never>;
    operations[name] = async (...args: unknown[]) => {
      operations.count += 1;
      if (operations.count === at || (dead && operations.count > at)) {
        throw Object.assign(new Error(code), { code, syscall: name });
      }
      return operation(...args);
    };
  }
  return operations;
}

async function operationsOfAWrite(): Promise<number> {
  const counted = failing(0, '', false);
  await writeRevision(target, files('one'), counted);
  return counted.count;
}

test('a revision is written whole, and written again over the former', async () => {
  await writeRevision(target, files('one'));
  await writeRevision(target, files('two'));
  expect(generationOf(target)).toBe('two');
  expect(readdirSync(join(folder, 'midori'))).toEqual(['2026']);
});

test.each(['EACCES', 'ENOSPC'])(
  '%s before any one operation leaves the former or the new revision',
  async (code) => {
    const count = await operationsOfAWrite();
    expect(count).toBeGreaterThan(10);
    for (let at = 1; at <= count + 1; at += 1) {
      const outcome = await writeRevision(target, files('two'), failing(at, code, false)).catch(
        (error: unknown) => error,
      );
      if (outcome !== undefined) expect(outcome).toMatchObject({ name: WriteFailure.name, code });
      expect(generationOf(target)).toBe(outcome === undefined ? 'two' : 'one');
      await writeRevision(target, files('one'));
      expect(readdirSync(join(folder, 'midori'))).toEqual(['2026']);
    }
  },
);

test('death before any one operation leaves a revision that the next run finds or restores', async () => {
  const count = await operationsOfAWrite();
  for (let at = 1; at <= count; at += 1) {
    await writeRevision(target, files('two'), failing(at, 'EIO', true)).catch(() => undefined);
    await restoreRevision(target);
    expect(['one', 'two']).toContain(generationOf(target));
    await writeRevision(target, files('one'));
  }
});

test('a file where a folder must be is a failure that names the place', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'midori'), 'in the way');
  await expect(writeRevision(target, files('one'))).rejects.toMatchObject({
    name: WriteFailure.name,
    path: target,
  });
  expect(readFileSync(join(folder, 'midori'), 'utf8')).toBe('in the way');
});

test.each(['../x', '/x', 'a//b', 'a\\b', 'a/..', '.hidden'])(
  'a path such as %s is refused as a fault of the program',
  async (path) => {
    await expect(writeRevision(target, new Map([[path, new Uint8Array()]]))).rejects.toThrow(
      'outside its folder',
    );
    expect(existsSync(target)).toBe(false);
  },
);

test('a process killed at any moment leaves a whole revision', async () => {
  await writeRevision(target, files('start'));
  for (let round = 0; round < runs(4); round += 1) {
    const writer = await startWriter(`r${round}-`);
    await wait((round * 7) % 40);
    await kill(writer);
    await restoreRevision(target);
    expect(generationOf(target)).toMatch(/^(?:start|r)/);
    expect(readdirSync(join(folder, 'midori')).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});

test('what was being removed when its process died never passes for a revision that was set aside', async () => {
  await writeRevision(target, files('one'));
  let isDead = false;
  const dying: FileOperations = {
    ...NODE_FILES,
    remove: async (path) => {
      if (!existsSync(join(path, 'contractors'))) return NODE_FILES.remove(path);
      rmSync(join(path, 'contractors'), { recursive: true });
      isDead = true;
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'unlink' });
    },
  };
  await writeRevision(target, files('two'), dying);
  expect(isDead).toBe(true);
  // Another process has set the new revision aside and died before it put its own there.
  renameSync(target, join(folder, 'midori', '.2026.old-999999999'));
  await restoreRevision(target);
  expect(generationOf(target)).toBe('two');
});

test('two processes that write one revision leave a whole one', async () => {
  const writers = await Promise.all([startWriter('a'), startWriter('b')]);
  await wait(400);
  expect(writers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
  await Promise.all(writers.map(kill));
  await restoreRevision(target);
  expect(generationOf(target)).toMatch(/^[ab]/);
});

/** Starts a process that writes generation after generation until it is killed. */
async function startWriter(name: string): Promise<ChildProcess> {
  const writer = fork(endlessWriter, [target, name], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => writer.once('message', resolve));
  return writer;
}

async function kill(writer: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  writer.kill('SIGKILL');
  await ended;
}

test('a new revision never takes the place of one that is there, not even of one that came meanwhile', async () => {
  await writeNewRevision(target, files('first'));
  await expect(writeNewRevision(target, files('second'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(generationOf(target)).toBe('first');
  const other = join(folder, 'midori', '2027');
  const whileWriting = {
    ...NODE_FILES,
    rename: async (from: string, to: string) => {
      await mkdir(other);
      await writeFile(join(other, 'record.json'), 'other');
      await NODE_FILES.rename(from, to);
    },
  };
  await expect(writeNewRevision(other, files('late'), whileWriting)).rejects.toMatchObject({
    code: 'EEXIST',
  });
  expect(readFileSync(join(other, 'record.json'), 'utf8')).toBe('other');
});

test('a refusal at any step of a new revision leaves nothing of it', async () => {
  for (let at = 1; at <= 12; at += 1) {
    const operations = failing(at, 'ENOSPC', false);
    const written = await writeNewRevision(target, files('new'), operations).then(
      () => true,
      (error: unknown) => !(error instanceof WriteFailure),
    );
    expect(existsSync(target)).toBe(written);
    rmSync(target, { recursive: true, force: true });
    expect(await NODE_FILES.list(join(folder, 'midori'))).toEqual([]);
  }
});
