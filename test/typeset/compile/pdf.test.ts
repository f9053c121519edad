import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { squeeze } from '../../../scripts/print/words/main-flow.ts';
import { buildSamples } from '../../support/dist.ts';
import { noticeOf } from '../../support/editions.ts';
import { type ReadPdf, readPdf } from '../../support/pdf-text.ts';

const dist = buildSamples();
const NOTICES = [
  ['source/sample/undated.json', 'sample/undated/draft/notice.pdf'],
  ['source/midori/2025.json', 'midori/2025/public/notice.pdf'],
  ['source/midori/2026.json', 'midori/2026/public/notice.pdf'],
] as const;
const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.pdf'),
);

const read = new Map<string, ReadPdf>();

beforeAll(async () => {
  for (const path of paths) read.set(path, await readPdf(join(dist, path)));
});

const pdf = (path: string): ReadPdf => read.get(path) ?? { lines: [], pages: 0, info: {}, outline: [] };
const isFoot = (text: string) => /\d+／\d+$/.test(text);
const body = (path: string) => pdf(path).lines.filter(({ text }) => !isFoot(text));

test.each(NOTICES)('of %s the PDF says every leaf in order', (source, path) => {
  const text = squeeze(
    body(path)
      .map((line) => line.text)
      .join(''),
  );
  let from = 0;
  for (const leaf of noticeView(noticeOf(source)).leaves.filter(({ demand }) => demand === 'once')) {
    const words = leaf.kind === 'markdown' ? squeeze(leaf.text).slice(0, 12) : squeeze(leaf.text);
    const found = text.indexOf(words, from);
    expect(found, `${leaf.pointer} ${leaf.text}`).toBeGreaterThanOrEqual(0);
    from = found + (leaf.kind === 'markdown' ? words.length : words.length);
  }
});

test('the sample PDF and page say the real notice word for word', () => {
  const fixture = squeeze(readFileSync('test/fixtures/notice-text.txt', 'utf8')).replaceAll('-・', '・');
  const plain = (text: string) => text.replace(/[()（）]/g, '');
  const printed = squeeze(
    body('sample/undated/draft/notice.pdf')
      .map((line) => line.text)
      .join(''),
  );
  const start = printed.indexOf('健康保険組合の通常業務');
  expect(plain(printed.slice(start)).replace('利用目的案1.', '利用目的1.')).toBe(plain(fixture));
  const html = readFileSync(join(dist, 'sample/undated/draft/index.html'), 'utf8');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const words = squeeze(main.replace(/<[^>]+>/g, ''));
  expect(
    plain(words.slice(words.indexOf('健康保険組合の通常業務'))).replace('利用目的案1.', '利用目的1.'),
  ).toBe(plain(fixture));
});

test('no telephone number is broken, nor parted from TEL', () => {
  for (const path of paths) {
    for (const { text } of body(path)) {
      expect(text, path).not.toMatch(/(?:TEL|FAX|電話)\s*$/);
      expect(text, path).not.toMatch(/\d-$/);
      expect(text, path).not.toMatch(/^-\d/);
    }
  }
});

test("no contractor's name is broken over lines of the notice", () => {
  for (const [source, path] of NOTICES) {
    const names = noticeView(noticeOf(source)).leaves.filter(({ kind }) => kind === 'contractor');
    const lines = body(path).map(({ text }) => squeeze(text));
    for (const { text } of names)
      expect(
        lines.some((line) => line.includes(squeeze(text))),
        text,
      ).toBe(true);
    const count = (words: string) => lines.filter((line) => line.includes(words)).length;
    for (const { text } of names) {
      const expected = names.filter((other) => squeeze(other.text) === squeeze(text)).length;
      expect(count(squeeze(text)), text).toBeGreaterThanOrEqual(Math.min(expected, 1));
    }
  }
});

test('no heading stands alone at the foot of a page', () => {
  for (const path of paths) {
    const { lines, pages } = pdf(path);
    for (let page = 1; page < pages; page += 1) {
      const last = lines.filter((line) => line.page === page && !isFoot(line.text)).at(-1);
      expect(last?.text ?? '', `${path} page ${page}`).not.toMatch(/^【.*】$|^\d+\. [^、。]*利用目的$/);
    }
  }
});

test('the body is set in 11 points or more, and every page says its number of all', () => {
  for (const path of paths) {
    for (const { sizePt, text } of body(path)) expect(sizePt, text).toBeGreaterThanOrEqual(11);
    const { lines, pages } = pdf(path);
    const feet = lines.filter(({ text }) => isFoot(text)).map(({ text }) => /\d+／\d+$/.exec(text)?.[0]);
    expect(feet, path).toEqual(Array.from({ length: pages }, (_, index) => `${index + 1}／${pages}`));
  }
});

test('the document says its title, its issuer and its language, and has bookmarks', () => {
  const { info, outline } = pdf('midori/2026/public/notice.pdf');
  expect(info).toMatchObject({
    Title: '個人情報の主な利用目的について',
    Author: 'みどり健康保険組合',
    Language: 'ja-JP',
    CreationDate: 'D:20260401000000Z',
  });
  expect(outline.map(({ title }) => title)).toEqual(['個人情報の主な利用目的について']);
  expect(outline[0]?.items.length).toBe(15);
});

test('a draft is marked in its title, at the top and at the foot, with nothing over the text', () => {
  const lines = pdf('sample/undated/draft/notice.pdf').lines.map(({ text }) => text);
  expect(lines[0]).toBe('案（令和○年○月○日現在）');
  expect(lines).toContain('健康保険組合の通常業務で想定される主な利用目的（案）');
  expect(lines.find(isFoot)).toContain('（案）');
});

test('all is drawn in DeviceGray', () => {
  for (const path of paths) {
    const streams = contentStreams(readFileSync(join(dist, path)));
    expect(streams, path).toMatch(/ Tf /);
    expect(streams, path).not.toMatch(/ (?:rg|RG|k|K|cs|CS|sc|SC|scn|SCN)\n/);
  }
});

/** Returns the inflated page contents of a PDF: the streams with text operators. */
function contentStreams(bytes: Buffer): string {
  const found: string[] = [];
  for (const match of bytes.toString('latin1').matchAll(/stream\n/g)) {
    if (bytes.toString('latin1', match.index - 3, match.index) === 'end') continue;
    try {
      const text = inflateSync(bytes.subarray(match.index + 7)).toString('latin1');
      if (text.includes(' Tf')) found.push(text);
    } catch {
      // Fonts and maps that cannot be inflated here are not page contents.
    }
  }
  return found.join('\n');
}
