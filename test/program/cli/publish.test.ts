import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, type Work, workIn } from '../../support/work.ts';

const SOURCE = 'source/midori/2026.json';
const FOLDER = 'published/midori/2026';
const GIVEN = ['--on', '2026-04-01', '--by', '総務課', '--at', '組合のウェブサイト、事務所での掲示'];

const sources = workIn('source/midori/2025.json', SOURCE);
const published = copyOf(sources);
const first = published.kenpo('publish', SOURCE, ...GIVEN);

function extended(made: Work) {
  return {
    ...made,
    publish: (...args: string[]) => made.kenpo('publish', ...(args.length > 0 ? args : [SOURCE, ...GIVEN])),
    /** Changes the source as a person does who has not noticed that it was published. */
    edit: (from: string, to: string, path = SOURCE) => made.write(path, made.read(path).replaceAll(from, to)),
  };
}

const unpublished = () => extended(copyOf(sources));
/** A folder in which the edition of 2026 is published already. */
const work = () => extended(copyOf(published));

/** The bytes of all files below a folder, by path. */
function filesBelow(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true }).map(String).sort();
  const files = paths.filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'base64')]));
}

test('what is published is all documents, the source and a record of what was given', () => {
  expect(first).toMatchObject({ status: 0, stderr: '' });
  const { folder, kenpo, json, read } = work();
  const other = unpublished();
  other.kenpo('build', '--revision', '2026');
  const made = filesBelow(join(other.folder, 'dist/midori/2026'));
  const { 'record.json': _, 'source.json': copy, ...documents } = filesBelow(join(folder, FOLDER));
  expect(documents).toEqual(made);
  expect(Buffer.from(copy ?? '', 'base64').toString()).toBe(read(SOURCE));
  const record = json(`${FOLDER}/record.json`);
  expect(record).toMatchObject({
    society: 'midori',
    revision: '2026',
    published: { date: '2026-04-01', by: '総務課', places: ['組合のウェブサイト', '事務所での掲示'] },
    versions: other.json('dist/midori/2026/manifest.json').versions,
  });
  const listed = record.files.map(({ path }: { path: string }) => path).sort();
  expect(listed).toEqual([...Object.keys(made), 'source.json'].sort());
  expect(kenpo('verify').stdout).toMatch(/published\/midori\/2026.*公表したとおりです/u);
});

test.each([
  [['--by', '総務課', '--at', '掲示'], '--on の指定がありません'],
  [['--on', '2026-04-01', '--at', '掲示'], '--by の指定がありません'],
  [['--on', '2026-04-01', '--by', '総務課'], '--at の指定がありません'],
  [['--on', '2026-04-31', '--by', '総務課', '--at', '掲示'], 'usage/bad-date'],
])('nothing of the record is guessed: %j', (given, words) => {
  const { folder, publish } = unpublished();
  const { status, stderr } = publish(SOURCE, ...given);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(readdirSync(folder)).toEqual(['source']);
});

test('a folder is not published, because it has the editions of other years', () => {
  const { folder, publish } = unpublished();
  for (const paths of [[], ['source/midori']]) {
    expect(publish(...paths, ...GIVEN).stderr).toContain('<file> の指定がありません');
    expect(readdirSync(folder)).toEqual(['source']);
  }
  expect(publish('--revision', '2026', ...GIVEN).status).toBe(0);
});

test('a draft is not published, nor what has an error', () => {
  const { folder, publish, edit } = unpublished();
  edit('"official"', '"draft"');
  expect(publish()).toMatchObject({ status: 1 });
  expect(publish().stderr).toMatch(/2026\.json:\d+:\d+ .*publish\/draft/u);
  edit('"draft"', '"official"');
  edit('"contractor": "aozora"', '"contractor": "azora"');
  expect(publish().status).toBe(1);
  expect(readdirSync(folder)).toEqual(['source']);
});

test('the same publication given twice changes nothing; another one is refused', () => {
  const { folder, publish } = work();
  const before = filesBelow(join(folder, FOLDER));
  expect(publish()).toMatchObject({ status: 0, stderr: '' });
  const again = publish(SOURCE, '--on', '2026-05-01', '--by', '総務課', '--at', '掲示');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('publish/already');
  expect(filesBelow(join(folder, FOLDER))).toEqual(before);
});

