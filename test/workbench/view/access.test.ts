import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedChromium } from '../../support/launched-chromium.ts';
import { draftFolder, openDraft, pickOnDisk, sourceIn } from '../../support/workbench-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

async function editing(width = 1440, height = 900): Promise<{ page: Page; folder: string }> {
  const folder = draftFolder();
  const page = await browser.newPage({ viewport: { width, height } });
  await pickOnDisk(page, folder);
  await openDraft(page);
  return { page, folder };
}

async function findings(page: Page): Promise<string[]> {
  // What the policy forbids to a script of the page, the test's own may do.
  const result = await page.evaluate(`${axe.source}; axe.run(document, { iframes: false })`);
  // The function has this result; it comes back as JSON.
  return (result as axe.AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** What a reader can see on the page, without the preview. */
const wordsOn = (page: Page) => page.evaluate<string>('document.body.innerText');

async function breakThings(page: Page): Promise<void> {
  if (await page.getByRole('button', { name: '目次', exact: true }).isVisible())
    await page.getByRole('button', { name: '目次', exact: true }).click();
  await page
    .locator('.outline > ul')
    .getByRole('button', { name: /つばめ発送/u })
    .click();
  await page.getByLabel('名称', { exact: true }).fill('');
  await page.getByText('くわしい項目').click();
  await page.getByRole('button', { name: '＋電話番号を加える' }).click();
  await page.keyboard.type('0000-11-1111');
  await page.getByRole('button', { name: /^削除：電話番号「0000-11-1111」/u }).click();
  await page.locator('.field .problems').waitFor();
}

describe.each([
  [1440, 900],
  [900, 700],
  [320, 256],
])('on a screen of %i × %i', (width, height) => {
  test('axe finds nothing, nothing scrolls sideways, and every word is Japanese', async () => {
    const { page } = await editing(width, height);
    const looks: Record<string, () => Promise<unknown>> = {
      editor: async () => undefined,
      'editor with problems': () => breakThings(page),
      'refused documents': async () => {
        await page.getByRole('button', { name: '文書を作る' }).click();
        await page.getByRole('heading', { name: '文書を作れませんでした' }).waitFor();
      },
      'list of problems': async () => {
        await page.getByRole('button', { name: '閉じる' }).click();
        await page.locator('#problem-list[open]').waitFor();
      },
      'made documents': async () => {
        const undo = page.locator('.top-acts button').first();
        while ((await undo.getAttribute('aria-disabled')) === 'false') await undo.click();
        await page.getByText('入力もれ・誤りはありません').waitFor({ state: 'attached' });
        await page.getByRole('button', { name: '文書を作る' }).click();
        await page.getByRole('heading', { name: '文書を作りました' }).waitFor();
      },
      start: async () => {
        await page.getByRole('button', { name: '閉じる' }).click();
        await page.getByRole('button', { name: '一覧へ' }).click();
        await page.getByRole('heading', { name: '公表文の版' }).waitFor();
      },
      'start without a folder': () => page.reload(),
    };
    for (const [look, lead] of Object.entries(looks)) {
      await lead();
      expect(await findings(page), look).toEqual([]);
      const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');
      expect(wide, look).toBeLessThanOrEqual(0);
      const words = await wordsOn(page);
      expect(words, look).not.toMatch(/undefined|NaN|\[object|aozora|tsubame|schema\/|text\//u);
      expect(words, look).not.toMatch(/直すところ|プレビュー|正本|このままにする/u);
    }
    await page.close();
  });
});

test('by keys alone a telephone is changed, a row added, moved, removed and taken back, and documents are made', async () => {
  const folder = draftFolder();
  const page = await browser.newPage();
  await pickOnDisk(page, folder);
  await page.goto('about:blank');
  await openWithKeys(page);
  await tabTo(page, (name) => name.startsWith('つばめ発送'));
  await page.keyboard.press('Enter');
  await tabTo(page, (name) => name === '電話番号');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('000-111-2222');
  await tabTo(page, (name) => name === '＋電話番号を加える');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('電話番号');
  await page.keyboard.type('0000-33-4444');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('2番目の電話番号');
  await tabTo(page, (name) => name.startsWith('上へ：電話番号「0000-33-4444」'));
  await page.keyboard.press(' ');
  await expect.poll(() => sourceIn(folder, '/contractors/6/telephones/0/number')).toBe('0000-33-4444');
  await tabTo(page, (name) => name.startsWith('削除：電話番号「0000-33-4444」'));
  await page.keyboard.press('Enter');
  await expect.poll(() => sourceIn(folder, '/contractors/6/telephones/0/number')).toBe('000-111-2222');
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sourceIn(folder, '/contractors/6/telephones/1/number')).toBe('000-111-2222');
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  for (const part of ['outline', 'panel', 'preview', 'outline']) {
    if (part === 'outline') await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('F6');
    await expect.poll(() => page.evaluate('document.activeElement.classList[0]')).toBe(part);
  }
  await tabTo(page, (name) => name === '文書を作る');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '文書を作りました' }).waitFor();
  await tabTo(page, (name) => name === '閉じる');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('文書を作る');
  await page.close();
});

async function openWithKeys(page: Page): Promise<void> {
  await page.goto(new URL('build/workbench/kenpo-notice.html', `file://${process.cwd()}/`).href);
  await tabTo(page, (name) => name === 'フォルダーを選ぶ');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '公表文の版' }).waitFor();
  await tabTo(page, (name) => name.endsWith('令和8年4月1日施行'));
  await page.keyboard.press('Enter');
  await page.frameLocator('.preview iframe').getByText('医療費通知の作成及び発送の委託').waitFor();
}

/** Returns the name of what has the focus: its label or its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => {
      const element = document.activeElement;
      const label = element.labels?.[0]?.textContent;
      return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
    })()`,
  );
}

/** Presses Tab until the focus is on what is looked for; what has the focus must be seen meanwhile. */
async function tabTo(page: Page, isIt: (name: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (isIt(await focused(page))) return;
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>(
      `document.activeElement.matches('body, iframe') ? 'solid' : getComputedStyle(document.activeElement).outlineStyle`,
    );
    expect(outline).not.toBe('none');
  }
  throw new Error('The focus does not come there.');
}

test('with forced colours and less motion the state is still told in words and borders', async () => {
  const { page } = await editing();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await breakThings(page);
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const view: unknown = Reflect.get(globalThis, 'getComputedStyle');
        // The page's own function.
        return (view as (of: unknown) => { borderTopWidth: string })(element).borderTopWidth;
      });
  expect(await border('.outline button[aria-current]')).toBe('3px');
  expect(await border('.problem-list')).toBe('2px');
  expect(await border('textarea[aria-invalid]')).toBe('2px');
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  await page.close();
});
