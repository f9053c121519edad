import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identifiedNodes } from '../../../scripts/notice/validate/nodes-of-source.ts';
import { workIn } from '../../support/work.ts';

test('next year’s draft keeps every id and word, names its predecessor and empties what was of one year', () => {
  const { kenpo, json } = workIn('source/midori/2026.json');
  expect(kenpo('new', '2027', '--from', '2026')).toMatchObject({ status: 0, stderr: '' });
  const [old, draft] = [json('source/midori/2026.json'), json('source/midori/2027.json')];
  expect(identifiedNodes(draft)).toEqual(identifiedNodes(old));
  // An accepted finding of lint stays accepted as long as its words stay.
  const { accepted } = old.revision;
  expect(draft.revision).toEqual({ id: '2027', status: 'draft', predecessor: '2026', accepted });
  expect({ ...draft, revision: old.revision }).toEqual(old);
});

test('the draft is laid out as the clerk had laid the file out', () => {
  const { folder, kenpo, read } = workIn('source/midori/2026.json');
  const text = read('source/midori/2026.json')
    .replace(/"preamble": \[\s*/, '"preamble": [')
    .replaceAll('\n', '\r\n');
  writeFileSync(join(folder, 'source/midori/2026.json'), text);
  kenpo('new', '2027');
  const body = (made: string) => made.slice(made.indexOf('"style"'));
  expect(body(read('source/midori/2027.json'))).toBe(body(text));
  expect(read('source/midori/2027.json')).not.toMatch(/[^\r]\n/);
});

test('what is to be checked is listed with its line, its former dates ready to be copied', () => {
  const { kenpo, read } = workIn('source/midori/2026.json');
  const { stdout } = kenpo('new', '2027');
  const lines = read('source/midori/2027.json').split('\n');
  const places = [...stdout.matchAll(/source\/midori\/2027\.json:(\d+)/g)].map(
    ([, line]) => lines[Number(line) - 1],
  );
  expect(places.length).toBeGreaterThan(15);
  expect(places.filter((line) => line?.trim() === '{')).toHaveLength(9 + 1 + 5 + 2);
  expect(stdout).toContain('"dates": {"established":"2005-04-01"');
  expect(stdout).toContain('つばめ発送○○(株)  000-000-0000  medical-expense-notice  childcare-book');
  expect(stdout).toContain('健康診断の結果の共同利用  みどり健康保険組合  理事長　○○ ○');
  const { result } = { result: JSON.parse(kenpo('new', '2028', '--from', '2027', '--json').stdout) };
  expect(result.checks[0]).toMatchObject({ kind: 'representative', pointer: '/society/representative' });
});

test('the list of a draft that is there is shown again, and nothing is written over it', () => {
  const { kenpo, read, write } = workIn('source/midori/2026.json');
  const first = kenpo('new', '2027');
  const made = read('source/midori/2027.json');
  const again = kenpo('new', '2027');
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('usage/exists');
  expect(again.stdout).toBe(first.stdout.split('\n').slice(2).join('\n'));
  expect(read('source/midori/2027.json')).toBe(made);
  write('source/midori/2027.json', made.replace('"draft"', '"daft"'));
  expect(kenpo('new', '2027')).toMatchObject({ status: 2, stdout: '' });
});

test('a draft is built as it is, marked as one', () => {
  const { folder, kenpo } = workIn('source/midori/2026.json');
  kenpo('new', '2027');
  expect(kenpo('build', '--revision', '2027')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(folder, 'dist/midori/2027'))).toEqual([
    'changes',
    'contractors',
    'draft',
    'manifest.json',
  ]);
});

