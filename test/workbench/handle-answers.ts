import type { FolderHandle } from '../../scripts/workbench/store/handles.ts';

/** Returns how handles answer what is out of the ordinary, in words that are the same for all: the name of an error, or what came. */
export async function handleAnswers(root: FolderHandle): Promise<Record<string, string>> {
  const file = await root.getFileHandle('file', { create: true });
  const folder = await root.getDirectoryHandle('folder', { create: true });
  await folder.getFileHandle('inner', { create: true });
  const answers: Record<string, string> = {};
  for (const [question, ask] of Object.entries(questions(root)))
    answers[question] = await answer(() => ask({ file, folder }));
  return answers;
}

type Asked = {
  readonly file: Awaited<ReturnType<FolderHandle['getFileHandle']>>;
  readonly folder: FolderHandle;
};

/** In this order: later ones come after what earlier ones have done. */
function questions(root: FolderHandle): Record<string, (asked: Asked) => Promise<unknown>> {
  return {
    'a file that is missing': () => root.getFileHandle('none'),
    'a folder that is missing': () => root.getDirectoryHandle('none'),
    'a folder of a file’s name': () => root.getDirectoryHandle('file', { create: true }),
    'a file of a folder’s name': () => root.getFileHandle('folder', { create: true }),
    'a name with a slash': () => root.getFileHandle('a/b', { create: true }),
    'an empty name': () => root.getFileHandle('', { create: true }),
    'a folder above': () => root.getDirectoryHandle('..'),
    'a folder that is not empty is removed': () => root.removeEntry('folder'),
    'a missing entry is removed': () => root.removeEntry('none'),
    'a missing entry is removed with all in it': () => root.removeEntry('none', { recursive: true }),
    'a file is made anew': async () => {
      await (await root.getFileHandle('file', { create: true })).getFile();
    },
    'an aborted write leaves the file': async ({ file }) => {
      const writer = await file.createWritable();
      await writer.write(Uint8Array.of(1, 2));
      await writer.abort();
      return (await file.getFile()).size;
    },
    'a write that is not closed leaves the file': async ({ file }) => {
      const writer = await file.createWritable();
      await writer.write(Uint8Array.of(1, 2));
      const { size } = await file.getFile();
      await writer.close();
      return size;
    },
    'what is beside it while it is written': async ({ file }) => {
      const writers = [await file.createWritable(), await file.createWritable()];
      const names: string[] = [];
      for await (const [name] of root.entries()) names.push(name);
      for (const writer of writers) await writer.abort();
      return names.sort().join(' ');
    },
    'two writes at once: the last to close wins': async ({ file }) => {
      const [one, two] = [await file.createWritable(), await file.createWritable()];
      await one.write(Uint8Array.of(1));
      await two.write(Uint8Array.of(2));
      await two.close();
      await one.close();
      return new Uint8Array(await (await file.getFile()).arrayBuffer()).join();
    },
    'a closed write is aborted': async ({ file }) => {
      const writer = await file.createWritable();
      await writer.close();
      await writer.abort();
    },
    'a file is removed while it is written': async ({ file }) => {
      const writer = await file.createWritable();
      try {
        await root.removeEntry('file');
      } finally {
        await writer.close();
      }
    },
    'a state is read after the file has changed': async ({ file }) => {
      await overwrite(file, Uint8Array.of(1, 2));
      const state = await file.getFile();
      await overwrite(file, Uint8Array.of(1, 2, 3, 4));
      return (await state.arrayBuffer()).byteLength;
    },
    'an empty state is read after the file has changed': async ({ file }) => {
      await overwrite(file, new Uint8Array());
      const state = await file.getFile();
      await overwrite(file, Uint8Array.of(1, 2, 3, 4));
      return (await state.arrayBuffer()).byteLength;
    },
    'what a killed write has left is removed': async () => {
      await root.getFileHandle('left.json.crswap', { create: true });
      await root.removeEntry('left.json.crswap');
    },
    'a folder is removed while a file in it is written': async () => {
      const folder = await root.getDirectoryHandle('written', { create: true });
      const writer = await (await folder.getFileHandle('a', { create: true })).createWritable();
      try {
        await root.removeEntry('written', { recursive: true });
      } finally {
        await writer.abort();
      }
    },
    'a removed file is read': async ({ file }) => {
      await root.removeEntry('file');
      return file.getFile();
    },
    'a removed file is written, and there again': async ({ file }) => {
      await overwrite(file, Uint8Array.of(7));
      return (await (await root.getFileHandle('file')).getFile()).size;
    },
    'a removed file is written, and the write aborted': async ({ file }) => {
      await root.removeEntry('file');
      await (await file.createWritable()).abort();
      await root.getFileHandle('file');
    },
    'a removed folder is listed': async ({ folder }) => {
      await root.removeEntry('folder', { recursive: true });
      for await (const [name] of folder.entries()) return name;
      return 'nothing';
    },
    'a file is made in a removed folder': ({ folder }) => folder.getFileHandle('a', { create: true }),
    'a folder is made in a removed folder': ({ folder }) => folder.getDirectoryHandle('a', { create: true }),
  };
}

async function overwrite(file: Asked['file'], bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = await file.createWritable();
  await writer.write(bytes);
  await writer.close();
}

async function answer(ask: () => Promise<unknown>): Promise<string> {
  try {
    const value = await ask();
    return typeof value === 'object' ? 'done' : String(value);
  } catch (error) {
    return error instanceof Error || error instanceof DOMException ? error.name : String(error);
  }
}
