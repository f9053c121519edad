import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFaults } from '../../../scripts/print/html/page-faults.ts';
import { mainOf, readHtml } from '../../../scripts/print/html/read-page.ts';
import { wordsOfHast } from '../../../scripts/print/words/main-flow.ts';
import { buildSamples } from '../../support/dist.ts';
import { launchedChromium } from '../../support/launched-chromium.ts';
import { IS_DEEP } from '../../support/properties.ts';

const dist = buildSamples();
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !path.endsWith('fragment.html'))
  .sort();
/** The first page of each kind of document: one for all annexes, one for all drafts. */
const onePerKind = [...new Map(pages.toReversed().map((path) => [kindOf(path), path])).values()];
const url = (path: string) => pathToFileURL(join(dist, path)).href;

function kindOf(path: string): string {
  return path
    .split('/')
    .slice(2)
    .join('/')
    .replace(/^contractors\/(?!index)[^/]+$/, 'annex');
}

let browser: Browser;
/** One browser page shows all documents, because a new one for each would take longer than all the checks. */
let shown: Page;

beforeAll(async () => {
  browser = await launchedChromium();
  shown = await browser.newPage();
});

afterAll(() => browser.close());

async function withPage<T>(
  path: string,
  width: number,
  look: (page: Page) => Promise<T>,
  scheme: 'light' | 'dark' = 'light',
): Promise<T> {
  await shown.setViewportSize({ width, height: 900 });
  await shown.emulateMedia({ colorScheme: scheme, media: 'screen' });
  await shown.goto(url(path));
  return look(shown);
}

test('html-validate has nothing to say of any page or fragment', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // The style is inside the page on purpose, so that the page needs no other file.
      'no-inline-style': 'error',
      'long-title': 'off',
      // VoiceOver drops a list with hidden markers, unless the role says that it is a list.
      'no-redundant-role': 'off',
      'prefer-native-element': ['error', { exclude: ['list'] }],
      // The printed number is one that a browser could split. Its words are the source's own.
      'tel-non-breaking': 'off',
    },
  });
  for (const path of [...pages, 'midori/2026/public/fragment.html', 'sample/undated/draft/fragment.html']) {
    const html = readFileSync(join(dist, path), 'utf8');
    const report = await validator.validateString(path.endsWith('fragment.html') ? html : html, path);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId} ${message}`),
    );
    expect(found).toEqual([]);
  }
});

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// In dark mode, only the colours of a page differ.
test.each([
  ['light', { type: 'tag', values: WCAG }],
  ['dark', { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }],
] as const)('axe finds nothing against WCAG 2.2 A and AA on the pages in %s', async (scheme, runOnly) => {
  for (const path of IS_DEEP ? pages : onePerKind) {
    const violations = await withPage(
      path,
      768,
      async (page) => {
        const run = `${axe.source}; axe.run({ runOnly: ${JSON.stringify(runOnly)} })`;
        const result = await page.evaluate(run);
        return (result as axe.AxeResults).violations.map(
          ({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`,
        );
      },
      scheme,
    );
    expect(violations).toEqual([]);
  }
});

test('no page asks for anything, and its own policy complains of nothing', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  for (const path of pages) await page.goto(url(path));
  await page.close();
  expect(asked).toEqual(pages.map(url));
  expect(said).toEqual([]);
});

test('at no width a page scrolls sideways; tables scroll by themselves', async () => {
  for (const path of pages) {
    await withPage(path, 320, async (page) => {
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(OVERFLOW), `${path} at ${width} px`).toBe(0);
      }
    });
  }
});

const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const LINES = `(() => {
  const lines = new Map();
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const firsts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement.closest('p, li, h1, h2, h3, td, th');
    for (let i = 0; i < node.data.length; i += 1) {
      if (/\\s/.test(node.data[i])) continue;
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      const bottom = Math.round(box.bottom / 4);
      const last = lines.get(block);
      if (last === undefined || bottom > last + 2) firsts.push(node.data[i]);
      lines.set(block, bottom);
    }
  }
  return firsts.join('');
})()`;

test.each([320, 360, 400, 480])(
  'at %i px no line begins with a mark that Japanese lines never begin with',
  async (width) => {
    for (const path of pages.filter((name) => name.endsWith('index.html'))) {
      const firsts = await withPage(path, width, (page) => page.evaluate(LINES));
      expect(String(firsts)).not.toMatch(/[、。，．）」』】〕ー々]/);
    }
  },
);

test.each([320, 480])('at %i px no telephone number is broken or parted from TEL', async (width) => {
  const broken = await withPage('midori/2026/public/index.html', width, (page) =>
    page.evaluate(
      `[...document.querySelectorAll('.kn-nobreak, .kn-tel')].filter((span) => new Set([...span.getClientRects()].map((box) => Math.round(box.top))).size > 1).map((span) => span.textContent)`,
    ),
  );
  expect(broken).toEqual([]);
});

test('at 320 px a contractor’s name is broken only when it is wider than the line', async () => {
  const broken = await withPage('sample/undated/draft/index.html', 320, (page) =>
    page.evaluate(`[...document.querySelectorAll('.kn-name')].filter((name) => {
      const line = name.parentElement.getBoundingClientRect().width;
      const height = parseFloat(getComputedStyle(name).lineHeight);
      const box = name.getBoundingClientRect();
      return box.height > height * 1.5 && box.width < line * 0.9;
    }).map((name) => name.textContent)`),
  );
  expect(broken).toEqual([]);
});

test('the page has its landmarks, headings in order, contents that lead somewhere, and dials', async () => {
  await withPage('midori/2026/public/index.html', 768, async (page) => {
    expect(await page.locator('header, nav, main, footer').count()).toBe(4);
    const levels = await page
      .locator('main :is(h1, h2, h3)')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries())
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    const targets = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.length).toBe(15);
    for (const target of targets) expect(await page.locator(target).count()).toBe(1);
    expect(await page.locator('a[href="tel:0000000000"]').count()).toBeGreaterThan(5);
    expect(await page.locator('footer').textContent()).toMatch(
      /最終更新：令和8年4月1日改正（法令の改正及び委託先の変更）\n+印刷用PDF（\d+ KB）/,
    );
  });
});

test('drafts and annexes keep search engines away, an official notice does not', () => {
  const page = (path: string) => readFileSync(join(dist, path), 'utf8');
  expect(page('sample/undated/draft/index.html')).toContain('noindex');
  expect(page('midori/2026/contractors/kodama.html')).toContain('noindex');
  expect(page('midori/2026/public/index.html')).not.toContain('noindex');
});

test('printed by the browser, the page is A4 with the notice alone', async () => {
  await withPage('midori/2026/public/index.html', 1024, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.kn-skip').isVisible()).toBe(false);
    expect(await page.locator('main h1').isVisible()).toBe(true);
  });
});

test('no page has a fault that the shells of societies are checked for', () => {
  for (const path of pages) {
    const html = readFileSync(join(dist, path), 'utf8');
    const policy = /(?<=Content-Security-Policy" content=")[^"]+/.exec(html)?.[0] ?? '';
    const main = mainOf(readHtml(html, { fragment: false }));
    expect(policy).toContain("default-src 'none'");
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';
    expect(pageFaults(html, { words: main ? wordsOfHast(main) : '', policy, style }), path).toEqual([]);
  }
});
