import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { MadeFile } from '../../scripts/workbench/answers/ask.ts';
import { filesStore } from '../../scripts/workbench/store/files-store.ts';
import { folderStore } from '../../scripts/workbench/store/folder-store.ts';
import { runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { workIn } from '../support/work.ts';
import { diskOperations } from './stand-in/disk-operations.ts';
import { folderOver } from './stand-in/folder-over.ts';

const EDITION = { society: 'midori', revision: '2026' };
const SOURCES = ['source/midori/2025.json', 'source/midori/2026.json'];

/** Returns the documents of midori 2026 as the command makes them, with their manifest last. */
function madeByTheCommand(): MadeFile[] {
  const { folder, kenpo } = workIn(...SOURCES);
  expect(kenpo('build', '--society', 'midori', '--revision', '2026').status).toBe(0);
  const dist = join(folder, 'dist/midori/2026');
  const { outputs } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const paths = [...outputs.map(({ path }: { path: string }) => path), 'manifest.json'];
  return paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(dist, path))) }));
}

const made = madeByTheCommand();

test('an unpacked ZIP passes verify', async () => {
  const unpacked = temporaryFolder();
  const opened = SOURCES.map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
  const store = filesStore(opened, (_, zip) => {
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), bytes);
    }
  });
  await store.writeDocuments(EDITION, new Uint8Array(readFileSync('source/midori/2026.json')), made);
  const { status, stdout, stderr } = runProgram(unpacked, 'verify');
  expect({ status, output: stdout + stderr }).toMatchObject({ status: 0 });
});

test('documents that are written into a folder pass verify, with a journal beside the source', async () => {
  const { folder, kenpo } = workIn(...SOURCES);
  const store = folderStore(folderOver(diskOperations(folder), 'work'));
  const { editions } = await store.list();
  expect(editions.map(({ path }) => path)).toEqual(SOURCES);
  store.journal?.write('source/midori/2026.json', { base: 'a', text: 'b' });
  await store.journal?.flush();
  expect(await store.writeDocuments(EDITION, new Uint8Array(), made)).toMatchObject({ kind: 'written' });
  const { status, stdout, stderr } = kenpo('verify');
  expect({ status, output: stdout + stderr }).toMatchObject({ status: 0 });
});
