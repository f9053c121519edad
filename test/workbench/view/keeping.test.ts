import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedChromium } from '../../support/launched-chromium.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { DRAFT, draftFolder, openDraft, pickOnDisk, sourceIn } from '../../support/workbench-page.ts';
import { diskOperations } from '../stand-in/disk-operations.ts';
import { failingOperations } from '../stand-in/failing-operations.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

const NAME = '/contractors/6/name';
const NUMBER = '/contractors/6/telephones/0/number';
const OTHER = '/contractors/1/telephones/0/number';

/** Opens the draft of a folder, which is a new one if none is given, and the panel of つばめ発送. */
async function editing(folder = draftFolder(), prepare?: (page: Page) => Promise<void>) {
  const page = await browser.newPage();
  await (prepare ? prepare(page) : pickOnDisk(page, folder));
  await openDraft(page);
  await page
    .locator('.outline > ul')
    .getByRole('button', { name: /つばめ/u })
    .click();
  return { page, folder, saving: page.locator('.saving p') };
}

const name = (page: Page) => page.getByLabel('名称', { exact: true });
const number = (page: Page) => page.getByLabel('電話番号', { exact: true }).first();

/** Changes a value of the draft as another program does. */
function writeOutside(folder: string, pointer: string, value: string): void {
  const path = join(folder, DRAFT);
  const source = JSON.parse(readFileSync(path, 'utf8'));
  const names = pointer.split('/').slice(1);
  const around = names.slice(0, -1).reduce((at, one) => at[one], source);
  around[names.at(-1) ?? ''] = value;
  writeFileSync(path, `${JSON.stringify(source, null, 2)}\n`);
}

describe('what another program writes while the draft is open', () => {
  test('in another field is taken up and told, and can be taken back', async () => {
    const { page, folder, saving } = await editing();
    await number(page).fill('000-111-2222');
    await expect.poll(() => sourceIn(folder, NUMBER)).toBe('000-111-2222');
    writeOutside(folder, OTHER, '000-999-9999');
    await page.getByText('ほかの人かOneDriveによる変更を取り込みました。').waitFor();
    await page.getByRole('button', { name: /000-999-9999/u }).waitFor();
    await page.locator('.told-bar').getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => sourceIn(folder, OTHER)).toBe('0000-00-0000');
    expect(sourceIn(folder, NUMBER)).toBe('000-111-2222');
    await expect.poll(() => saving.textContent()).toMatch(/^保存しました \d+:\d\d$/u);
    await page.close();
  });

  test('in the field that has the focus is not written into it, but told there', async () => {
    const { page, folder } = await editing();
    await name(page).focus();
    writeOutside(folder, NAME, 'つばめ通運○○(株)');
    await page
      .getByText('この欄は、ほかの人かOneDriveによって「つばめ通運○○(株)」に変わりました。')
      .waitFor();
    expect(await name(page).inputValue()).toBe('つばめ発送○○(株)');
    await page.getByLabel('正式名称').focus();
    await expect.poll(() => name(page).inputValue()).toBe('つばめ通運○○(株)');
    expect(sourceIn(folder, NAME)).toBe('つばめ通運○○(株)');
    await page.close();
  });

  test.each([
    ['mine', 'この画面の内容にする', '000-111-2222'],
    ['theirs', 'ほかの人の内容にする', '000-999-9999'],
  ])(
    'in the same field is asked about, and nothing is written until the answer: %s',
    async (_, answer, kept) => {
      const folder = draftFolder();
      // While writing is refused, what is typed and what another writes are sure to meet.
      let isRefused = false;
      const { page, saving } = await editing(folder, (opened) =>
        pickOnDisk(opened, folder, {
          ...diskOperations(folder),
          openSwap: (path) =>
            isRefused && path === DRAFT
              ? Promise.reject(new DOMException('held', 'NoModificationAllowedError'))
              : diskOperations(folder).openSwap(path),
        }),
      );
      isRefused = true;
      await number(page).fill('000-111-2222');
      await page.getByText('ほかのプログラム（OneDriveなど）が使っています').waitFor();
      expect(await saving.textContent()).toContain('保存できません');
      writeOutside(folder, NUMBER, '000-999-9999');
      isRefused = false;
      await page
        .getByRole('heading', { name: '同じ所が、ほかの人かOneDriveによっても変わりました' })
        .waitFor();
      expect(await saving.textContent()).toContain('保存を止めています');
      expect(await number(page).inputValue()).toBe('000-111-2222');
      expect(sourceIn(folder, NUMBER)).toBe('000-999-9999');
      await page.getByRole('button', { name: answer }).click();
      await expect.poll(() => number(page).inputValue()).toBe(kept);
      await page.getByText(/保存しました \d+:\d\d/u).waitFor();
      expect(sourceIn(folder, NUMBER)).toBe(kept);
      await page.close();
    },
  );

  test('and is no JSON stops the saving, until it is mended', async () => {
    const { page, folder, saving } = await editing();
    const whole = readFileSync(join(folder, DRAFT));
    writeFileSync(join(folder, DRAFT), whole.subarray(0, 1000));
    await expect.poll(() => saving.textContent()).toContain('読めない内容に変わりました。保存を止めています');
    await number(page).fill('000-111-2222');
    await page.waitForTimeout(1000);
    expect(readFileSync(join(folder, DRAFT)).length).toBe(1000);
    writeFileSync(join(folder, DRAFT), whole);
    await expect.poll(() => sourceIn(folder, NUMBER)).toBe('000-111-2222');
    await expect.poll(() => saving.textContent()).toMatch(/^保存しました/u);
    await page.close();
  });

  test('or that is taken away is told; what was typed can be had as a file', async () => {
    const { page, folder, saving } = await editing();
    rmSync(join(folder, DRAFT));
    await expect.poll(() => saving.textContent()).toContain('原稿データのファイルがなくなりました');
    await number(page).fill('000-111-2222');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '控えを保存' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('2026.json');
    expect(readFileSync(await download.path(), 'utf8')).toContain('"number": "000-111-2222"');
    await page.close({ runBeforeUnload: false });
  });
});