describe('a published edition stays', () => {
  test('build keeps it and says so, and the other editions are built', () => {
    const { folder, kenpo } = work();
    const before = filesBelow(join(folder, FOLDER));
    const { status, stdout, stderr } = kenpo('build');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/midori 2026 は公表済みなので、作り直しません/u);
    expect(readdirSync(join(folder, 'dist/midori'))).toEqual(['2025']);
    expect(kenpo('build', '--revision', '2026')).toMatchObject({ status: 0, stderr: '' });
    const { built, kept, notBuilt } = JSON.parse(kenpo('build', '--revision', '2026', '--json').stdout);
    expect({ built, notBuilt }).toEqual({ built: [], notBuilt: [] });
    expect(kept).toMatchObject([{ society: 'midori', revision: '2026', folder: FOLDER }]);
    expect(filesBelow(join(folder, FOLDER))).toEqual(before);
  });

  test('a source with other line ends or a BOM is the same source', () => {
    const { kenpo, read, write } = work();
    write(SOURCE, `\uFEFF${read(SOURCE).replaceAll('\n', '\r\n')}`);
    expect(kenpo('build', '--revision', '2026')).toMatchObject({ status: 0, stderr: '' });
    expect(kenpo('verify', 'published')).toMatchObject({ status: 0, stderr: '' });
  });

  test('with another source it is refused everywhere, with the way back', () => {
    const { folder, kenpo, edit, read, write } = work();
    const before = filesBelow(join(folder, FOLDER));
    edit('照会', '問合せ');
    for (const args of [
      ['build'],
      ['lint'],
      ['validate'],
      ['publish', SOURCE, ...GIVEN],
      ['verify', 'published'],
    ]) {
      const { status, stderr } = kenpo(...args);
      expect([args[0], status, stderr.match(/published\/changed/gu)?.length]).toEqual([args[0], 1, 1]);
    }
    // A broken source is another source too.
    write(SOURCE, '{');
    expect(kenpo('build', '--revision', '2026').stderr).toContain('published/changed');
    expect(filesBelow(join(folder, FOLDER))).toEqual(before);
    write(SOURCE, read(`${FOLDER}/source.json`));
    expect(kenpo('build', '--revision', '2026')).toMatchObject({ status: 0, stderr: '' });
  });

  test('lint --fix, import and new do not write its source, nor one in its place', () => {
    const { folder, kenpo, publish, read, write } = unpublished();
    write(SOURCE, read(SOURCE).replace('"preamble": [', '"preamble": ["番号法第19条第7号に基づき、",'));
    publish();
    const before = read(SOURCE);
    for (const args of [[SOURCE], ['--revision', '2026']]) {
      const fixed = kenpo('lint', '--fix', ...args);
      expect(fixed.status).toBe(1);
      expect(fixed.stderr).toContain('published/frozen');
    }
    expect(kenpo('lint', '--fix').stderr).not.toContain('published/frozen');
    expect(read(SOURCE)).toBe(before);
    const writers = [
      ['new', '2026', '--society', 'midori'],
      ['import', `${FOLDER}/public/notice.md`, '--society', 'midori', '--revision', '2026'],
    ];
    for (const args of writers) expect(kenpo(...args).stderr).toContain('published/frozen');
    rmSync(join(folder, SOURCE));
    for (const args of writers) {
      expect(kenpo(...args).stderr).toContain('published/frozen');
      expect(readdirSync(join(folder, 'source/midori'))).toEqual(['2025.json']);
    }
  });

  test('what is made after it is not compared with a text that was never published', () => {
    const { folder, kenpo, publish, edit } = unpublished();
    publish('source/midori/2025.json', '--on', '2025-04-01', '--by', '総務課', '--at', '掲示');
    edit('照会', '問合せ', 'source/midori/2025.json');
    for (const args of [['build', '--revision', '2026'], ['build']]) {
      const { status, stderr } = kenpo(...args);
      expect([status, stderr.match(/published\/changed/gu)?.length]).toEqual([1, 1]);
    }
    expect(readdirSync(folder)).not.toContain('dist');
    expect(kenpo('new', '2025-07', '--from', '2025').stderr).toContain('published/changed');
  });

  test('without its record nothing is written', () => {
    const { folder, kenpo, write } = work();
    for (const damage of [
      () => write(`${FOLDER}/record.json`, '{}'),
      () => rmSync(join(folder, FOLDER, 'record.json')),
    ]) {
      damage();
      const { status, stderr } = kenpo('build', '--revision', '2026');
      expect([status, stderr.includes('published/record')]).toEqual([1, true]);
      expect(kenpo('verify', 'published').stderr).toContain('published/record');
    }
    expect(readdirSync(folder)).toEqual(['published', 'source']);
  });

  test('a link to its source does not open it', () => {
    const { folder, kenpo } = work();
    mkdirSync(join(folder, 'elsewhere/source'), { recursive: true });
    symlinkSync(join(folder, 'source/midori'), join(folder, 'elsewhere/source/midori'));
    const { status, stdout } = kenpo('build', 'elsewhere/source', '--revision', '2026', '--out', 'out');
    expect([status, stdout.includes('公表済み')]).toEqual([0, true]);
    expect(readdirSync(folder)).not.toContain('out');
  });
});

