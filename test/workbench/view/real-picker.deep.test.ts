import { execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { findProgram } from '../../support/find-program.ts';
import { canInstall, installPackages } from '../../support/install-packages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { draftFolder, sourceIn } from '../../support/workbench-page.ts';

/** A screen, a window manager and hands: Chromium's own dialogs are no part of the page. */
const PROGRAMS = ['Xvfb', 'openbox', 'xdotool'];
const hasAll = () => PROGRAMS.every((name) => findProgram(name));
if (!hasAll() && canInstall()) installPackages(['xvfb', 'openbox', 'xdotool']);

const DISPLAY = ':97';
const PORT = 9397;
const env = { ...process.env, DISPLAY, LANG: 'C.UTF-8' };

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

function started(program: string, ...args: string[]): void {
  const child = spawn(program, args, { env, stdio: 'ignore' });
  onTestFinished(() => {
    child.kill();
  });
}

function keys(...args: string[]): void {
  execFileSync('xdotool', args, { env });
}

// Without Xvfb, openbox and xdotool nobody can answer the dialogs, and the test is skipped.
test.skipIf(!hasAll())(
  'a folder is chosen by Chromium’s own picker, and what is typed is in its file',
  async () => {
    const folder = draftFolder();
    started('Xvfb', DISPLAY, '-screen', '0', '1300x950x24');
    await later(1500);
    started('openbox');
    // Playwright's own start answers the question whether the page may write with no.
    started(
      findChromium() ?? '',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--remote-debugging-port=${PORT}`,
      `--user-data-dir=${join(temporaryFolder(), 'profile')}`,
      pathToFileURL(resolve('build/workbench/kenpo-notice.html')).href,
    );
    await later(6000);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${PORT}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('Chromium shows no page.');
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await later(3000);
    keys('key', 'ctrl+l');
    await later(600);
    keys('type', '--delay', '60', folder.slice(0, folder.lastIndexOf('/')));
    await later(800);
    // The dialog proposes how the path may go on.
    keys('key', 'Delete');
    await later(500);
    keys('key', 'alt+o');
    await later(3000);
    // 「Allow this site to edit files?」: the first button says no.
    keys('key', 'Tab');
    keys('key', 'Return');
    await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
    await page.getByRole('button', { name: /つばめ/u }).click();
    await page.getByLabel('電話番号', { exact: true }).fill('000-111-2222');
    await expect
      .poll(() => sourceIn(folder, '/contractors/6/telephones/0/number'), { timeout: 5000 })
      .toBe('000-111-2222');
    await page.getByText(/^保存しました \d+:\d\d$/u).waitFor();
    await browser.close();
  },
);
