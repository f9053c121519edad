import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './system-errors.ts';

/** The file operations that write a revision. A test makes each of them fail. */
export interface FileOperations {
  makeFolder(path: string): Promise<void>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names in a folder, sorted; an empty list if the folder does not exist. */
  list(path: string): Promise<string[]>;
}

/** The operations of Node, in their synchronous form: its thread pool makes a small file take ten times as long. */
export const NODE_FILES: FileOperations = {
  makeFolder: async (path) => makeFolder(path),
  writeFile: async (path, bytes) => writeFileSync(path, bytes, { flag: 'wx' }),
  rename: async (from, to) => renameSync(from, to),
  remove: async (path) => rmSync(path, { recursive: true, force: true }),
  list: async (path) => {
    try {
      return readdirSync(path).sort();
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    }
  },
};
