import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, workIn } from '../../support/work.ts';

const SOURCE = 'source/midori/2026.json';
const DRAFT = 'source/midori/2026-1.json';
const REASON = '窓口の電話番号に誤りがあったため訂正する。';
const CORRECT = ['new', '--correct', '--from', '2026', '--reason', REASON];
const publication = (on: string) => ['--on', on, '--by', '総務課', '--at', '組合のウェブサイト'];

const published = workIn('source/midori/2025.json', SOURCE);
published.kenpo('publish', SOURCE, ...publication('2026-04-01'));

const work = () => copyOf(published);

test('a correction is a new draft of the published text with its reason, and the source stays', () => {
  const { kenpo, json, read } = work();
  const before = read(SOURCE);
  const { status, stdout } = kenpo(...CORRECT);
  expect(status).toBe(0);
  expect(stdout).toContain(`案を作りました：${DRAFT}`);
  expect(stdout).toMatch(/1\. 誤りを直す[\s\S]*2\. 訂正日[\s\S]*approval/u);
  const [old, draft] = [json(SOURCE), json(DRAFT)];
  const {
    id,
    status: _,
    predecessor: __,
    approval: ___,
    remarks: ____,
    reason: _____,
    ...rest
  } = old.revision;
  expect(draft).toEqual({
    ...old,
    revision: {
      ...rest,
      id: '2026-1',
      status: 'draft',
      kind: 'correction',
      predecessor: id,
      reason: REASON,
    },
  });
  expect(read(SOURCE)).toBe(before);
});

test('it is decided, printed with an errata line, compared and published as others are', () => {
  const { folder, kenpo, json, read, write } = work();
  kenpo(...CORRECT);
  const draft = json(DRAFT);
  draft.contacts[0].telephones[0].number = '000-111-1111';
  draft.sections[0].groups[0].items[0].text += '等';
  draft.revision.status = 'official';
  write(DRAFT, JSON.stringify(draft, null, 2));
  expect(kenpo('build', '--revision', '2026-1').stderr).toMatch(/reference\/correction .*訂正日/u);
  draft.revision.dates.corrected = [{ date: '2026-05-11', note: '窓口の電話番号の誤りを訂正' }];
  write(DRAFT, JSON.stringify(draft, null, 2));
  expect(kenpo('build', '--revision', '2026-1')).toMatchObject({ status: 0, stderr: '' });
  const dist = 'dist/midori/2026-1';
  expect(read(`${dist}/public/notice.md`)).toContain('訂正　令和8年5月11日（窓口の電話番号の誤りを訂正）');
  expect(read(`${dist}/public/index.html`)).toMatch(/2026-05-11/u);
  const comparison = read(`${dist}/changes/comparison.md`);
  for (const words of [
    '１　訂正の理由',
    REASON,
    '２　主な訂正点',
    '| 訂正後',
    '| 訂正前',
    '（下線の部分は訂正部分）',
  ])
    expect(comparison).toContain(words);
  expect(comparison).toContain('の文を訂正');
  expect(comparison).not.toMatch(/を改正|改正後|改正の理由|施行$/mu);
  expect(comparison).toContain('訂正日を追加');
  expect(kenpo('publish', DRAFT, ...publication('2026-05-11'))).toMatchObject({ status: 0, stderr: '' });
  expect(kenpo('verify')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(folder, 'published/midori'))).toEqual(['2026', '2026-1']);
});

test('the next edition follows the correction, and is none itself', () => {
  const { kenpo, json, read, write } = work();
  kenpo(...CORRECT);
  write(DRAFT, read(DRAFT).replace('"draft"', '"official"'));
  write(DRAFT, read(DRAFT).replace('"dates": {', '"dates": { "corrected": [{ "date": "2026-05-11" }],'));
  expect(kenpo('new', '2027').status).toBe(0);
  const { revision } = json('source/midori/2027.json');
  expect(revision).toMatchObject({ id: '2027', predecessor: '2026-1' });
  expect(Object.keys(revision)).not.toContain('kind');
  // The correction itself had a mistake.
  expect(kenpo('new', '--correct', '--reason', 'もう一つの誤り').stdout).toContain(
    'source/midori/2026-2.json',
  );
  expect(json('source/midori/2026-2.json').revision.predecessor).toBe('2026-1');
});

test.each([
  [['new', '--correct', '--from', '2026'], '--reason の指定がありません'],
  [['new', '--correct', '--from', '2030', '--reason', 'x'], 'ある版: midori 2025、midori 2026'],
  [['new', '2026', '--correct', '--from', '2026', '--reason', 'x'], 'published/frozen'],
])('%j is a problem, and nothing is written', (args, words) => {
  const { folder, kenpo } = work();
  const { status, stderr } = kenpo(...args);
  expect(status).toBeGreaterThan(0);
  expect(stderr).toContain(words);
  expect(readdirSync(join(folder, 'source/midori'))).toEqual(['2025.json', '2026.json']);
});

test('a draft is mended and not corrected, and an altered source is no base of a correction', () => {
  const { folder, kenpo, read, write } = work();
  kenpo('new', '2027');
  expect(kenpo('new', '--correct', '--from', '2027', '--reason', 'x').stderr).toContain('usage/not-approved');
  write(SOURCE, read(SOURCE).replaceAll('照会', '問合せ'));
  expect(kenpo(...CORRECT).stderr).toContain('published/changed');
  expect(readdirSync(join(folder, 'source/midori'))).toEqual(['2025.json', '2026.json', '2027.json']);
});

test('a correction that is printed comes back from its page and PDF with its day', () => {
  const { folder, kenpo, json, write } = work();
  kenpo(...CORRECT);
  const draft = json(DRAFT);
  draft.revision.status = 'official';
  draft.revision.dates.corrected = [{ date: '2026-05-11', note: '窓口の電話番号の誤りを訂正' }];
  write(DRAFT, JSON.stringify(draft, null, 2));
  kenpo('build', '--revision', '2026-1');
  for (const [name, society] of [
    ['notice.pdf', 'aoba'],
    ['index.html', 'hinata'],
  ] as const) {
    const file = `dist/midori/2026-1/public/${name}`;
    expect(readFileSync(join(folder, file)).byteLength).toBeGreaterThan(1000);
    expect(kenpo('import', file, '--society', society, '--revision', '2026').status).toBe(0);
    const { dates } = json(`source/${society}/2026.json`).revision;
    expect(dates).toEqual(draft.revision.dates);
  }
});
