import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { check, sourceOf } from '../support/editions.ts';
import { markedContractor } from '../support/generated-notice.ts';
import { launchedChromium } from '../support/launched-chromium.ts';
import { runProgram } from '../support/program.ts';
import { sampled } from '../support/properties.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Words that must be printed exactly as they are, in any place. */
const LITERAL = [
  '<script>document.title="ran"</script>',
  '<img src=x onerror="document.title=1">',
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '{{x}} {{{x}}} {{> x}}',
  '<!-- x',
  '</style><script>1</script>',
  '</main></body>',
  '| * _ # 1.',
  '受付 9:00〜17:00',
  ':::issuer',
  '神社と葛\u{E0100}城と𠮷野と髙﨑',
  'ﾊﾝｶｸｶﾅ',
  'a\u200Bb',
  "' onclick='x' \"onclick=x",
  '&lt;b&gt;',
];

/** Returns a source in which every printed string is one of these, and each of these is used. */
function hostileSource(): NoticeSource {
  const source = sourceOf('source/midori/2026.json');
  let next = 0;
  const words = () => LITERAL[next++ % LITERAL.length] ?? '';
  source.society.name = words();
  source.society.address = words();
  source.title = words();
  source.preamble = LITERAL.slice();
  source.closing = [words()];
  for (const section of source.sections) {
    section.title = words();
    if (section.lead) section.lead = [words()];
    for (const group of section.groups ?? []) {
      if (group.heading) group.heading = words();
      for (const item of group.items ?? []) {
        item.text = words();
        if (item.notes) item.notes = [words()];
        for (const engagement of item.engagements ?? []) {
          if (engagement.scope) engagement.scope = words();
          if (engagement.dataCategories) engagement.dataCategories = [words()];
          delete engagement.nameAsPrinted;
          // The words repeat, so that a hidden name would stand in a text as well.
          delete engagement.publishName;
        }
        for (const recipient of item.recipients ?? []) recipient.name = words();
      }
    }
  }
  for (const contractor of source.contractors) {
    contractor.name = `${words()}${contractor.id}`;
    // The words repeat, and the name of another contractor may stand in no annex.
    contractor.legalName = `${words()}${contractor.id}社`;
    delete contractor.aliases;
  }
  for (const contact of source.contacts ?? []) Object.assign(contact, { title: words(), hours: words() });
  for (const supplement of source.supplements ?? []) supplement.title = words();
  return source;
}

/** Builds one source in its own folder. */
function built(source: NoticeSource, ...options: string[]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'source/midori'), { recursive: true });
  writeFileSync(join(folder, 'source/midori/2026.json'), JSON.stringify(source));
  const answer = runProgram(folder, 'build', ...options);
  return { ...answer, folder, dist: join(folder, 'dist/midori/2026') };
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchedChromium();
});
afterAll(() => browser.close());

interface Looked {
  readonly title: string;
  readonly names: string[];
  readonly attributes: string[];
  readonly schemes: string[];
  readonly words: string;
}

/** This runs inside the page. */
const LOOK = `(() => {
  const elements = [...document.querySelectorAll('*')];
  const addresses = elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src'));
  return {
    title: document.title,
    names: [...new Set(elements.map(({ localName }) => localName))],
    attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
    schemes: [...new Set(addresses.filter(Boolean).map((address) => new URL(address, 'file:///x/').protocol))],
    words: document.querySelector('main, .kn-notice')?.textContent ?? '',
  };
})()`;

/** Returns every element, attribute and address of the page, and everything that it tried to run or load. */
async function looked(url: string): Promise<Looked & { events: string[] }> {
  const page = await browser.newPage();
  const events: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => events.push('dialog')));
  page.on('console', (message) => events.push(message.text()));
  page.on('request', (request) => request.url() !== url && events.push(request.url()));
  await page.goto(url);
  const found = await page.evaluate<Looked>(LOOK);
  await page.close();
  return { ...found, events };
}

/** Returns every page of a build, and a page of another site that contains the fragment. */
function pagesOf({ folder, dist }: { folder: string; dist: string }): Map<string, string> {
  const host = join(folder, 'host.html');
  const fragment = readFileSync(join(dist, 'public/fragment.html'), 'utf8');
  writeFileSync(host, `<!DOCTYPE html><html lang="ja"><title>x</title><body>${fragment}`);
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && !path.endsWith('fragment.html'),
  );
  const paths = [...pages.map((path): [string, string] => [path, join(dist, path)]), ['host', host] as const];
  return new Map(paths.map(([name, path]) => [name, pathToFileURL(path).href]));
}

