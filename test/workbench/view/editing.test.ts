import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedChromium } from '../../support/launched-chromium.ts';
import { DRAFT, draftFolder, openDraft, pickOnDisk, sourceIn } from '../../support/workbench-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

/** Opens the draft, whose text may be written otherwise, and the panel of つばめ発送. */
async function editing(
  written = (text: string) => text,
): Promise<{ page: Page; folder: string; bytes: Buffer }> {
  const folder = draftFolder();
  writeFileSync(join(folder, DRAFT), written(readFileSync(join(folder, DRAFT), 'utf8')));
  const page = await browser.newPage();
  await pickOnDisk(page, folder);
  await openDraft(page);
  await page
    .locator('.outline > ul')
    .getByRole('button', { name: /つばめ発送/u })
    .click();
  return { page, folder, bytes: readFileSync(join(folder, DRAFT)) };
}

const name = (page: Page) => page.getByLabel('名称', { exact: true });
const number = (page: Page, index = 0) => page.getByLabel('電話番号', { exact: true }).nth(index);
/** The pointer in the source of the field that has the focus, as the page knows it, without keys. */
const focusedProperty = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.getAttribute('data-field')?.split('/').at(-1) ?? ''`);

/** The value of the field that has the focus, and what is selected in it. */
const caret = (page: Page) =>
  page.evaluate(
    `(({ value, selectionStart, selectionEnd }) => [value, selectionStart, selectionEnd])(document.activeElement ?? {})`,
  );

describe('undo', () => {
  test.each([
    ['as it is', (text: string) => text],
    ['with CRLF and a byte order mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['on one line', (text: string) => JSON.stringify(JSON.parse(text))],
  ])('of everything gives the file its first bytes, and redo its last: %s', async (_, written) => {
    const { page, folder, bytes } = await editing(written);
    const now = () => readFileSync(join(folder, DRAFT));
    await name(page).fill('つばめ配送○○(株)');
    await number(page).fill('000-333-4444');
    await page.getByRole('button', { name: '＋電話番号を加える' }).click();
    await page.keyboard.type('0000-55-6666');
    await page.getByRole('button', { name: /^上へ：電話番号「0000-55-6666」/u }).click();
    await page.getByRole('button', { name: /なぎさ/u }).click();
    await number(page).fill('000-777-8888');
    await page.getByRole('button', { name: /^削除：/u }).click();
    await expect.poll(() => sourceIn(folder, '/contractors/7/telephones')).toEqual(undefined);
    const last = now();

    const undo = page.getByRole('button', { name: '元に戻す', exact: false }).first();
    while ((await undo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+z');
    await expect.poll(() => now().equals(bytes)).toBe(true);
    const redo = page.getByRole('button', { name: 'やり直す' });
    while ((await redo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+y');
    await expect.poll(() => now().equals(last)).toBe(true);
    await page.close();
  });

  test('takes a burst of typing back at once, and shows and tells the place, from another panel too', async () => {
    const { page } = await editing();
    await number(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('123');
    await page.waitForTimeout(1100);
    await page.keyboard.type('45');
    await page.getByRole('button', { name: /こだま/u }).click();
    await page.keyboard.press('Control+z');
    await page.getByText('元に戻しました：電話番号の入力').waitFor();
    expect(await number(page).inputValue()).toBe('000-000-0000123');
    expect(await name(page).inputValue()).toBe('つばめ発送○○(株)');
    await expect.poll(() => focusedProperty(page)).toBe('number');
    await page.keyboard.press('Control+z');
    await expect.poll(() => number(page).inputValue()).toBe('000-000-0000');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => number(page).inputValue()).toBe('000-000-0000123');
    await page.close();
  });

  test('of the browser’s own menu is that of the page', async () => {
    const { page } = await editing();
    await number(page).click();
    await page.keyboard.type('9');
    // What the menu sends is a command without a key.
    const input = await page.context().newCDPSession(page);
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['undo'] });
    await page.getByText('元に戻しました：電話番号の入力').waitFor();
    expect(await number(page).inputValue()).toBe('000-000-0000');
    await page.close();
  });

  test('and redo are buttons too', async () => {
    const { page, folder, bytes } = await editing();
    await name(page).fill('つばめ配送○○(株)');
    await page.getByRole('button', { name: /こだま/u }).click();
    await page
      .getByRole('button', { name: /元に戻す/u })
      .first()
      .click();
    await page.getByText('元に戻しました：名称の入力').waitFor();
    expect(await name(page).inputValue()).toBe('つばめ発送○○(株)');
    await expect.poll(() => readFileSync(join(folder, DRAFT)).equals(bytes)).toBe(true);
    await page.getByRole('button', { name: /やり直す/u }).click();
    await page.getByText('やり直しました：名称の入力').waitFor();
    await expect.poll(() => sourceIn(folder, '/contractors/6/name')).toBe('つばめ配送○○(株)');
    await page.close();
  });
});

describe('rows of telephones', () => {
  test('keep their fields and the focus when they are added, moved and taken away', async () => {
    const { page, folder } = await editing();
    await page.getByRole('button', { name: '＋電話番号を加える' }).click();
    await expect.poll(() => focusedProperty(page)).toBe('number');
    await page.keyboard.type('0000-11-1111');
    await page.getByRole('button', { name: /^上へ：電話番号「0000-11-1111」/u }).click();
    await page.getByText('1番目に移しました（2件中）。').waitFor();
    await expect
      .poll(() => page.evaluate(`document.activeElement?.getAttribute('aria-label')`))
      .toBe('上へ：電話番号「0000-11-1111」');
    expect(await number(page).inputValue()).toBe('0000-11-1111');
    await page.getByRole('button', { name: /^削除：電話番号「0000-11-1111」/u }).click();
    await page.getByText('電話番号「0000-11-1111」を削除しました。').waitFor();
    expect(await page.evaluate(`document.activeElement?.matches('[data-row]')`)).toBe(true);
    expect(await number(page).inputValue()).toBe('000-000-0000');
    await expect
      .poll(() => sourceIn(folder, '/contractors/6/telephones'))
      .toEqual([{ number: '000-000-0000' }]);
    await page.close();
  });

  test('go alone when they are emptied and deleted; one that is emptied stays and is told', async () => {
    const { page, folder } = await editing();
    await page.getByRole('button', { name: /わかば/u }).click();
    await number(page).fill('');
    await page.getByLabel('電話の名称').first().focus();
    await name(page).focus();
    await page.locator('.field .problems').waitFor();
    expect(await page.locator('[data-row]').count()).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: '削除：電話番号「（未記入）」' }).click();
    await expect
      .poll(() => sourceIn(folder, '/contractors/4/telephones'))
      .toEqual([{ number: '0000-00-0000', label: '予約' }]);
    await page.close();
  });

  test('keep the focus when they are moved down', async () => {
    const { page, folder } = await editing();
    await page.getByRole('button', { name: /わかば/u }).click();
    await page.getByRole('button', { name: '下へ：電話番号「000-000-0000」' }).click();
    await page.getByText('2番目に移しました（2件中）。').waitFor();
    await expect
      .poll(() => page.evaluate(`document.activeElement?.getAttribute('aria-label')`))
      .toBe('下へ：電話番号「000-000-0000」');
    await expect.poll(() => sourceIn(folder, '/contractors/4/telephones/1/number')).toBe('000-000-0000');
    await page.close();
  });

  test.each([
    ['first', 0, '000-000-0000'],
    ['second', 1, '0000-00-0000'],
  ])('keep focus and caret when another program turns them round: in the %s', async (_, index, digits) => {
    const { page, folder } = await editing();
    await page.getByRole('button', { name: /わかば/u }).click();
    await number(page, index).focus();
    await number(page, index).evaluate((field) => Reflect.get(field, 'setSelectionRange').call(field, 3, 5));
    const path = join(folder, DRAFT);
    const source = JSON.parse(readFileSync(path, 'utf8'));
    source.contractors[4].telephones.reverse();
    writeFileSync(path, `${JSON.stringify(source, null, 2)}\n`);
    await page.getByText('ほかの人かOneDriveによる変更を取り込みました。').waitFor();
    await expect.poll(() => number(page, 1 - index).inputValue()).toBe(digits);
    expect(await caret(page)).toEqual([digits, 3, 5]);
    await page.close();
  });

  test('that are left empty go away again, and this is told', async () => {
    const { page, bytes, folder } = await editing();
    await page.getByRole('button', { name: '＋電話番号を加える' }).click();
    await expect.poll(() => focusedProperty(page)).toBe('number');
    await name(page).focus();
    await page.getByText('空の電話番号を取り除きました。').waitFor();
    await expect.poll(() => readFileSync(join(folder, DRAFT)).equals(bytes)).toBe(true);
    await page.close();
  });
});

test('what is wrong is told when the field is left, and then renewed with each key', async () => {
  const { page } = await editing();
  await name(page).fill('');
  await page.getByText(/^入力もれ・誤り 1/u).waitFor();
  expect(await page.locator('.field .problems').count()).toBe(0);
  await page.getByLabel('正式名称').focus();
  await page
    .locator('.field .problems')
    .getByText(/^入力もれ：/u)
    .waitFor();
  expect(await name(page).getAttribute('aria-invalid')).toBe('true');
  await name(page).fill('つばめ');
  await page.locator('.field .problems').waitFor({ state: 'detached' });
  await page.close();
});

test('a button that is pressed while its field is found wrong is clicked all the same', async () => {
  const { page, folder } = await editing();
  await number(page).fill('電話なし');
  await page.getByText(/^入力もれ・誤り 1/u).waitFor();
  const button = page.getByRole('button', { name: '削除：電話番号「電話なし」' });
  await button.scrollIntoViewIfNeeded();
  const place = await button.boundingBox();
  if (!place) throw new Error('The button is not seen.');
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  await page.getByText('電話番号「電話なし」を削除しました。').waitFor();
  await expect.poll(() => sourceIn(folder, '/contractors/6/telephones')).toEqual(undefined);
  await page.close();
});

test('pasted lines become one line', async () => {
  const { page } = await editing();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText('あおぞら\\nデータ\\r\\nInc.\\nTokyo')`);
  await name(page).fill('');
  await page.keyboard.press('Control+v');
  expect(await name(page).inputValue()).toBe('あおぞらデータInc. Tokyo');
  await page.close();
});

