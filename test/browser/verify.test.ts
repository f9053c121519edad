import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserVersions, Manifest, SharedVersions } from '../../scripts/edition/manifest.ts';
import { workIn } from '../support/work.ts';
import { type OpenedCore, openedCore } from './opened-core.ts';

type Files = ReadonlyMap<string, Buffer>;
let core: OpenedCore;
let versions: SharedVersions & BrowserVersions;
let made: Files;

const SOURCES = ['2025', '2026'].map((year) => `source/midori/${year}.json`);
const [FORMER = '', NOW = ''] = SOURCES.map((path) => readFileSync(path, 'utf8'));

beforeAll(async () => {
  core = await openedCore();
  const { kenpo, json } = workIn(...SOURCES);
  expect(kenpo('build', '--only', 'html').status).toBe(0);
  const { node, zlib, icu, ...shared } = json('dist/midori/2026/manifest.json').versions;
  versions = {
    ...shared,
    browser: `Chromium ${core.page.context().browser()?.version()}`,
    deflate: 'fflate 0.8.3',
  };
  made = await core.edition(NOW, FORMER, versions);
});
afterAll(() => core.close());

/** Writes an edition beside its source. `forge` makes the manifest agree with the files. */
function written(files: Files) {
  const work = workIn(...SOURCES);
  const placeOf = (path: string) => join(work.folder, 'dist/midori/2026', path);
  const write = (path: string, content: Buffer | string) => {
    mkdirSync(dirname(placeOf(path)), { recursive: true });
    writeFileSync(placeOf(path), content);
  };
  for (const [path, bytes] of files) write(path, bytes);
  const manifest = (change: (manifest: Manifest) => object) =>
    write('manifest.json', JSON.stringify(change(work.json('dist/midori/2026/manifest.json'))));
  const forge = () =>
    manifest(({ outputs, ...rest }) => ({
      ...rest,
      outputs: outputs.map(({ path }) => {
        const bytes = readFileSync(placeOf(path));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { path, bytes: bytes.length, sha256 };
      }),
    }));
  const verify = () => {
    const { status, stdout, stderr } = work.kenpo('verify', '--json');
    expect(stderr).toBe('');
    const { verified, problems } = JSON.parse(stdout);
    return {
      status,
      states: verified.map(({ state }: { state: string }) => state),
      problems: problems.map(
        ({ rule, params }: { rule: string; params: { path: string } }) => `${rule} ${params.path}`,
      ),
    };
  };
  return { placeOf, write, manifest, forge, verify };
}

const INTACT = { status: 0, states: ['intact'], problems: [] };

const altered = (...problems: string[]) => ({ status: 1, states: ['altered'], problems });

test('an edition made in a browser is as its source says, and tells where it was made', () => {
  expect(JSON.parse(String(made.get('manifest.json'))).versions).toEqual(versions);
  expect(written(made).verify()).toEqual(INTACT);
});

test('a PDF in which one word is another is found, even where the manifest was forged to agree', async () => {
  const other = await core.edition(NOW.replaceAll('健康保険組合は', '健康保険組台は'), FORMER, versions);
  const { write, forge, verify } = written(made);
  write('public/notice.pdf', other.get('public/notice.pdf') ?? '');
  forge();
  expect(verify()).toEqual(altered('verify/words public/notice.pdf'));
});

test('a hidden object in a PDF is found, and a hidden element in a page', () => {
  const { write, forge, verify } = written(made);
  const hidden = Buffer.from('\n9999 0 obj\n<</Hidden (x)>>\nendobj\n');
  write('contractors/aozora.pdf', Buffer.concat([made.get('contractors/aozora.pdf') ?? hidden, hidden]));
  write(
    'public/index.html',
    String(made.get('public/index.html')).replace('</head>', '<meta name="x"></head>'),
  );
  write('changes/comparison.html', `${made.get('changes/comparison.html')}<!-- x -->`);
  forge();
  expect(verify()).toEqual(
    altered(
      'verify/structure changes/comparison.html',
      'verify/structure contractors/aozora.pdf',
      'verify/structure public/index.html',
    ),
  );
});

test('a document taken out is missed, even where the manifest was forged to agree', () => {
  const { placeOf, manifest, verify } = written(made);
  rmSync(placeOf('contractors/aozora.pdf'));
  manifest(({ outputs, ...rest }) => ({
    ...rest,
    outputs: outputs.filter(({ path }) => path !== 'contractors/aozora.pdf'),
  }));
  expect(verify()).toEqual(
    altered('verify/missing-file contractors/aozora.pdf', 'verify/manifest manifest.json'),
  );
});

test('a comparison in which another dictionary told the words apart cannot be proved here', () => {
  const { write, forge, verify } = written(made);
  const list = JSON.parse(String(made.get('changes/changes.json')));
  for (const { properties = [] } of list.changes)
    for (const property of properties)
      if (property.words)
        property.words = property.words.flatMap((word: { text: string }) =>
          [...word.text].map((text) => ({ ...word, text })),
        );
  write('changes/changes.json', JSON.stringify(list));
  forge();
  expect(verify()).toEqual({
    status: 1,
    states: ['not-provable'],
    problems: ['verify/not-provable changes/changes.json'],
  });
});

test('an edition of another program is out of date', async () => {
  const { manifest, verify } = written(made);
  manifest((given) => ({ ...given, versions: { ...versions, program: '0'.repeat(64) } }));
  expect(verify()).toEqual({
    status: 1,
    states: ['out-of-date'],
    problems: ['verify/out-of-date dist/midori/2026'],
  });
});

test('a manifest tells either Node’s versions or a browser’s', () => {
  const { node, zlib, icu } = { node: '20.19.0', zlib: '1.3.1', icu: '76.1' };
  const { browser: _, ...withoutBrowser } = versions;
  for (const wrong of [{ ...versions, node, zlib, icu }, { ...versions, icu }, withoutBrowser]) {
    const { manifest, verify } = written(made);
    manifest((given) => ({ ...given, versions: wrong }));
    expect(verify().states).toEqual(['not-ours']);
  }
});
