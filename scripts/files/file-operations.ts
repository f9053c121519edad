import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';

/** The operations that writing a revision is made of; a test puts a fault before each of them. */
export interface FileOperations {
  makeFolder(path: string): Promise<void>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names in a folder, sorted; none where the folder is missing. */
  list(path: string): Promise<string[]>;
}

/** The operations as Node does them. */
export const NODE_FILES: FileOperations = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  writeFile: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  list: async (path) => {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  },
};
