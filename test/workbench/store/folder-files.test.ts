import { expect, test } from 'vitest';
import { folderFiles } from '../../../scripts/workbench/store/folder-files.ts';
import { folderStore } from '../../../scripts/workbench/store/folder-store.ts';
import { StoreFailure } from '../../../scripts/workbench/store/store.ts';
import { folderOver } from '../stand-in/folder-over.ts';
import type { HandleOperations } from '../stand-in/handle-operations.ts';
import { memoryOperations, putText, textsIn } from '../stand-in/memory-operations.ts';

const PATH = 'source/midori/2026.json';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Returns a memory with a file, and its operations of which one is refused the first times. */
function refusing(name: keyof HandleOperations, code: string, times: number) {
  const memory = memoryOperations({ [PATH]: 'one' });
  let left = 0;
  const refusals = {
    start: () => {
      left = times;
    },
  };
  const operation = memory[name] as (...args: unknown[]) => Promise<never>;
  const operations: HandleOperations = {
    ...memory,
    [name]: async (...args: unknown[]) => {
      left -= 1;
      if (left >= 0) throw new DOMException(name, code);
      return operation(...args);
    },
  };
  return { memory, operations, refusals };
}

test.each(['NoModificationAllowedError', 'NotAllowedError', 'InvalidStateError', 'QuotaExceededError'])(
  'a write that is refused with %s is tried again after 10, 25, 50 and 100 ms, then told',
  async (code) => {
    for (const times of [4, 5]) {
      const { memory, operations, refusals } = refusing('openSwap', code, times);
      const pauses: number[] = [];
      const store = folderStore(folderOver(operations, 'work'), {
        pause: async (ms) => void pauses.push(ms),
      });
      const version = (await store.read(PATH))?.version ?? '';
      refusals.start();
      const outcome = await store.write(PATH, bytesOf('two'), version).catch((error: unknown) => error);
      expect(pauses).toEqual([10, 25, 50, 100]);
      expect(textsIn(memory)).toEqual({ [PATH]: times === 4 ? 'two' : 'one' });
      if (times === 5) expect(outcome).toEqual(new StoreFailure(code, undefined));
      else expect(outcome).toMatchObject({ kind: 'written' });
    }
  },
);

test('a write whose end is refused leaves the file whole and nothing beside it', async () => {
  const { memory, operations, refusals } = refusing('closeSwap', 'NoModificationAllowedError', 9);
  const files = folderFiles(folderOver(operations, 'work'), async () => undefined);
  refusals.start();
  await expect(files.put(PATH, bytesOf('two'))).rejects.toMatchObject({ code: 'NoModificationAllowedError' });
  expect(textsIn(memory)[PATH]).toBe('one');
});

test('what another writes, or removes, while ours is written beside the file is not overwritten', async () => {
  for (const theirs of ['theirs', undefined]) {
    const memory = memoryOperations({ [PATH]: 'one' });
    const operations: HandleOperations = {
      ...memory,
      writeSwap: async (swap, bytes) => {
        await memory.writeSwap(swap, bytes);
        if (theirs) putText(memory, PATH, theirs);
        else memory.files.delete(PATH);
      },
    };
    const store = folderStore(folderOver(operations, 'work'));
    const version = (await store.read(PATH))?.version ?? '';
    const written = await store.write(PATH, bytesOf('two'), version);
    expect(written.kind).toBe(theirs ? 'changed' : 'gone');
    expect(textsIn(memory)).toEqual(theirs ? { [PATH]: theirs } : {});
  }
});

test('what another writes right after ours is told', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  const operations: HandleOperations = {
    ...memory,
    closeSwap: async (swap, path) => {
      await memory.closeSwap(swap, path);
      putText(memory, PATH, 'theirs');
    },
  };
  const store = folderStore(folderOver(operations, 'work'));
  const version = (await store.read(PATH))?.version ?? '';
  expect((await store.write(PATH, bytesOf('two'), version)).kind).toBe('changed');
});

test('a write whose answer was lost is known as written', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  let isLost = false;
  const operations: HandleOperations = {
    ...memory,
    closeSwap: async (swap, path) => {
      await memory.closeSwap(swap, path);
      if (!isLost) {
        isLost = true;
        throw new DOMException(path, 'InvalidStateError');
      }
    },
  };
  const store = folderStore(folderOver(operations, 'work'), { pause: async () => undefined });
  const version = (await store.read(PATH))?.version ?? '';
  expect((await store.write(PATH, bytesOf('two'), version)).kind).toBe('written');
  expect(isLost).toBe(true);
});

test('a fault of the program is no refusal', async () => {
  const files = folderFiles(folderOver(memoryOperations(), 'work'));
  await expect(files.put('..', bytesOf(''))).rejects.toThrow(TypeError);
});