describe('the preview', () => {
  test('leads from every printed name and number of a contractor to its field', async () => {
    // Numbers that are all different tell whose field it is.
    const { page, folder } = await editing(withOwnNumbers);
    const printable = wordsOfContractors(JSON.parse(readFileSync(join(folder, DRAFT), 'utf8')));
    const preview = page.frameLocator('.preview iframe');
    const words = preview.locator('.kn-name, li .kn-tel');
    const count = await words.count();
    const texts = await preview.locator('[data-at]').allTextContents();
    expect(count).toBe(texts.filter((text) => printable.has(text)).length);
    expect(count).toBeGreaterThan(20);
    for (let index = 0; index < count; index += 1) {
      const printed = (await words.nth(index).textContent()) ?? '';
      await words.nth(index).click();
      await expect
        .poll(() => page.evaluate(`document.activeElement?.value`), { message: `${index} ${printed}` })
        .toBe(printed);
      const selected = await page.evaluate(
        `document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)`,
      );
      expect(selected).toBe(printed);
      expect(await focusedProperty(page)).toMatch(/^(?:name|nameAsPrinted|number|telephone)$/u);
    }
    await page.close();
  });

  test('leads from an item’s own number to the field of that item alone', async () => {
    const { page, folder } = await editing();
    const own = page
      .frameLocator('.preview iframe')
      .locator('li', { hasText: '柔道整復療養費等' })
      .locator('.kn-tel');
    await own.first().click();
    await expect.poll(() => focusedProperty(page)).toBe('telephone');
    await page.keyboard.type('000-999-9999');
    await expect
      .poll(() => sourceIn(folder, '/sections/0/groups/1/items/0/engagements/0/telephone'))
      .toBe('000-999-9999');
    expect(sourceIn(folder, '/contractors/2/telephones/0/number')).toBe('0000-00-0000');
    await page.close();
  });

  test('does not follow links, and says where there is no panel yet', async () => {
    const { page } = await editing();
    const preview = page.frameLocator('.preview iframe');
    await preview.getByText('https://midori-kenpo.invalid/').click();
    await page.getByText('この文を直す画面は、まだありません。').waitFor();
    expect(page.frames()).toHaveLength(2);
    expect(page.url()).toMatch(/kenpo-notice\.html$/u);
    await page.close();
  });

  test('leads nowhere when a name is marked with the mouse', async () => {
    const { page } = await editing();
    const printed = page
      .frameLocator('.preview iframe')
      .locator('.kn-name', { hasText: 'こだま点検センター' })
      .first();
    await printed.scrollIntoViewIfNeeded();
    const box = await printed.boundingBox();
    if (!box) throw new Error('The name is not on the screen.');
    const middle = box.y + box.height / 2;
    // The library's own mouse asks the frame for dragged things by a script, which the frame does not run.
    const mouse = await page.context().newCDPSession(page);
    const [left, right] = [box.x + 4, box.x + box.width - 4];
    for (const [type, x] of [
      ['mousePressed', left],
      ['mouseMoved', right],
      ['mouseReleased', right],
    ] as const)
      await mouse.send('Input.dispatchMouseEvent', {
        type,
        x,
        y: middle,
        button: 'left',
        buttons: 1,
        clickCount: 1,
      });
    expect(
      await page.evaluate(`document.querySelector('iframe').contentDocument.getSelection().toString()`),
    ).toContain('点検');
    // Whoever clicks leads to a field in the next frame.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await name(page).inputValue()).toBe('つばめ発送○○(株)');
    await page.close();
  });

  test('leaves focus and caret where they are when it changes', async () => {
    const { page } = await editing();
    await number(page).focus();
    await number(page).evaluate((field) => Reflect.get(field, 'setSelectionRange').call(field, 3, 3));
    await page.keyboard.type('12');
    await page.frameLocator('.preview iframe').getByText('00012-000-0000').first().waitFor();
    expect(await caret(page)).toEqual(['00012-000-0000', 5, 5]);
    await page.close();
  });

  test('changes what has changed and leaves every other block as it is', async () => {
    const { page } = await editing();
    await page.evaluate(
      `for (const element of document.querySelector('iframe').contentDocument.querySelectorAll('main > *')) element.wasThere = true`,
    );
    await number(page).fill('000-123-4567');
    await page.frameLocator('.preview iframe').getByText('000-123-4567').first().waitFor();
    const fresh = await page.evaluate<number>(
      `[...document.querySelector('iframe').contentDocument.querySelectorAll('main > *')].filter((element) => !element.wasThere).length`,
    );
    expect(fresh).toBe(2);
    await page.close();
  });
});

/** Gives each telephone of a source, also those of single items, a number of its own. */
function withOwnNumbers(text: string): string {
  let count = 0;
  return text.replaceAll(/("(?:number|telephone)": )"[\d+-]+"/gu, (_, property) => {
    count += 1;
    return `${property}"000-000-${String(1000 + count)}"`;
  });
}

/** Returns every name, spelling and number of contractors in a source, those of single items too. */
function wordsOfContractors(source: { readonly contractors: unknown }): Set<unknown> {
  return new Set([
    ...valuesOf(source.contractors, /^(?:name|number)$/u),
    ...valuesOf(source, /^(?:telephone|nameAsPrinted)$/u),
  ]);
}

function valuesOf(value: unknown, property: RegExp): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    property.test(name) ? [inner] : valuesOf(inner, property),
  );
}
