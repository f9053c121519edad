import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedChromium } from '../../support/launched-chromium.ts';
import { runProgram } from '../../support/program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { DRAFT, draftFolder } from '../../support/workbench-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

const PAGE = pathToFileURL(resolve('build/workbench/kenpo-notice.html')).href;

/** What the picker does where it is forbidden, and the words that the person reads. */
const REFUSALS: readonly (readonly [string, string, string])[] = [
  [
    'is forbidden by policy',
    "throw new DOMException('', 'SecurityError')",
    'この職場の設定では、フォルダーを開けません。',
  ],
  [
    'is forbidden by permission',
    "throw new DOMException('', 'NotAllowedError')",
    'この職場の設定では、フォルダーを開けません。',
  ],
  [
    'is closed, as after Chromium’s own refusal of Desktop, Documents and Downloads',
    "throw new DOMException('', 'AbortError')",
    'デスクトップ・ドキュメント・ダウンロードそのものは選べません。',
  ],
];

test.each(REFUSALS)(
  'where the folder picker %s, the page says what to do instead',
  async (_, picker, words) => {
    const page = await browser.newPage();
    await page.addInitScript(`globalThis.showDirectoryPicker = async () => { ${picker}; };`);
    await page.goto(PAGE);
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await page.getByText(words).waitFor();
    expect(await page.getByRole('button', { name: 'ファイルを開く' }).isVisible()).toBe(true);
    await page.close();
  },
);

async function openedByFiles(folder: string, names: readonly string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(
    'delete globalThis.showDirectoryPicker; delete Window.prototype.showDirectoryPicker;',
  );
  await page.goto(PAGE);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'ファイルを開く' }).click(),
  ]);
  await chooser.setFiles(names.map((name) => join(folder, name)));
  return page;
}

test('without a picker the same is done by files: opened, changed, handed out, and documents as one ZIP', async () => {
  const folder = draftFolder();
  const before = readFileSync(join(folder, DRAFT), 'utf8');
  const page = await openedByFiles(folder, ['source/midori/2025.json', DRAFT]);
  expect(await page.getByRole('button', { name: 'フォルダーを選ぶ' }).count()).toBe(0);
  await page.getByText('このブラウザーではフォルダーを開けません。').waitFor();
  await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
  const saving = page.locator('.saving p');
  await expect.poll(() => saving.textContent()).toBe('保存していない入力はありません');
  await page.getByRole('button', { name: /つばめ/u }).click();
  await page.getByLabel('電話番号', { exact: true }).fill('000-111-2222');
  await expect.poll(() => saving.textContent()).toBe('まだ保存していません');

  const [source] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '原稿データを保存' }).click(),
  ]);
  expect(source.suggestedFilename()).toBe('2026.json');
  const changed = readFileSync(await source.path(), 'utf8').split('\n');
  const lines = before.split('\n');
  expect(changed.filter((line, index) => line !== lines[index])).toEqual([
    '          "number": "000-111-2222"',
  ]);
  await expect.poll(() => saving.textContent()).toMatch(/^「2026\.json」として保存しました \d+:\d\d$/u);

  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '文書を作る' }).click(),
  ]);
  expect(zip.suggestedFilename()).toBe('midori-2026.zip');
  const unpacked = temporaryFolder();
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await zip.path())))) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), bytes);
  }
  expect(runProgram(unpacked, 'verify')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(unpacked, DRAFT), 'utf8')).toBe(changed.join('\n'));
  expect(readFileSync(join(unpacked, 'dist/midori/2026/draft/notice.md'), 'utf8')).toContain('000-111-2222');
  expect(readFileSync(join(unpacked, 'dist/midori/2026/changes/changes.json'), 'utf8')).toContain(
    '000-111-2222',
  );
  await page.close();
});

test('without the edition before, the documents are made and it is said that there is no comparison', async () => {
  const page = await openedByFiles(draftFolder(), [DRAFT]);
  await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
  await page.getByRole('button', { name: '文書を作る' }).click();
  await page.getByRole('heading', { name: '文書を作りました' }).waitFor();
  await page.getByText('前の版（2025）がないので、新旧対照表は作りませんでした。').waitFor();
  await page.close();
});

test('leaving with what nobody has yet is asked about; with what was handed out it is not', async () => {
  const page = await openedByFiles(draftFolder(), [DRAFT]);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
  await page.getByLabel('名称', { exact: true }).fill('あおぞら');
  await page.getByRole('button', { name: '一覧へ' }).click();
  await expect.poll(() => asked).toEqual(['confirm']);
  await page.reload({ timeout: 2000 }).catch(() => undefined);
  expect(asked).toEqual(['confirm', 'beforeunload']);
  expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('あおぞら');
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '原稿データを保存' }).click(),
  ]);
  await expect.poll(() => page.locator('.saving p').textContent()).toContain('として保存しました');
  await page.reload();
  expect(asked).toHaveLength(2);
  await page.close();
});

test('what a person leaves without saving does not come back as if it were saved', async () => {
  const page = await openedByFiles(draftFolder(), [DRAFT]);
  page.on('dialog', (dialog) => dialog.accept());
  const card = page.getByRole('button', { name: /令和8年4月1日施行$/u });
  await card.click();
  await page.getByLabel('名称', { exact: true }).fill('あおぞら');
  await page.getByRole('button', { name: '一覧へ' }).click();
  await card.click();
  await expect
    .poll(() => page.getByLabel('名称', { exact: true }).inputValue())
    .toBe('あおぞらデータサービス(株)');
  expect(await page.locator('.saving p').textContent()).toBe('保存していない入力はありません');
  await page.close();
});

test('a folder that is dropped onto the page is read; its permission to write is asked for', async () => {
  const folder = draftFolder();
  const page = await browser.newPage();
  // Nobody can answer the browser's question here.
  await page.addInitScript(
    `globalThis.asked = [];
     FileSystemHandle.prototype.requestPermission = async function ({ mode }) { asked.push(mode); return 'granted'; };`,
  );
  await page.goto(PAGE);
  const input = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
  await page.frameLocator('.preview iframe').getByText('医療費通知の作成及び発送の委託').waitFor();
  expect(await page.evaluate('asked')).toEqual(['readwrite']);
  await page.close();
});

test('what is no source is refused in words', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), '{"name": 1}');
  writeFileSync(join(folder, 'b.json'), '{"society": {"id": "midori"');
  const page = await openedByFiles(folder, ['a.json', 'b.json']);
  await page.getByText(/^a\.json：公表文の原稿データではありません。/u).waitFor();
  await page.getByText(/^b\.json：こわれていて読めません。/u).waitFor();
  await page.getByText('ここには原稿データがありません。').waitFor();
  await page.close();
});
