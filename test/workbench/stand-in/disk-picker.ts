import { folderOver } from './folder-over.ts';
import { type Answering, sentOperations } from './sent-operations.ts';

/* Runs in a page: its picker chooses, without asking, the folder of the disk that Node reaches for it. */

declare const askDisk: Answering;
declare const diskName: string;

Object.assign(globalThis, {
  showDirectoryPicker: async () => folderOver(sentOperations(askDisk), diskName),
});
