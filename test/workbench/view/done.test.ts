import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedChromium } from '../../support/launched-chromium.ts';
import { runProgram } from '../../support/program.ts';
import {
  copyPrivateFolder,
  draftFolder,
  type Form,
  type OpenedForm,
  openedForm,
  pickOnDisk,
  pickPrivateFolder,
} from '../../support/workbench-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

const SOURCE = 'source/midori/2026.json';
const TELEPHONE = '000-111-2222';

/** How each form reaches a folder: real handles where the browser gives some without asking, else the real disk. */
const FOLDERS: Readonly<
  Record<
    Form,
    (page: Page, folder: string) => Promise<{ atStart?: () => Promise<void>; atEnd?: () => Promise<void> }>
  >
> = {
  site: async (page, folder) => ({
    atStart: () => pickPrivateFolder(page, folder),
    atEnd: () => copyPrivateFolder(page, folder),
  }),
  file: async (page, folder) => {
    await pickOnDisk(page, folder);
    return {};
  },
};

describe.each(['site', 'file'] as const)('in the workbench as a %s', (form) => {
  let opened: OpenedForm;
  beforeAll(async () => {
    opened = await openedForm(form);
  });
  afterAll(() => opened.stop());

  test('a telephone is changed, seen in the preview, and printed in documents that verify accepts', async () => {
    const folder = draftFolder();
    const before = readFileSync(join(folder, SOURCE), 'utf8');
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error.stack)));
    const { atStart, atEnd } = await FOLDERS[form](page, folder);
    await page.goto(opened.address);
    await atStart?.();

    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
    const preview = page.frameLocator('.preview iframe');
    await preview.getByText('医療費通知の作成及び発送の委託').waitFor();
    await page
      .locator('.outline > ul')
      .getByRole('button', { name: /つばめ発送/u })
      .click();
    const field = page.getByLabel('電話番号', { exact: true });
    await field.fill(TELEPHONE);
    await preview.getByText(TELEPHONE).first().waitFor();
    expect(await preview.getByText(TELEPHONE).count()).toBe(2);
    expect(await page.getByText('この番号は、ホームページの2か所と別紙1枚に載ります。').isVisible()).toBe(
      true,
    );

    await page.getByRole('button', { name: '文書を作る' }).click();
    await page.getByRole('heading', { name: '文書を作りました' }).waitFor();
    await page.getByText('dist/midori/2026').waitFor();
    await page.getByRole('button', { name: '閉じる' }).click();
    await page.getByText(/保存しました \d+:\d\d/u).waitFor();
    await atEnd?.();
    await page.close();
    expect(errors).toEqual([]);

    const after = readFileSync(join(folder, SOURCE), 'utf8');
    const lines = before.split('\n');
    const changed = after
      .split('\n')
      .flatMap((line, index) => (line === lines[index] ? [] : [[lines[index], line]]));
    expect(changed).toEqual([['          "number": "000-000-0000"', `          "number": "${TELEPHONE}"`]]);
    expect(after.split('\n')).toHaveLength(lines.length);
    const verified = runProgram(folder, 'verify');
    expect(verified).toMatchObject({ status: 0, stderr: '' });
    expect(verified.stdout).toContain('正本どおりです');
  });
});
