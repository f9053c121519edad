import { expect, test } from 'vitest';
import type { PersonsFiles } from '../../../scripts/workbench/store/folder-documents.ts';
import { mendDocuments, writeIntoFolder } from '../../../scripts/workbench/store/folder-documents.ts';
import { folderFiles } from '../../../scripts/workbench/store/folder-files.ts';
import { folderStore } from '../../../scripts/workbench/store/folder-store.ts';
import { StoreFailure } from '../../../scripts/workbench/store/store.ts';
import { DEATH, failingOperations } from '../stand-in/failing-operations.ts';
import { folderOver } from '../stand-in/folder-over.ts';
import type { HandleOperations } from '../stand-in/handle-operations.ts';
import { madeDocuments } from '../stand-in/made-documents.ts';
import { type Memory, memoryOperations, putText, textsIn } from '../stand-in/memory-operations.ts';

const TARGET = 'dist/midori/2026';
const OLD = { 'public/a.md': 'old a', 'changes/c.docx': 'old c', 'contractors/b.md': 'old b' };
const NEW = { 'public/a.md': 'new a', 'changes/c.docx': 'new c', 'changes/d.docx': 'new d' };

const filesOver = (operations: HandleOperations) =>
  folderFiles(folderOver(operations, 'work'), async () => undefined);

async function write(operations: HandleOperations, texts: Record<string, string>) {
  return writeIntoFolder(filesOver(operations), TARGET, await madeDocuments(texts));
}

/** The texts in the folder of the revision, without its manifest. Everything must be in it. */
function documentsIn(memory: Memory): Record<string, string> {
  const inside = Object.entries(textsIn(memory)).map(([path, text]) => {
    expect(path.startsWith(`${TARGET}/`), path).toBe(true);
    return [path.slice(TARGET.length + 1), text];
  });
  const { 'manifest.json': manifest, ...documents } = Object.fromEntries(inside);
  const listed = (JSON.parse(manifest).outputs as { path: string }[]).map(({ path }) => path);
  expect(Object.keys(documents).sort()).toEqual(listed.sort());
  return documents;
}

async function withOld(): Promise<Memory> {
  const memory = memoryOperations();
  await write(memory, OLD);
  return memory;
}

/** Returns operations of a page that is killed before one of them. */
function deadFrom(memory: Memory, at: number) {
  return failingOperations(memory, (number) => (number >= at ? DEATH : undefined));
}

async function operationsOfAWrite(): Promise<number> {
  const counted = failingOperations(await withOld(), () => undefined);
  await write(counted, NEW);
  return counted.count;
}

test('death before any one operation leaves the former documents or lets the new ones be finished', async () => {
  const count = await operationsOfAWrite();
  expect(count).toBeGreaterThan(50);
  const ends = new Set<string>();
  for (let at = 1; at <= count; at += 1) {
    const memory = await withOld();
    const dying = deadFrom(memory, at);
    await write(dying, NEW).catch((error: unknown) => expect(error).toBeInstanceOf(StoreFailure));
    memory.open.clear();
    const { unfinished } = await folderStore(folderOver(memory, 'work')).list();
    expect(unfinished, `killed at ${at}`).toEqual([]);
    const documents = documentsIn(memory);
    ends.add(documents['public/a.md'] ?? '');
    expect([OLD, NEW], `killed at ${at}`).toContainEqual(documents);
  }
  expect([...ends].sort()).toEqual(['new a', 'old a']);
});

test('death while mending before any one operation can be mended too', async () => {
  const count = await operationsOfAWrite();
  for (let at = 20; at <= count; at += 53) {
    for (let again = 1; ; again += 3) {
      const memory = await withOld();
      await write(deadFrom(memory, at), NEW).catch(() => undefined);
      memory.open.clear();
      const mending = deadFrom(memory, again);
      await mendDocuments(filesOver(mending), TARGET).catch(() => undefined);
      memory.open.clear();
      await mendDocuments(filesOver(memory), TARGET);
      expect([OLD, NEW], `killed at ${at} and ${again}`).toContainEqual(documentsIn(memory));
      if (mending.count < again) break;
    }
  }
});

test('a refusal of any one operation passes by itself', async () => {
  const count = await operationsOfAWrite();
  for (let at = 1; at <= count; at += 1) {
    const memory = await withOld();
    const held = failingOperations(memory, (number) =>
      number === at ? 'NoModificationAllowedError' : undefined,
    );
    await write(held, NEW);
    expect(documentsIn(memory), `refused at ${at}`).toEqual(NEW);
  }
});

