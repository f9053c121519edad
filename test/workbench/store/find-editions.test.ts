import { expect, test } from 'vitest';
import { findEditions } from '../../../scripts/workbench/store/find-editions.ts';
import { folderFiles } from '../../../scripts/workbench/store/folder-files.ts';
import { folderOver } from '../stand-in/folder-over.ts';
import { type Memory, memoryOperations, putText } from '../stand-in/memory-operations.ts';
import { source } from '../store-contract.ts';

const found = (memory: Memory, name = 'work') => findEditions(folderFiles(folderOver(memory, name)));

/** Returns the listing in lines. */
async function lines(texts: Record<string, string>, name?: string): Promise<string[]> {
  const { editions, copies, unreadable, isCut } = await found(memoryOperations(texts), name);
  return [
    ...editions.map(({ path, society, revision }) => `${path} is ${society} ${revision}`),
    ...copies.map(({ path, society, revision }) => `${path} is a copy of ${society} ${revision}`),
    ...unreadable.map(({ path, reason }) => `${path} is ${reason}`),
    ...(isCut ? ['and more'] : []),
  ];
}

const MIDORI = source('midori', '2026');

test('without a folder of sources they are looked for three folders deep', async () => {
  const texts = { 'a/b/midori/2026.json': MIDORI, 'a/b/c/midori/2027.json': source('midori', '2027') };
  expect(await lines(texts)).toEqual(['a/b/midori/2026.json is midori 2026']);
});

test.each([
  '.git',
  'node_modules',
  'dist',
  '作業用（消さないでください）',
  '作業用（消さないでください）'.normalize('NFD'),
])('%s is passed over', async (name) => {
  expect(await lines({ [`${name}/midori/2026.json`]: MIDORI })).toEqual([]);
  expect(await lines({ [`source/${name}/2026.json`]: MIDORI })).toEqual([]);
});

test('a folder of documents is passed over', async () => {
  expect(await lines({ 'old/midori/2026.json': MIDORI, 'old/midori/manifest.json': '{}' })).toEqual([]);
});

test('other JSON files are no business of ours', async () => {
  expect(await lines({ 'package.json': '{}', 'a/b.json': '{', 'midori/x.json': '[1]' })).toEqual([]);
});

test('what should be a source and is none is told with its reason', async () => {
  const memory = memoryOperations({
    'source/midori/broken.json': MIDORI.slice(0, -1),
    'source/midori/empty.json': '',
    'source/midori/other.json': '{"a":1}',
    'source/midori/2025.json': MIDORI,
    'source/sora/2026.json': MIDORI,
    'source/midori/2028年.json': source('midori', '2028年'),
    'source/midori/large.json': `${MIDORI}${' '.repeat(2 * 1024 * 1024)}`,
  });
  memory.files.set('source/midori/utf16.json', { bytes: utf16(MIDORI), lastModified: 1 });
  const { editions, unreadable } = await found(memory);
  expect(editions).toEqual([]);
  expect(unreadable.map(({ path, reason }) => `${path.slice('source/'.length)} ${reason}`)).toEqual([
    'midori/2025.json misplaced',
    'midori/2028年.json misplaced',
    'midori/broken.json not-json',
    'midori/empty.json not-json',
    'midori/large.json too-large',
    'midori/other.json not-a-source',
    'midori/utf16.json encoding',
    'sora/2026.json misplaced',
  ]);
});

test('outside of the folder of sources only what looks like a source is told', async () => {
  const memory = memoryOperations({ 'midori/2026.json': MIDORI.slice(0, -1), 'midori/a.json': '{' });
  memory.files.set('midori/2027.json', { bytes: utf16(MIDORI), lastModified: 1 });
  const { unreadable } = await found(memory);
  expect(unreadable).toEqual([
    { path: 'midori/2026.json', reason: 'not-json' },
    { path: 'midori/2027.json', reason: 'encoding' },
  ]);
});

test('a source without ids is what its place says', async () => {
  expect(await lines({ 'source/midori/2026.json': '{"society":{},"revision":{"id":1}}' })).toEqual([
    'source/midori/2026.json is midori 2026',
  ]);
});

test.each([
  '2026-PC01',
  '2026 (1)',
  '2026 - コピー',
  '2026のコピー',
  '2026 (TANAKA の競合コピー 2026-04-01)',
  '2026.sync-conflict-20260401-120000-ABCDEFG',
  '2026-old',
  'Copy of 2026',
])('%s.json beside its edition is known as a copy', async (name) => {
  const texts = { 'source/midori/2026.json': MIDORI, [`source/midori/${name}.json`]: MIDORI };
  expect(await lines(texts)).toEqual([
    'source/midori/2026.json is midori 2026',
    `source/midori/${name}.json is a copy of midori 2026`,
  ]);
});

test('a copy without its edition, or of another name, is misplaced', async () => {
  expect(await lines({ 'source/midori/2026 (1).json': MIDORI })).toEqual([
    'source/midori/2026 (1).json is misplaced',
  ]);
  expect(await lines({ 'source/midori/2026.json': MIDORI, 'source/midori/20260.json': MIDORI })).toEqual([
    'source/midori/2026.json is midori 2026',
    'source/midori/20260.json is misplaced',
  ]);
});

test('a file that another program holds is told', async () => {
  const memory = memoryOperations({ 'source/midori/2026.json': MIDORI });
  memory.read = async (path) => {
    throw new DOMException(path, 'NotReadableError');
  };
  expect((await found(memory)).unreadable).toEqual([{ path: 'source/midori/2026.json', reason: 'system' }]);
});

test('of a giant folder only a part is looked at, and that is told', async () => {
  const memory = memoryOperations({ 'zz/2026.json': source('zz', '2026') });
  for (let number = 0; number < 5_000; number += 1) putText(memory, `a${number}.txt`, '');
  const { editions, isCut } = await found(memory);
  expect([editions.length, isCut]).toEqual([0, true]);
});

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  return new Uint8Array(Uint16Array.of(0xfeff, ...units).buffer);
}
