import type { FolderHandle } from '../../scripts/workbench/store/handles.ts';
import { handleAnswers } from './handle-answers.ts';
import { folderOver } from './stand-in/folder-over.ts';
import { type Answering, sentOperations } from './stand-in/sent-operations.ts';
import { FOLDER_CONTRACT } from './store-contract.ts';

/** The part of `navigator` that this page uses. */
interface Storages {
  readonly storage: { getDirectory(): Promise<FolderHandle> };
}

/** Runs one part of the contract in a new folder of the origin-private file system. Returns what is otherwise. */
async function run(name: string, index: number): Promise<string> {
  return outcomeOf(name, await newFolder(`work-${index}`));
}

/** Runs it over a binding, with a folder that a stand-in in Node answers for. */
async function runBound(name: string, index: number): Promise<string> {
  // The test has given the page this function.
  const answer = Reflect.get(globalThis, 'answerOnDisk') as Answering;
  const root = folderOver(sentOperations(answer), 'disk');
  return outcomeOf(name, await root.getDirectoryHandle(`work-${index}`, { create: true }));
}

async function outcomeOf(name: string, folder: FolderHandle): Promise<string> {
  try {
    await FOLDER_CONTRACT[name]?.(folder);
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

Object.assign(globalThis, { run, runBound, answers });
