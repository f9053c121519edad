import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOfText } from '../../scripts/compare/changes/words-of-text.ts';
import { sampleTexts } from '../support/sample-texts.ts';
import { workIn } from '../support/work.ts';
import { type OpenedCore, openedCore } from './opened-core.ts';
import { unpackedPdf } from './unpacked-pdf.ts';

let core: OpenedCore;
beforeAll(async () => {
  core = await openedCore();
});
afterAll(() => core.close());

type Files = ReadonlyMap<string, Buffer>;

/** Returns the files that the command and the page make of midori 2026 in this face, with the changes since 2025. */
async function editions(typeface: string): Promise<{ command: Files; page: Files }> {
  const work = workIn('source/midori/2025.json', 'source/midori/2026.json');
  const source = work.json('source/midori/2026.json');
  work.write('source/midori/2026.json', JSON.stringify({ ...source, style: { ...source.style, typeface } }));
  expect(work.kenpo('build', '--revision', '2026').status).toBe(0);
  const made = join(work.folder, 'dist/midori/2026');
  const paths = readdirSync(made, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(made.length + 1));
  const { versions } = work.json('dist/midori/2026/manifest.json');
  const [now, former] = ['2026', '2025'].map((year) => work.read(`source/midori/${year}.json`));
  return {
    command: new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(made, path))])),
    page: await core.edition(now ?? '', former ?? '', versions),
  };
}

/** Files that each platform deflates differently. */
const PACKED = /\.pdf$/u;
const TELLS_SIZE = /^(?:public\/index|contractors\/(?!index\.)[^/]+)\.html$/u;

const sizeless = (html: string) => html.replace(/（\d+ KB）/u, '（KB）');

/** Returns the manifest without the sizes and hashes of these files. */
function comparableManifest(bytes: Buffer | undefined): unknown {
  const manifest = JSON.parse(String(bytes));
  const outputs = manifest.outputs.map((entry: { path: string }) =>
    PACKED.test(entry.path) || TELLS_SIZE.test(entry.path) ? entry.path : entry,
  );
  return { ...manifest, outputs };
}

describe.each(['gothic', 'mincho'])('midori 2026 in %s, made in a page opened from a file', (typeface) => {
  let made: Awaited<ReturnType<typeof editions>>;
  beforeAll(async () => {
    made = await editions(typeface);
  });

  test('all files of the edition are there, in the same order', () => {
    const manifest = JSON.parse(String(made.command.get('manifest.json')));
    const paths = manifest.outputs.map(({ path }: { path: string }) => path);
    expect([...made.page.keys()]).toEqual([...paths, 'manifest.json']);
    expect([...made.command.keys()].sort()).toEqual([...made.page.keys()].sort());
  });

  test('each PDF has the objects of the command’s, streams inflated', () => {
    const pdfs = [...made.command].filter(([path]) => PACKED.test(path));
    expect(pdfs).toHaveLength(11);
    for (const [path, bytes] of pdfs) {
      const expected = unpackedPdf(bytes);
      expect(expected.length, path).toBeGreaterThan(50);
      expect(unpackedPdf(made.page.get(path) ?? Buffer.of()), path).toEqual(expected);
    }
  });

  test('each page says the same but how large its PDF is', () => {
    const pages = [...made.command].filter(([path]) => TELLS_SIZE.test(path));
    expect(pages).toHaveLength(10);
    for (const [path, bytes] of pages)
      expect(sizeless(String(made.page.get(path))), path).toBe(sizeless(String(bytes)));
  });

  test('all other files have the same bytes, the Word file too', () => {
    const others = [...made.command.keys()].filter((path) => !PACKED.test(path) && !TELLS_SIZE.test(path));
    expect(others.sort()).toEqual([
      'changes/changes.json',
      'changes/comparison.docx',
      'changes/comparison.html',
      'changes/comparison.md',
      'changes/review.html',
      'contractors/index.html',
      'manifest.json',
      'public/fragment.html',
      'public/notice.md',
      'public/site.css',
    ]);
    for (const path of others.filter((path) => path !== 'manifest.json'))
      expect(made.page.get(path)?.toString('base64'), path).toBe(made.command.get(path)?.toString('base64'));
  });

  test('the manifest differs in nothing but sizes and hashes of what differs', () => {
    expect(comparableManifest(made.page.get('manifest.json'))).toEqual(
      comparableManifest(made.command.get('manifest.json')),
    );
  });
});

/** Web and mail addresses, names and signs that some segmenters split differently. */
const ADDRESSES = [
  'https://www.midori-kenpo.example.jp/kojin/index.html?nen=2026&ban=1#madoguchi',
  'mailto:madoguchi@midori.example.jp',
  'Mail：kojin-joho@kenpo.example.or.jp',
  'a.b_c+d@e-f.example',
  "Mary's Co.,Ltd.（don’t）",
  'A-LIFE株式会社のB.Cとx_カ_y',
  'Cafe\u0301とCaféとＣａｆé',
  'tel:000-0000-0000; fax: 000-0000-0001',
];

test('words are told apart alike in Node and in the page', async () => {
  const fixtures = readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|html|md|outline)$/u.test(name))
    .flatMap((name) => readFileSync(join('test/fixtures', name), 'utf8').split('\n'));
  const texts = [...new Set([...sampleTexts, ...fixtures, ...ADDRESSES])];
  expect(texts.length).toBeGreaterThan(1000);
  const there = await core.answerTo<'words'>({ kind: 'words', texts });
  const differing = texts.filter((text, index) => wordsOfText(text).join('|') !== there[index]?.join('|'));
  expect(differing).toEqual([]);
});

test('the page evaluates nothing and loads nothing but itself and its worker', async () => {
  expect(await core.answerTo<'evaluate'>({ kind: 'evaluate' })).toBe('refused');
  expect(core.requests.map((url) => new URL(url).protocol)).toEqual(['file:', 'blob:']);
  // The refusal of `evaluate` is reported in the worker, not in the page.
  expect(await core.page.evaluate('violations')).toEqual([]);
});
