import { folderStore } from '../../scripts/workbench/store/folder-store.ts';
import type { FolderHandle } from '../../scripts/workbench/store/handles.ts';
import type { Store } from '../../scripts/workbench/store/store.ts';
import { madeDocuments } from './stand-in/made-documents.ts';

/**
 * What a store over any folder does: over a stand-in in memory, over one on a disk, and over the real handles of a
 * browser. Each gets an empty folder, and throws if something is otherwise.
 */
export const FOLDER_CONTRACT: Readonly<Record<string, (root: FolderHandle) => Promise<void>>> = {
  'the sources of a working folder are listed, and nothing else': async (root) => {
    await put(root, 'source/midori/2025.json', source('midori', '2025'));
    await put(root, 'source/midori/2026.json', source('midori', '2026'));
    await put(root, 'source/midori/templates/site.css', '');
    await put(root, 'source/midori/作業用（消さないでください）/2026の入力の控え.json', '{}');
    await put(root, 'package.json', '{}');
    await put(root, 'midori/2027.json', source('midori', '2027'));
    const { editions, unreadable } = await storeOf(root).list();
    same(
      editions.map(({ path, society, revision, hasOwnTemplates }) => [
        path,
        society,
        revision,
        hasOwnTemplates,
      ]),
      [
        ['source/midori/2025.json', 'midori', '2025', true],
        ['source/midori/2026.json', 'midori', '2026', true],
      ],
    );
    same(unreadable, []);
  },

  'a society’s own folder is its name': async (root) => {
    await put(root, 'midori/2026.json', source('midori', '2026'));
    const folder = await root.getDirectoryHandle('midori');
    const { editions } = await storeOf(folder).list();
    same(
      editions.map(({ path, society }) => [path, society]),
      [['2026.json', 'midori']],
    );
  },

  'a source is written, unless another has written or removed it': async (root) => {
    await put(root, 'source/midori/2026.json', 'one');
    const store = storeOf(root);
    const path = 'source/midori/2026.json';
    const opened = await present(store, path);
    const first = await store.write(path, bytesOf('two'), opened.version);
    same(first.kind, 'written');
    same(await textAt(root, path), 'two');
    const version = first.kind === 'written' ? first.version : '';
    same(await store.changedSince(path, version), undefined);
    await put(root, path, 'theirs');
    const second = await store.write(path, bytesOf('three'), version);
    same(second.kind === 'changed' && textOf(second.stored.bytes), 'theirs');
    const seen = await store.changedSince(path, version);
    same(seen !== undefined && seen !== 'gone' && textOf(seen.bytes), 'theirs');
    await (await folderAt(root, 'source/midori')).removeEntry('2026.json');
    same(await store.changedSince(path, version), 'gone');
    same((await store.write(path, bytesOf('four'), version)).kind, 'gone');
    same(await textAt(root, path), undefined);
  },

  'documents are written with their manifest; what a former build had and this has not goes': async (
    root,
  ) => {
    const store = storeOf(root);
    const first = await madeDocuments({ 'public/a.md': 'a1', 'changes/c.md': 'c1', 'changes/d/e.md': 'e1' });
    same(await store.writeDocuments(MIDORI, NONE, first), { kind: 'written', place: 'dist/midori/2026' });
    await store.writeDocuments(MIDORI, NONE, await madeDocuments({ 'public/a.md': 'a2' }));
    same(await textAt(root, 'dist/midori/2026/public/a.md'), 'a2');
    same(await namesIn(root, 'dist/midori/2026'), ['manifest.json', 'public']);
    same(await namesIn(root, 'dist/midori'), ['2026']);
    const { mended, unfinished } = await store.list();
    same([mended, unfinished], [[], []]);
  },

  'a person’s files in the folder are named and kept': async (root) => {
    const store = storeOf(root);
    const made = await madeDocuments({ 'public/a.md': 'a', 'changes/c.docx': 'c' });
    await store.writeDocuments(MIDORI, NONE, made);
    await put(root, 'dist/midori/2026/public/覚え書き.txt', 'memo');
    await put(root, 'dist/midori/2026/changes/c.docx', 'edited');
    same(await store.writeDocuments(MIDORI, NONE, await madeDocuments({ 'public/a.md': 'b' })), {
      kind: 'kept',
      foreign: ['public/覚え書き.txt'],
      edited: ['changes/c.docx'],
    });
    same(await textAt(root, 'dist/midori/2026/public/a.md'), 'a');
  },

  'what was left unfinished is mended': async (root) => {
    for (const { path, bytes } of await madeDocuments({ 'public/a.md': 'new' }))
      await put(root, `dist/midori/2026.new/${path}`, textOf(bytes));
    await put(root, 'dist/midori/2025.new/public/a.md', 'half');
    const { mended } = await storeOf(root).list();
    same(mended, ['dist/midori/2025', 'dist/midori/2026']);
    same(await textAt(root, 'dist/midori/2026/public/a.md'), 'new');
    same(await namesIn(root, 'dist/midori'), ['2026']);
  },

  'the journal lies beside the source and is taken away': async (root) => {
    await put(root, 'source/midori/2026.json', 'one');
    const { journal } = storeOf(root);
    if (!journal) throw new Error('A folder has a journal.');
    const path = 'source/midori/2026.json';
    journal.write(path, { base: 'one', text: '二' });
    await journal.flush();
    same(await namesIn(root, 'source/midori'), ['2026.json', '作業用（消さないでください）']);
    same(await storeOf(root).journal?.read(path), { base: 'one', text: '二' });
    await journal.clear(path);
    same(await storeOf(root).journal?.read(path), undefined);
  },
};

const MIDORI = { society: 'midori', revision: '2026' };
const NONE = new Uint8Array();

function storeOf(root: FolderHandle): Store {
  return folderStore(root, { pause: async () => undefined });
}

/** Returns a text that has the ids of a source. */
export function source(society: string, revision: string): string {
  return JSON.stringify({ society: { id: society }, revision: { id: revision } });
}

async function present(store: Store, path: string) {
  const stored = await store.read(path);
  if (!stored) throw new Error(`${path} is not there.`);
  return stored;
}

async function put(root: FolderHandle, path: string, text: string): Promise<void> {
  const folder = await folderAt(root, path.split('/').slice(0, -1).join('/'), true);
  const file = await folder.getFileHandle(path.split('/').at(-1) ?? '', { create: true });
  const writer = await file.createWritable();
  await writer.write(bytesOf(text));
  await writer.close();
}

async function folderAt(root: FolderHandle, path: string, create = false): Promise<FolderHandle> {
  let folder = root;
  for (const name of path.split('/').filter(Boolean))
    folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

async function textAt(root: FolderHandle, path: string): Promise<string | undefined> {
  const stored = await storeOf(root).read(path);
  return stored && textOf(stored.bytes);
}

async function namesIn(root: FolderHandle, path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const [name] of (await folderAt(root, path)).entries()) names.push(name);
  return names.sort();
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`Found ${found} instead of ${wanted}`);
}
