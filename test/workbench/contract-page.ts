import type { FolderHandle } from '../../scripts/workbench/store/handles.ts';
import { handleAnswers } from './handle-answers.ts';
import { FOLDER_CONTRACT } from './store-contract.ts';

/** The part of `navigator` that this page uses. */
interface Storages {
  readonly storage: { getDirectory(): Promise<FolderHandle> };
}

/** Runs one part of the contract in a new folder of the origin-private file system. Returns what is otherwise. */
async function run(name: string, index: number): Promise<string> {
  try {
    await FOLDER_CONTRACT[name]?.(await newFolder(`work-${index}`));
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Returns the answers of the real handles. */
async function answers(): Promise<Record<string, string>> {
  return handleAnswers(await newFolder('answers'));
}

async function newFolder(name: string): Promise<FolderHandle> {
  // This page is compiled without the DOM's types, as all tests beside it are.
  const { storage } = Reflect.get(globalThis, 'navigator') as unknown as Storages;
  return (await storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

Object.assign(globalThis, { run, answers });
