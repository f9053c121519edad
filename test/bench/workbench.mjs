// Times the workbench as the single file in a real Chromium: from opening it to the list, to the first preview, and from a key to the
// letter in the field and to the painted preview. Run `npm run workbench` before. Ratios are to the time in which the same browser opens an
// empty page.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const FILE = resolve('build/workbench/kenpo-notice.html');
const ROUNDS = 5;
const KEYS = 40;
const KEY_EVERY_MS = 120;

const folder = mkdtempSync(join(tmpdir(), 'kenpo-bench-workbench-'));
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

print(`single file ${mb(statSync(FILE).size)}, compressed ${mb(gzipSync(readFileSync(FILE)).length)}`);
const empty = median(await repeated(openEmpty));
print(`an empty page: ${empty.toFixed(0)} ms`);
for (const items of [0, 200, 2000]) report(items, await measured(items));
await browser.close();
rmSync(folder, { recursive: true });

function report(items, { list, preview, letter, painted, documents, memory }) {
  const name = items === 0 ? 'midori 2026' : `${items} items`;
  const times = [
    `to the list ${list.toFixed(0)} ms (×${(list / empty).toFixed(1)})`,
    `to the preview ${preview.toFixed(0)} ms`,
    `key to letter p50 ${quantile(letter, 0.5)} p95 ${quantile(letter, 0.95)} ms`,
    `${painted.length} of ${KEYS} keys seen`,
    `key to painted preview p50 ${quantile(painted, 0.5)} p95 ${quantile(painted, 0.95)} ms`,
    `documents ${documents.toFixed(0)} ms`,
    `memory of the page and its worker ${mb(memory)}`,
  ];
  print(`${name}: ${times.join(', ')}`);
}

async function openEmpty() {
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto('about:blank');
  await page.evaluate('1');
  const time = performance.now() - start;
  await page.close();
  return time;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** Opens the source several times; types into the last page and makes its documents. */
async function measured(items) {
  const source = join(folder, '2026.json');
  writeFileSync(source, sourceOf(items));
  const [lists, previews] = [[], []];
  let page;
  for (let round = 0; round < ROUNDS; round += 1) {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const start = performance.now();
    await page.goto(pathToFileURL(FILE).href);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'ファイルを開く' }).click(),
    ]);
    await chooser.setFiles([source]);
    const card = page.getByRole('button', { name: /施行$/u });
    await card.waitFor();
    lists.push(performance.now() - start);
    const opened = performance.now();
    await card.click();
    await page
      .frameLocator('.preview iframe')
      .getByText('以上', { exact: true })
      .waitFor({ state: 'attached' });
    previews.push(performance.now() - opened);
  }
  const { letter, painted } = await typed(page);
  const start = performance.now();
  await page.getByRole('button', { name: '文書を作る' }).click();
  await page.getByRole('heading', { name: '文書を作りました' }).waitFor({ timeout: 120_000 });
  const documents = performance.now() - start;
  const memory = await memoryOf();
  await page.close();
  return { list: median(lists), preview: median(previews), letter, painted, documents, memory };
}

/** Types into a name; in the page, notes when each letter and each preview was painted. */
async function typed(page) {
  await page.getByRole('button', { name: /つばめ発送/u }).click();
  const field = page.getByLabel('名称', { exact: true });
  await field.click();
  await page.keyboard.press('End');
  await page.evaluate(`(() => {
    const painted = (act) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = act; channel.port2.postMessage(0); });
    globalThis.times = { letter: [], painted: [] };
    const waiting = [];
    document.addEventListener('keydown', (event) => waiting.push({ at: event.timeStamp }), true);
    document.addEventListener('input', ({ target }) => {
      const { at } = waiting.at(-1);
      waiting.at(-1).value = target.value;
      painted(() => times.letter.push(performance.now() - at));
    }, true);
    const main = document.querySelector('iframe').contentDocument.querySelector('main');
    new MutationObserver(() => {
      const text = main.textContent;
      painted(() => {
        for (const key of waiting.filter(({ value, isDone }) => value && !isDone && text.includes(value))) {
          key.isDone = true;
          times.painted.push(performance.now() - key.at);
        }
      });
    }).observe(main, { childList: true, subtree: true });
  })()`);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.type('abcdefghij'[key % 10]);
    await new Promise((done) => setTimeout(done, KEY_EVERY_MS));
  }
  await page.waitForTimeout(3000);
  return page.evaluate('times');
}

/** Returns the largest memory of a renderer (proportional set size), which is the one of the page, its frame and its worker. */
async function memoryOf() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /^Pss: +(\d+) kB$/mu.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]);
  return Math.max(...sizes.map(Number)) * 1024;
}

/** Midori's notice with more items, each entrusted to a contractor, one in ten of them new. */
function sourceOf(items) {
  const source = JSON.parse(readFileSync('source/midori/2026.json', 'utf8'));
  source.revision.status = 'draft';
  delete source.revision.predecessor;
  for (let index = 0; index < items; index += 1) {
    const contractor = `c-${Math.floor(index / 10)}`;
    if (index % 10 === 0)
      source.contractors.push({
        id: contractor,
        name: `○○事務${index}(株)`,
        telephones: [{ number: '000-000-0000' }],
      });
    const groups = source.sections[index % 5].groups;
    groups[1].items.push({
      id: `item-${index}`,
      text: `${index}番目の業務に係るデータの作成の委託`,
      basis: 'entrustment',
      engagements: [{ contractor }],
    });
  }
  return JSON.stringify(source, null, 2);
}

async function repeated(act) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await act());
  return times;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function quantile(values, part) {
  if (values.length === 0) return 'none';
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0);
}

function mb(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