test('a society’s first draft has the usual purposes, no contractor, and builds', () => {
  const { folder, kenpo, json } = workIn('source/midori/2026.json');
  const { status, stdout } = kenpo('new', '2026', '--society', 'aoba');
  expect(status).toBe(0);
  expect(stdout).toContain('組合の名称を書く');
  const draft = json('source/aoba/2026.json');
  expect(draft.society).toEqual({ id: 'aoba', name: '○○健康保険組合' });
  expect(draft.contractors).toEqual([]);
  expect(JSON.stringify(draft)).not.toMatch(/engagements|\d{2,4}-\d{2,4}-\d{4}|株|みどり|○○の/);
  // The wording is that of the law in force. It has none of law.md's outdated terms.
  expect(JSON.stringify(draft)).not.toMatch(/被保険者証|第19条第7号/);
  expect(identifiedNodes(draft).filter(({ space }) => space === 'text')).toHaveLength(
    identifiedNodes(json('source/midori/2026.json')).filter(({ pointer }) => pointer.startsWith('/sections'))
      .length - 1,
  );
  expect(existsSync(join(folder, 'source/aoba', draft.$schema))).toBe(true);
  expect(kenpo('build', '--society', 'aoba')).toMatchObject({ status: 0, stderr: '' });
});

test('a name is proposed by today’s date and made by a given one, after the edition that was before it', () => {
  const { folder, kenpo, json } = workIn('source/midori/2025.json', 'source/midori/2026.json');
  const { stderr } = kenpo('new');
  expect(stderr).toMatch(/kenpo-notice new \d{4} --society midori/u);
  expect(stderr).toMatch(/kenpo-notice new \d{4}-\d{2} --society midori/u);
  expect(kenpo('new', '--date', '2027-04-01').status).toBe(0);
  expect(kenpo('new', '--date', '2026-07-01').stdout).toContain('source/midori/2026-07.json');
  expect(kenpo('new', '--date', '2026-07-15').stdout).toContain('source/midori/2026-07-15.json');
  expect(readdirSync(join(folder, 'source/midori'))).toEqual([
    '2025.json',
    '2026-07-15.json',
    '2026-07.json',
    '2026.json',
    '2027.json',
  ]);
  const predecessorOf = (id: string) => json(`source/midori/${id}.json`).revision.predecessor;
  expect(['2027', '2026-07', '2026-07-15'].map(predecessorOf)).toEqual(['2026', '2026', '2026-07']);
});

test.each([
  ['no name', ['new', '--society', 'midori'], 2, 'usage/name-missing'],
  ['a day that is none', ['new', '--society', 'midori', '--date', '2027-02-30'], 2, 'usage/bad-date'],
  ['too much named', ['new', '2027', '2028'], 2, 'usage/unexpected-value'],
  ['a revision that is there', ['new', '2026', '--society', 'midori'], 2, 'usage/exists'],
  [
    'a predecessor that is not',
    ['new', '2027', '--from', '2020', '--society', 'midori'],
    2,
    'ある版: midori 2019、midori 2026',
  ],
  ['several societies', ['new', '2027'], 2, 'usage/which-society'],
  ['an id that is none', ['new', '../../2027', '--society', 'midori'], 1, 'schema/id'],
  ['a society whose id is none', ['new', '2027', '--society', '../x'], 1, 'schema/id'],
  ['a reserved name', ['new', 'con', '--society', 'midori'], 1, 'schema/reserved-id'],
  [
    'a predecessor with an error',
    ['new', '2027', '--from', '2019', '--society', 'midori'],
    1,
    '2019.json:1:1',
  ],
])('%s is a problem, and nothing is written', (_, args, status, words) => {
  const { folder, kenpo } = workIn('source/midori/2026.json', 'source/sample/undated.json');
  writeFileSync(join(folder, 'source/midori/2019.json'), '{');
  const before = readdirSync(folder, { recursive: true });
  const answer = kenpo(...args);
  expect(answer.status).toBe(status);
  expect(answer.stderr).toContain(words);
  expect(answer.stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('a folder that cannot be written is a problem', () => {
  const { folder, kenpo } = workIn('source/midori/2026.json');
  mkdirSync(join(folder, 'source/aoba'), { recursive: true });
  writeFileSync(join(folder, 'sources'), 'a file where a folder is wanted');
  expect(kenpo('new', '2027', '--society', 'aoba', '--source', 'sources').stderr).toMatch(
    /output\/unwritable|source\//,
  );
});
