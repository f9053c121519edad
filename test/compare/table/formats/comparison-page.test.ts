import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSamples } from '../../../support/dist.ts';
import { launchedChromium } from '../../../support/launched-chromium.ts';

const changes = join(buildSamples('--society', 'midori', '--only', 'changes'), 'midori/2026/changes');
let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

async function opened(file: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1200, height: 900 } });
  await page.goto(pathToFileURL(join(changes, file)).href);
  return page;
}

test('levels are hidden by the keyboard without a script, and what is printed is the whole', async () => {
  const page = await opened('comparison.html');
  const visible = (level: string) => page.locator(`tr[data-level="${level}"]:visible`).count();
  const before = await visible('administrative');
  expect(before).toBeGreaterThan(3);
  await page.focus('#kn-show-administrative');
  await page.keyboard.press('Space');
  expect(await visible('administrative')).toBe(0);
  expect(await visible('substantive')).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print' });
  expect(await visible('administrative')).toBe(before);
  await page.close();
});

test('it prints on A4 landscape, the summary on a page of its own', async () => {
  const page = await opened('comparison.html');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu), ([, width, height]) => [
    Number(width),
    Number(height),
  ]);
  expect(boxes.length).toBeGreaterThan(2);
  for (const [width = 0, height = 0] of boxes) {
    expect(width).toBeCloseTo(841.9, 0);
    expect(height).toBeCloseTo(595.3, 0);
  }
  await page.close();
});

test('the officer’s copy is marked internal, asks what law asks, and names in words what changed and where', async () => {
  const page = await opened('review.html');
  expect(await page.locator('.kn-internal').textContent()).toContain('内部資料');
  const questions = await page.locator('.kn-question').allTextContents();
  expect(questions).toContain(
    '要確認：変更前の利用目的と関連性を有すると合理的に認められる範囲内の変更か、確認してください（個人情報保護法第17条第2項）。',
  );
  const notes = await page.locator('.kn-judge p').allTextContents();
  expect(notes).toContain('３　保健事業に必要な利用目的');
  expect(notes).toContain('「特定保健指導の実施の委託」の委託先 (株)みらいヘルスサポート○○');
  expect(notes).toContain('委託先に渡す個人データを追加');
  const seen = await page.locator('main').textContent();
  // Neither ids of rules, JSON pointers nor properties.
  expect(seen?.match(/[a-z]+(?:-[a-z]+)*\/[a-z-]+|\/sections\/|dataCategories|aliases/gu)).toEqual(null);
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(60);
  await page.close();
});