describe('verify holds a published edition against its record', () => {
  test('what was altered, taken out or put in is found, each with its file', () => {
    const { folder, kenpo, edit, write } = work();
    edit('利用', '利要', `${FOLDER}/public/notice.md`);
    rmSync(join(folder, FOLDER, 'public/notice.pdf'));
    write(`${FOLDER}/public/more.pdf`, 'x');
    edit('照会', '問合せ', `${FOLDER}/source.json`);
    edit('"official"', '"draft"', `${FOLDER}/manifest.json`);
    const { status, stderr } = kenpo('verify', 'published');
    expect(status).toBe(1);
    const found = [...stderr.matchAll(/^(\S+) {2}error {2}(\S+)/gmu)].map(
      ([, file, rule]) => `${rule} ${file}`,
    );
    expect(found.sort()).toEqual([
      `verify/altered ${FOLDER}/manifest.json`,
      `verify/altered ${FOLDER}/public/notice.md`,
      `verify/altered ${FOLDER}/source.json`,
      `verify/missing-file ${FOLDER}/public/notice.pdf`,
      `verify/stray-file ${FOLDER}/public/more.pdf`,
    ]);
  });

  test('another edition in its place is found', () => {
    const { folder, kenpo, publish } = work();
    publish('source/midori/2025.json', '--on', '2025-04-01', '--by', '総務課', '--at', '掲示');
    rmSync(join(folder, FOLDER), { recursive: true });
    renameSync(join(folder, 'published/midori/2025'), join(folder, FOLDER));
    const { status, stderr } = kenpo('verify', 'published');
    expect([status, stderr.includes('published/record')]).toEqual([1, true]);
  });

  test('a word altered is found even where record and manifest were forged to agree', () => {
    const made = work();
    const altered = 'public/notice.md';
    made.edit('利用', '利要', `${FOLDER}/${altered}`);
    const forge = (list: string, path: string, entries: 'outputs' | 'files') => {
      const value = made.json(`${FOLDER}/${list}`);
      const sha256 = createHash('sha256')
        .update(made.read(`${FOLDER}/${path}`))
        .digest('hex');
      Object.assign(
        value[entries].find((entry: { path: string }) => entry.path === path),
        { sha256 },
      );
      made.write(`${FOLDER}/${list}`, JSON.stringify(value));
    };
    forge('manifest.json', altered, 'outputs');
    forge('record.json', altered, 'files');
    forge('record.json', 'manifest.json', 'files');
    const { status, stderr } = made.kenpo('verify', 'published');
    expect(status).toBe(1);
    expect(stderr).toMatch(/verify\/words.*notice\.md/u);
    expect(stderr).not.toContain('verify/altered');
  });

  test('documents of an older program are no fault, as the record says what was published', () => {
    const made = work();
    for (const [list, entries] of [
      ['manifest.json', undefined],
      ['record.json', 'files'],
    ] as const) {
      const value = made.json(`${FOLDER}/${list}`);
      value.versions.program = '0'.repeat(64);
      if (entries) {
        const sha256 = createHash('sha256')
          .update(made.read(`${FOLDER}/manifest.json`))
          .digest('hex');
        Object.assign(
          value.files.find(({ path }: { path: string }) => path === 'manifest.json'),
          { sha256 },
        );
      }
      made.write(`${FOLDER}/${list}`, JSON.stringify(value));
    }
    expect(made.kenpo('verify', 'published')).toMatchObject({ status: 0, stderr: '' });
  });
});
