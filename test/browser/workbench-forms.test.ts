import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbenchConfig } from '../../scripts/program/bundle/workbench/workbench-config.ts';
import { type Serving, serveSite } from '../../scripts/program/commands/workbench/serve-site.ts';
import { siteIn } from '../../scripts/program/commands/workbench/site-files.ts';
import { facePaths } from '../../scripts/program/installed/load-faces.ts';
import { launchedChromium } from '../support/launched-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BUILT = 'build/workbench';
const folder = join(temporaryFolder(), '編集の 画面');
let browser: Browser;
let tried: Serving | undefined;
let built: Serving | undefined;

beforeAll(async () => {
  await build(
    workbenchConfig({
      page: 'test/browser/in-page/forms-page.ts',
      worker: 'test/browser/in-page/forms-worker.ts',
      styles: 'scripts/workbench/view',
      dir: folder,
    }),
  );
  tried = await serveSite(0, () => siteIn(join(folder, 'site')));
  built = await serveSite(0, () => siteIn(join(BUILT, 'site')));
  browser = await launchedChromium();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([tried?.close(), built?.close()]);
});

/** The two forms, and the address of each in a folder. */
const FORMS = {
  'the site': (serving: Serving | undefined) => serving?.address ?? '',
  'the single file': (_: unknown, place: string) => pathToFileURL(join(place, 'kenpo-notice.html')).href,
};

/** Starts a server that lets any page load from it. `close` returns how often it was asked. */
async function openServer(): Promise<{ address: string; close(): number }> {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('x');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const close = () => {
    server.close();
    return asked;
  };
  return { address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, close };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(Object.entries(FORMS))('%s with a page of the tests', (_, addressIn) => {
  const requests: string[] = [];
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(addressIn(tried, folder));
  });

  test('says what the program is, and by which law', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await page.evaluate('aboutProgram()')).toMatchObject({ version, lawOf: '2026-04-01' });
  });

  test('has a worker with all parts, in which nothing is evaluated or loaded from elsewhere', async () => {
    const open = await openServer();
    const answer = await page.evaluate<Record<string, unknown>>(`askWorker("${open.address}")`);
    expect(open.close()).toBe(0);
    expect(answer).toMatchObject({ isValid: false, evaluating: 'refused', loading: 'refused' });
    expect(answer.texts).toContain('templates/notice.md.hbs');
    expect(answer.templates).toBeGreaterThan(4);
    const program = readFileSync('build/program/program-hash.txt', 'utf8').trim();
    expect(answer.versions).toMatchObject({ program, deflate: expect.stringMatching(/^fflate \d/) });
  });

  test('unpacks the chosen face and the fallback, and no other', async () => {
    const expected = Array.from(facePaths(), ([name, path]) => [
      name,
      name.startsWith('mincho') ? 'empty' : sha256(readFileSync(path)),
    ]);
    expect(await page.evaluate('faceHashes("gothic")')).toEqual(Object.fromEntries(expected));
    expect(requests.filter((url) => url.includes('mincho'))).toEqual([]);
    // They are unpacked once, but can be asked for again.
    const hashes = await page.evaluate<Record<string, string>>('faceHashes("mincho")');
    expect(hashes['mincho-bold']).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes['fallback-bold']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('shows a preview with its own style, whose scripts never run', async () => {
    const hostile =
      '<p onclick="parent.wasRun = 1">a</p><script>parent.wasRun = 1</script><img src="x" onerror="parent.wasRun = 1">';
    expect(await page.evaluate(`previewed(${JSON.stringify(hostile)})`)).toEqual({
      color: 'rgb(1, 2, 3)',
      clicks: 1,
      wasRun: false,
    });
  });

  test('violates its policy in nothing, and asks only its own place', async () => {
    const own = new URL(addressIn(tried, folder));
    expect(requests.filter((url) => !url.startsWith('blob:') && new URL(url).host !== own.host)).toEqual([]);
    // The hostile preview tries to load a picture and to run a handler.
    const violations = await page.evaluate<string[]>('violations');
    expect(violations).toEqual([]);
  });
});

describe.each(Object.entries(FORMS))('%s as it was built', (_, addressIn) => {
  test('starts, from a folder with a Japanese name and spaces', async () => {
    const place = join(temporaryFolder(), '公表文 の 編集');
    mkdirSync(place);
    cpSync(join(BUILT, 'kenpo-notice.html'), join(place, 'kenpo-notice.html'));
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(addressIn(built, place));
    await page.waitForSelector('.cannot-start', { state: 'detached' });
    expect(await page.title()).toBe('公表文の編集');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('says in words what is wrong where scripts are blocked', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressIn(built, BUILT));
    const words = await page.textContent('.cannot-start');
    expect(words).toContain('編集の画面を始められません');
    expect(words).toContain('JavaScriptが止められています');
    expect(words).toContain('Microsoft Edge か Google Chrome の 120 以降');
    await page.waitForSelector('.cannot-start', { state: 'visible' });
    await context.close();
  });
});

test('the same sources make the same bytes', async () => {
  const again = join(temporaryFolder(), 'again');
  const places = {
    page: 'scripts/workbench/view/main.tsx',
    worker: 'scripts/workbench/worker/worker.ts',
    styles: 'scripts/workbench/view',
  };
  await build(workbenchConfig({ ...places, dir: again }));
  const filesIn = (place: string) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(place, name)).isFile())
      .map((name) => `${name} ${sha256(readFileSync(join(place, name)))}`)
      .sort();
  expect(filesIn(again)).toEqual(filesIn(BUILT));
});

test('the single file has at most 32 MB', () => {
  expect(statSync(join(BUILT, 'kenpo-notice.html')).size).toBeLessThan(32_000_000);
});
