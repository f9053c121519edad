import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { diskOperations } from './stand-in/disk-operations.ts';
import { folderOver } from './stand-in/folder-over.ts';
import { memoryOperations } from './stand-in/memory-operations.ts';
import { FOLDER_CONTRACT } from './store-contract.ts';

test.each(Object.entries(FOLDER_CONTRACT))('in memory: %s', async (_, run) => {
  await expect(run(folderOver(memoryOperations(), 'work'))).resolves.toBeUndefined();
});

test.each(Object.entries(FOLDER_CONTRACT))('on a disk: %s', async (_, run) => {
  await expect(run(folderOver(diskOperations(temporaryFolder()), 'work'))).resolves.toBeUndefined();
});