test('a refusal that lasts from any one operation on leaves the former documents or lets the new ones be finished', async () => {
  const count = await operationsOfAWrite();
  for (let at = 1; at <= count; at += 5) {
    const memory = await withOld();
    const full = failingOperations(memory, (number) => (number >= at ? 'QuotaExceededError' : undefined));
    await expect(write(full, NEW)).rejects.toMatchObject({ code: 'QuotaExceededError' });
    // The next try writes all.
    expect(await write(memory, NEW)).toBeUndefined();
    expect(documentsIn(memory), `full from ${at} on`).toEqual(NEW);
  }
});

test('bytes that are read back otherwise are no documents', async () => {
  const memory = await withOld();
  const torn: HandleOperations = {
    ...memory,
    writeSwap: (swap, bytes) => memory.writeSwap(swap, bytes.slice(0, bytes.byteLength - 1)),
  };
  await expect(write(torn, NEW)).rejects.toMatchObject({ code: 'ReadBackError' });
  await mendDocuments(filesOver(memory), TARGET);
  expect(documentsIn(memory)).toEqual(OLD);
});

test('what a person did in the folder after the page was closed is kept, and told by both', async () => {
  const memory = await withOld();
  // The page dies when it has removed the manifest.
  const dying: HandleOperations = {
    ...memory,
    openSwap: async (path) => {
      if (path.startsWith(`${TARGET}/`)) throw new DOMException(path, DEATH);
      return memory.openSwap(path);
    },
  };
  await write(dying, NEW).catch(() => undefined);
  expect(Object.keys(textsIn(memory))).not.toContain(`${TARGET}/manifest.json`);
  putText(memory, `${TARGET}/public/memo.txt`, 'memo');
  putText(memory, `${TARGET}/changes/c.docx`, 'edited');
  const store = folderStore(folderOver(memory, 'work'), { pause: async () => undefined });
  expect(await store.list()).toMatchObject({ mended: [], unfinished: [TARGET] });
  const kept: PersonsFiles = { foreign: ['public/memo.txt'], edited: ['changes/c.docx'] };
  expect(await write(memory, NEW)).toEqual(kept);
  expect(textsIn(memory)).toMatchObject({
    [`${TARGET}/public/memo.txt`]: 'memo',
    [`${TARGET}/changes/c.docx`]: 'edited',
  });
});

test('new documents of which one was changed are not whole', async () => {
  const memory = await withOld();
  for (const { path, bytes } of await madeDocuments(NEW))
    putText(memory, `${TARGET}.new/${path}`, new TextDecoder().decode(bytes));
  const former = textsIn(memory)[`${TARGET}/manifest.json`] ?? '';
  putText(memory, `${TARGET}.new/former-manifest.json`, former);
  putText(memory, `${TARGET}.new/public/a.md`, 'changed');
  expect(await mendDocuments(filesOver(memory), TARGET)).toEqual({ kind: 'removed' });
  expect(documentsIn(memory)).toEqual(OLD);
});

test('documents that a command has made since are not replaced by older ones', async () => {
  const memory = await withOld();
  const before = new Map(memory.files);
  await write(memory, { 'public/a.md': 'of a command' });
  for (const [path, file] of before) memory.files.set(path.replace(TARGET, `${TARGET}.new`), file);
  for (const folder of ['', '/public', '/changes', '/contractors'])
    memory.folders.add(`${TARGET}.new${folder}`);
  expect(await mendDocuments(filesOver(memory), TARGET)).toEqual({ kind: 'removed' });
  expect(documentsIn(memory)).toEqual({ 'public/a.md': 'of a command' });
});

test('what a browser leaves of a killed write hinders nothing and goes', async () => {
  const memory = await withOld();
  putText(memory, `${TARGET}/public/a.md.crswap`, 'half');
  putText(memory, `${TARGET}/public/Thumbs.db`, '');
  expect(await write(memory, NEW)).toBeUndefined();
  expect(Object.keys(textsIn(memory))).not.toContain(`${TARGET}/public/a.md.crswap`);
});

test('a folder without a manifest is told, and its files are a person’s', async () => {
  const memory = memoryOperations({ [`${TARGET}/public/a.md`]: 'somebody’s' });
  const store = folderStore(folderOver(memory, 'work'));
  expect(await store.list()).toMatchObject({ mended: [], unfinished: [TARGET] });
  expect(await write(memory, NEW)).toEqual({ foreign: ['public/a.md'], edited: [] });
});

test('a folder that may only be read is listed all the same', async () => {
  const memory = memoryOperations({ [`${TARGET}.new/public/a.md`]: 'half' });
  const folder = { ...folderOver(memory, 'work'), queryPermission: async () => 'prompt' as const };
  expect(await folderStore(folder).list()).toMatchObject({ mended: [], unfinished: [TARGET] });
  expect(Object.keys(textsIn(memory))).toEqual([`${TARGET}.new/public/a.md`]);
});

test('a document outside of the folder is a fault of the program', async () => {
  await expect(write(memoryOperations(), { '../a.md': '' })).rejects.toThrow('outside its folder');
});
