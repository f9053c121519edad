import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedChromium } from '../../support/launched-chromium.ts';
import {
  DRAFT,
  draftFolder,
  filesBelow,
  openDraft,
  pickOnDisk,
  sourceIn,
} from '../../support/workbench-page.ts';
import { diskOperations } from '../stand-in/disk-operations.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

/** The page looks every 2 s for what others write. */
const SOON = { timeout: 10_000 };
const LOOK_MS = 2_000;

const NUMBER = '/contractors/6/telephones/0/number';
const FORMER = '000-000-0000';
const TYPED = '000-111-2222';
const QUESTION = '同じ所が、ほかの人かOneDriveによっても変わりました';
const TOLD = '前回、保存する前に終わった入力を引き継ぎました。';

const number = (page: Page) => page.getByLabel('電話番号', { exact: true }).first();

/** Returns a folder in whose journal a telephone is that a killed page could not write into the draft. */
async function folderOfKilledPage(): Promise<string> {
  const folder = draftFolder();
  const page = await browser.newPage();
  const operations = diskOperations(folder);
  await pickOnDisk(page, folder, {
    ...operations,
    openSwap: (path) =>
      path === DRAFT
        ? Promise.reject(new DOMException('held', 'NoModificationAllowedError'))
        : operations.openSwap(path),
  });
  await openDraft(page);
  await page.getByRole('button', { name: /^つばめ/u }).click();
  await number(page).fill(TYPED);
  await expect.poll(() => journalOf(folder), SOON).toContain(TYPED);
  const session = await page.context().newCDPSession(page);
  // A page that has crashed does not answer.
  session.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  await page.close().catch(() => undefined);
  expect(sourceIn(folder, NUMBER)).toBe(FORMER);
  return folder;
}

function journalOf(folder: string): string {
  const path = filesBelow(folder).find((one) => one.endsWith('の入力の控え.json'));
  return path === undefined ? '' : readFileSync(join(folder, path), 'utf8');
}

async function openedAgain(folder: string): Promise<Page> {
  const page = await browser.newPage();
  await pickOnDisk(page, folder);
  await openDraft(page);
  await page.getByRole('button', { name: /^つばめ/u }).click();
  return page;
}

/** Changes the number of a contractor in the file, as another program does, and nothing else. */
function writeOutside(folder: string, contractor: number, text: string): void {
  const path = join(folder, DRAFT);
  const source = JSON.parse(readFileSync(path, 'utf8'));
  source.contractors[contractor].telephones[0].number = text;
  writeFileSync(path, `${JSON.stringify(source, null, 2)}\n`);
}

test('what a killed page could not write is taken up without a question, told, and can be taken back', async () => {
  const folder = await folderOfKilledPage();
  const page = await openedAgain(folder);
  await page.getByText(TOLD).waitFor();
  expect(await page.getByRole('heading', { name: QUESTION }).count()).toBe(0);
  await expect.poll(() => sourceIn(folder, NUMBER), SOON).toBe(TYPED);
  await expect.poll(() => journalOf(folder), SOON).toBe('');
  await page.locator('.told-bar').getByRole('button', { name: '元に戻す' }).click();
  await expect.poll(() => sourceIn(folder, NUMBER), SOON).toBe(FORMER);
  await page.close();
});

test('it goes together with what another has written in another field since', async () => {
  const folder = await folderOfKilledPage();
  writeOutside(folder, 1, '000-999-9999');
  const page = await openedAgain(folder);
  await page.getByText(TOLD).waitFor();
  await expect.poll(() => sourceIn(folder, NUMBER), SOON).toBe(TYPED);
  expect(sourceIn(folder, '/contractors/1/telephones/0/number')).toBe('000-999-9999');
  await page.close();
});

test.each([
  ['mine', 'この画面の内容にする', TYPED],
  ['theirs', 'ほかの人の内容にする', '000-999-9999'],
])(
  'in a field that another has written since it is asked, and the file waits for the answer: %s',
  async (_, answer, kept) => {
    const folder = await folderOfKilledPage();
    writeOutside(folder, 6, '000-999-9999');
    const page = await openedAgain(folder);
    const saving = page.locator('.saving p');
    await page.getByRole('heading', { name: QUESTION }).waitFor();
    expect(await number(page).inputValue()).toBe(TYPED);
    // The page has looked, and another input has come.
    await page.getByLabel('正式名称').fill('つばめ発送株式会社');
    await page.waitForTimeout(2 * LOOK_MS);
    expect(sourceIn(folder, NUMBER)).toBe('000-999-9999');
    expect(await saving.textContent()).toContain('保存を止めています');
    await page.getByRole('button', { name: answer }).click();
    await expect.poll(() => number(page).inputValue()).toBe(kept);
    await expect.poll(() => saving.textContent(), SOON).toMatch(/^保存しました/u);
    expect(sourceIn(folder, NUMBER)).toBe(kept);
    expect(sourceIn(folder, '/contractors/6/legalName')).toBe('つばめ発送株式会社');
    await page.close();
  },
);