describe('a store that refuses', () => {
  test('is told at once, tried again, and loses nothing', async () => {
    const folder = draftFolder();
    let isRefused = false;
    const operations = failingOperations(diskOperations(folder), () =>
      isRefused ? 'NoModificationAllowedError' : undefined,
    );
    const { page, saving } = await editing(folder, (opened) => pickOnDisk(opened, folder, operations));
    isRefused = true;
    await number(page).fill('000-111-2222');
    await expect
      .poll(() => saving.textContent())
      .toBe(
        '保存できません。ほかのプログラム（OneDriveなど）が使っています。入力は残っています。5秒ごとに、もう一度試します。',
      );
    isRefused = false;
    await expect.poll(() => sourceIn(folder, NUMBER)).toBe('000-111-2222');
    await expect.poll(() => saving.textContent()).toMatch(/^保存しました/u);
    await page.close();
  });
});

describe('a tab that is killed', () => {
  test.each([3300, 4200])('after %i ms has lost nothing that was typed well before', async (afterMs) => {
    const folder = draftFolder();
    const { page } = await editing(folder);
    await number(page).click();
    await page.keyboard.press('End');
    const typed: { readonly at: number; readonly text: string }[] = [];
    const start = Date.now();
    while (Date.now() - start < afterMs) {
      await page.keyboard.type('5');
      typed.push({ at: Date.now(), text: await number(page).inputValue() });
    }
    const killedAt = Date.now();
    const crash = page
      .context()
      .newCDPSession(page)
      .then((session) => session.send('Page.crash'));
    await page.waitForEvent('crash');
    void crash.catch(() => undefined);
    expect(() => sourceIn(folder, NUMBER)).not.toThrow();
    // A write that was under way when the page died is finished by this process, as a browser's may be.
    await new Promise((done) => setTimeout(done, 1000));

    const again = await editing(folder);
    const found = await number(again.page).inputValue();
    // The journal is written within a second; a busy machine may take longer for it.
    const safe = typed.findLast(({ at }) => killedAt - at > 2500)?.text ?? '';
    expect(safe).not.toBe('');
    expect(found.length).toBeGreaterThanOrEqual(safe.length);
    expect(found).toMatch(/^000-000-00005*$/u);
    await expect.poll(() => sourceIn(folder, NUMBER)).toBe(found);
    expect(await again.page.locator('dialog[open]').count()).toBe(0);
    await again.page.close();
    await page.close().catch(() => undefined);
  });
});

describe('a page from a file', () => {
  test('leaves nothing for other local pages, and asks for nothing but itself', async () => {
    const context = await browser.newContext();
    const folder = draftFolder();
    const page = await context.newPage();
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(
      `globalThis.violations = [];
       document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`,
    );
    await pickOnDisk(page, folder);
    await openDraft(page);
    await page
      .locator('.outline > ul')
      .getByRole('button', { name: /つばめ/u })
      .click();
    await number(page).fill('000-111-2222');
    await expect.poll(() => sourceIn(folder, NUMBER)).toBe('000-111-2222');
    await page.getByRole('button', { name: '文書を作る' }).click();
    await page.getByRole('heading', { name: '文書を作りました' }).waitFor();
    expect(await page.evaluate('violations')).toEqual([]);
    expect(new Set(requests.map((url) => new URL(url).protocol))).toEqual(new Set(['file:', 'blob:']));
    expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);

    const neighbour = join(temporaryFolder(), '別のフォルダー', 'other.html');
    mkdirSync(dirname(neighbour));
    writeFileSync(neighbour, '<!doctype html><title>other</title>');
    const second = await context.newPage();
    await second.goto(pathToFileURL(neighbour).href);
    const found = await second.evaluate(
      `(async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        cookies: document.cookie,
        caches: typeof caches === 'undefined' ? [] : await caches.keys().catch(() => []),
      }))()`,
    );
    expect(found).toEqual({ local: [], session: [], databases: [], cookies: '', caches: [] });
    expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
    await context.close();
  });
});