test('words of data become no element, attribute, address or script on any page', async () => {
  const hostile = built(hostileSource());
  expect(hostile.status, hostile.stderr).toBe(0);
  const usual = new Set<string>();
  for (const url of pagesOf(built(sourceOf('source/midori/2026.json'))).values()) {
    const { names, attributes } = await looked(url);
    for (const name of [...names, ...attributes]) usual.add(name);
  }
  const pages = pagesOf(hostile);
  expect(pages.size).toBeGreaterThan(10);
  for (const [path, url] of pages) {
    const { events, names, attributes, schemes, title, words } = await looked(url);
    expect(events, path).toEqual([]);
    expect(
      [...names, ...attributes].filter((name) => !usual.has(name)),
      path,
    ).toEqual([]);
    expect(names, path).not.toContain('script');
    for (const scheme of schemes) expect(scheme).toMatch(/^(?:file|data|https?|mailto|tel):$/);
    expect(title).not.toBe('ran');
    if (!path.startsWith('contractors')) for (const literal of LITERAL) expect(words).toContain(literal);
  }
  expect(runProgram(hostile.folder, 'verify')).toMatchObject({ status: 0, stderr: '' });
});

test('an unclosed fence, HTML and an unsafe link in a supplement are problems at their lines', () => {
  const source = sourceOf('source/midori/2026.json');
  for (const [body, rule, column] of [
    [['はじめ', '', '```', 'x'], 'supplement/markdown', 1],
    [['x <b>太字</b>'], 'supplement/markdown', 3],
    [['<!-- 注 -->'], 'supplement/markdown', 1],
    [['[x](javascript:alert(1))'], 'supplement/link', 1],
    [['![x](https://example.invalid/x.png)'], 'supplement/markdown', 1],
    [['- '.repeat(4999)], 'supplement/markdown', 1],
    [['['.repeat(9999)], 'supplement/markdown', 1],
    [['>'.repeat(9999)], 'supplement/markdown', 1],
    [['1.'], 'text/empty', 1],
  ] as const) {
    Object.assign(source.supplements?.[0] ?? {}, { body });
    const { problems } = check(JSON.stringify(source, null, 1));
    expect(problems[0]).toMatchObject({
      rule,
      pointer: expect.stringMatching(/^\/supplements\/0\/body(?:\/\d)?$/),
    });
    expect(problems[0]?.range?.start.column).toBeGreaterThan(column);
  }
});

test.each([
  ['a bidi override', '\u202E'],
  ['a bidi isolate', '\u2066'],
  ['a private-use character', '\uE000'],
  ['one of the second private plane', '\u{10FFFD}'],
  ['a lone surrogate', '\uD842'],
  ['a noncharacter', '\uFDD0'],
  ['a control character', '\u0007'],
  ['a line separator', '\u2028'],
])('%s is refused at its place, with its code', (_, character) => {
  const source = sourceOf('source/midori/2026.json');
  source.title = `表題${character}末尾`;
  const { problems } = check(JSON.stringify(source, null, 2));
  expect(problems).toMatchObject([
    { rule: 'text/forbidden-character', pointer: '/title', params: { index: 3 } },
  ]);
});

test('keys such as __proto__ and ids such as index, con or ../x are refused', () => {
  const text = JSON.stringify(sourceOf('source/midori/2026.json'), null, 2);
  const withKey = text.replace(
    '"title":',
    '"__proto__": { "polluted": 1 },\n  "constructor": 1,\n  "title":',
  );
  expect(check(withKey).problems.map(({ rule, params }) => [rule, Object.values(params)[0]])).toEqual([
    ['schema/unknown-property', '__proto__'],
    ['schema/unknown-property', 'constructor'],
  ]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  for (const id of [
    'index',
    'con',
    'nul',
    'com1',
    '../x',
    '..',
    'a/b',
    'A',
    'あ',
    '.hidden',
    'x'.repeat(65),
  ]) {
    const bad = text.replaceAll('"tsubame"', JSON.stringify(id));
    const rules = new Set(check(bad).problems.map(({ rule }) => rule));
    expect([...rules].every((rule) => /^schema\/(?:id|reserved-id)$/.test(rule)) && rules.size > 0, id).toBe(
      true,
    );
  }
});

test.each(
  sampled(
    [
      [100, 60],
      [500, 300],
    ] as const,
    2,
  ),
)('four sections of %i items, and %i contractors, are built whole and verified', (items, contractors) => {
  const source = sourceOf('source/midori/2026.json');
  source.contractors = Array.from({ length: contractors }, (_, number) => markedContractor(number)).map(
    (one, number) => ({
      ...one,
      id: `party-${number}`,
    }),
  );
  source.revision.remarks = [];
  source.sections = Array.from({ length: 4 }, (_, s) => ({
    id: `section-${s}`,
    title: '保険給付に必要な利用目的',
    groups: [
      {
        id: `group-${s}`,
        kind: 'external' as const,
        items: Array.from({ length: items }, (_, i) => ({
          id: `item-${s}-${i}`,
          text: `項目${s}の${i}の委託`,
          ...(i % 5 === 0
            ? { engagements: [{ contractor: `party-${((s * items + i) / 5) % contractors}` }] }
            : {}),
        })),
      },
    ],
  }));
  const { status, stderr, folder, dist } = built(source);
  expect(status, stderr).toBe(0);
  expect(readdirSync(join(dist, 'contractors'))).toHaveLength(2 * contractors + 1);
  const verified = runProgram(folder, 'verify');
  expect(verified).toMatchObject({ status: 0, stderr: '' });
});
