import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedChromium } from '../support/launched-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { handleAnswers } from './handle-answers.ts';
import { diskOperations } from './stand-in/disk-operations.ts';
import { folderOver } from './stand-in/folder-over.ts';
import { memoryOperations } from './stand-in/memory-operations.ts';
import { answering } from './stand-in/sent-operations.ts';
import { FOLDER_CONTRACT } from './store-contract.ts';

let server: Server;
let browser: Browser;
let page: Page;
/** How the real handles answer. */
let real: unknown;

beforeAll(async () => {
  const script = await bundledPage();
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>store</title><script>${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchedChromium();
  page = await browser.newPage();
  await page.exposeFunction('answerOnDisk', answering(diskOperations(temporaryFolder())));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  real = await page.evaluate('answers()');
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test.each(Object.keys(FOLDER_CONTRACT).map((name, index) => [name, index] as const))(
  'in Chromium, with its real handles and with a disk over a binding: %s',
  async (name, index) => {
    expect(await page.evaluate(`run(${JSON.stringify(name)}, ${index})`)).toBe('');
    expect(await page.evaluate(`runBound(${JSON.stringify(name)}, ${index})`)).toBe('');
  },
);

test.each([
  ['in memory', () => folderOver(memoryOperations(), 'work')],
  ['on a disk', () => folderOver(diskOperations(temporaryFolder()), 'work')],
])('the stand-in %s answers as the real handles do', async (_, folder) => {
  expect(await handleAnswers(folder())).toEqual(real);
});

async function bundledPage(): Promise<string> {
  const { output } = await build({
    input: 'test/workbench/contract-page.ts',
    platform: 'browser',
    output: { format: 'iife', codeSplitting: false },
    write: false,
  });
  return output[0].code.replaceAll('</script', '<\\/script');
}
