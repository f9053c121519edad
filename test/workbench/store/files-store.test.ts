import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesStore } from '../../../scripts/workbench/store/files-store.ts';
import { madeDocuments } from '../stand-in/made-documents.ts';
import { source } from '../store-contract.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Returns the store of these files, and what it hands out. */
function storeOf(texts: Readonly<Record<string, string>>) {
  const handedOut: { name: string; bytes: Uint8Array; type: string }[] = [];
  const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  const store = filesStore(files, (name, bytes, type) => handedOut.push({ name, bytes, type }));
  return { store, handedOut };
}

test('an edition is known by what it says, whatever its file is called', async () => {
  const { store } = storeOf({
    '2026 (1).json': source('midori', '2026'),
    'メール添付.json': source('midori', '2025'),
  });
  const { editions } = await store.list();
  expect(editions.map(({ path }) => path)).toEqual(['source/midori/2025.json', 'source/midori/2026.json']);
});

test('the same file twice is one; another state of the same edition is a copy', async () => {
  const text = source('midori', '2026');
  const { store } = storeOf({ '2026.json': text, '2026 (1).json': text, '2026 (2).json': `${text}\n` });
  const { editions, copies } = await store.list();
  expect(editions).toHaveLength(1);
  expect(copies.map(({ path, revision }) => [path, revision])).toEqual([['2026 (2).json', '2026']]);
});

test('what is no source is told with its reason', async () => {
  const { store } = storeOf({
    'a.json': '{',
    'b.json': '{}',
    'c.json': '{"society":{},"revision":{}}',
    'd.json': `${source('midori', '2026')}${' '.repeat(2 * 1024 * 1024)}`,
    'e.json': source('../midori', '2026'),
  });
  const { editions, unreadable } = await store.list();
  expect(editions).toEqual([]);
  expect(unreadable.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'a.json not-json',
    'b.json not-a-source',
    'c.json not-a-source',
    'd.json too-large',
    'e.json not-a-source',
  ]);
});

test('a write stays in memory, is read back, and is handed out under the name of the edition', async () => {
  const { store, handedOut } = storeOf({ '2026 (1).json': source('midori', '2026') });
  const path = 'source/midori/2026.json';
  const opened = await store.read(path);
  const written = await store.write(path, bytesOf('new'), opened?.version ?? '');
  expect(written.kind).toBe('written');
  expect(handedOut).toEqual([]);
  expect(store.keepsFiles).toBe(false);
  expect((await store.list()).editions.map(({ bytes }) => textOf(bytes))).toEqual(['new']);
  expect((await store.write(path, bytesOf('late'), opened?.version ?? '')).kind).toBe('changed');
  expect(await store.handOut?.(path)).toBe('2026.json');
  expect(handedOut.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([['2026.json', 'new']]);
});

test('one ZIP has the documents, their source and its predecessor, always with the same bytes', async () => {
  const now = JSON.stringify({ society: { id: 'midori' }, revision: { id: '2026', predecessor: '2025' } });
  const { store, handedOut } = storeOf({
    '2024.json': source('midori', '2024'),
    '2025.json': source('midori', '2025'),
    '2026.json': now,
    'sora.json': source('sora', '2025'),
  });
  const edition = { society: 'midori', revision: '2026' };
  const made = await madeDocuments({ 'public/a.md': 'あ', 'changes/c.md': 'c' });
  const place = { kind: 'written', place: 'midori-2026.zip' };
  expect(await store.writeDocuments(edition, bytesOf(now), made)).toEqual(place);
  await store.writeDocuments(edition, bytesOf(now), made);
  const [first, second] = handedOut;
  expect(first).toEqual(second);
  const files = unzipSync(first?.bytes ?? new Uint8Array());
  expect(Object.entries(files).map(([path, bytes]) => [path, textOf(bytes)])).toEqual([
    ['source/midori/2026.json', now],
    ['source/midori/2025.json', source('midori', '2025')],
    ['dist/midori/2026/public/a.md', 'あ'],
    ['dist/midori/2026/changes/c.md', 'c'],
    ['dist/midori/2026/manifest.json', textOf(made.at(-1)?.bytes ?? new Uint8Array())],
  ]);
  await expect(
    store.writeDocuments(edition, bytesOf(now), await madeDocuments({ '/a.md': '' })),
  ).rejects.toThrow('outside its folder');
});
