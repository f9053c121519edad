import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { newAjv } from '../../../scripts/notice/validate/compile-validator.ts';
import { runProgram } from '../../support/program.ts';
import { workIn } from '../../support/work.ts';

const SOURCE = 'source/midori/2026.json';

/** Makes a folder with midori's source of 2026, changed. `lint` runs the command there. */
function midori(change: (source: NoticeSource) => unknown = () => undefined) {
  const work = workIn(SOURCE);
  const source: NoticeSource = JSON.parse(work.read(SOURCE));
  change(source);
  work.write(SOURCE, JSON.stringify(source, null, 2));
  return { ...work, lint: (...args: string[]) => work.kenpo('lint', ...args) };
}

const outdated = (source: NoticeSource) =>
  Object.assign(source, { preamble: ['番号法第 19 条第 7 号による情報連携を行います。'] });

test('a source without findings is said to have none', () => {
  expect(midori().lint()).toEqual({
    status: 0,
    stdout: '1件を確かめました。エラー0件、警告0件、お知らせ0件。\n',
    stderr: '',
  });
});

test('warnings leave the exit status as it is, and --strict makes it 1', () => {
  const { lint } = midori(outdated);
  const { status, stderr, stdout } = lint();
  expect(status).toBe(0);
  expect(stderr).toContain(
    'source/midori/2026.json:93:6  warning  lint/my-number-19-7  「番号法第 19 条第 7 号」の情報連携は、令和3年9月1日から第19条第8号です。\n',
  );
  expect(stderr).toContain(
    '  |     "番号法第 19 条第 7 号による情報連携を行います。"\n  |      ^^^^^^^^^^^^^^^^^^^^^\n',
  );
  expect(stdout).toMatch(/警告1件、.*\nうち1件は、名称や番号が変わっただけです。--fix/);
  expect(lint('--strict')).toMatchObject({ status: 1, stderr: expect.stringContaining('  error  lint/') });
});

test('what only informs is no error, strictly taken or not', () => {
  const { lint } = midori((source) => source.revision.accepted?.shift());
  expect(lint('--strict')).toMatchObject({ status: 0, stderr: expect.stringContaining('  info  lint/') });
});

test('an invalid source has its errors as validate shows them', () => {
  const { lint, kenpo } = midori((source) => Object.assign(source.revision, { status: 'offical' }));
  const { status, stderr } = lint();
  expect(status).toBe(1);
  expect(stderr).toBe(kenpo('validate').stderr);
});

test('--as-of judges by another day', () => {
  const { lint } = midori(outdated);
  expect(lint('--as-of', '2021-08-31').stderr).toBe('');
  expect(lint('--as-of', '2021-09').stderr).toContain('lint/my-number-19-7');
  for (const wrong of ['2021-02-30', '令和3年', '2021', 'tomorrow'])
    expect(lint('--as-of', wrong)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/usage\/bad-date/),
    });
});

test('a file that is missing is not counted', () => {
  expect(midori().kenpo('lint', 'source/aoba/2025.json')).toMatchObject({ status: 2, stdout: '' });
  expect(midori().kenpo('validate', 'source/aoba/2025.json')).toMatchObject({ status: 2, stdout: '' });
});

test('the same is given as JSON, as the schema of problems says', () => {
  const { lint } = midori(outdated);
  const made = lint('--format', 'json');
  expect(made).toEqual(lint('--json'));
  expect(lint('--json', '--format', 'github')).toEqual(made);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const { problems, ...rest } = JSON.parse(made.stdout);
  const validate = newAjv().compile(JSON.parse(readFileSync('schema/problems.schema.json', 'utf8')));
  expect(validate(problems), JSON.stringify(validate.errors)).toBe(true);
  expect(problems).toMatchObject([{ rule: 'lint/my-number-19-7', pointer: '/preamble/0' }]);
  expect(rest).toEqual({
    checked: [SOURCE],
    acceptable: [
      { file: SOURCE, rule: 'lint/my-number-19-7', text: '番号法第 19 条第 7 号による情報連携を行います。' },
    ],
    errors: 0,
    warnings: 1,
    infos: 0,
    replacements: [],
  });
});

test('GitHub shows the findings beside their lines', () => {
  const { stdout, stderr, status } = midori(outdated).lint('--format', 'github');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')[0]).toMatch(
    /^::warning file=source\/midori\/2026\.json,line=93,endLine=93,col=6,endColumn=20,title=lint\/my-number-19-7::「番号法第 19 条第 7 号」の情報連携は、.*です。%0A第19条第8号に直して/,
  );
  const wrong = midori().lint('--format', 'github', '--onyl');
  expect(wrong).toMatchObject({
    status: 2,
    stdout: expect.stringMatching(/^::error title=usage\/unknown-option::/),
  });
});

test('folders, files and the selection are taken as by other commands', () => {
  const { kenpo } = workIn(SOURCE, 'source/midori/2025.json', 'source/sample/undated.json');
  expect(JSON.parse(kenpo('lint', '--json').stdout).checked).toHaveLength(3);
  expect(JSON.parse(kenpo('lint', '--json', '--society', 'sample').stdout).checked).toHaveLength(1);
  expect(JSON.parse(kenpo('lint', 'source/midori', '--json', '--revision', '2025').stdout).checked).toEqual([
    'source/midori/2025.json',
  ]);
  expect(kenpo('lint', 'nowhere').status).toBe(2);
});

test('--fix writes mere renamings where they stand, lists each, and leaves the rest as it was laid out', () => {
  const { folder, lint, read, write } = midori();
  const text = `\uFEFF${read(SOURCE)
    .replace(
      /"preamble": \[\s*"[^"]*",/,
      '"preamble":["番号法第\\u0031９条第七号\\u306b",  "相当の関連性、被保険者証の発行",',
    )
    .replaceAll('\n', '\r\n')}`;
  write(SOURCE, text);
  chmodSync(join(folder, SOURCE), 0o640);
  const { status, stdout, stderr } = lint('--fix', SOURCE);
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'source/midori/2026.json:92:16  「番号法第1９条第七号」を「番号法第1９条第八号」に直しました。',
    expect.stringMatching(/:92:\d+ {2}「相当の関連性」を「関連性」に直しました。$/),
    '1件を確かめました。エラー0件、警告1件、お知らせ0件。',
  ]);
  expect(stderr).toContain('lint/insurance-card');
  expect(read(SOURCE)).toBe(
    text.replace('第\\u0031９条第七号', '第\\u0031９条第八号').replace('相当の関連性', '関連性'),
  );
  expect(statSync(join(folder, SOURCE)).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder, 'source/midori'))).toEqual(['2026.json']);
  const again = lint('--fix', SOURCE);
  expect(again.stdout).not.toContain('直しました');
  expect(again.stderr).toBe(stderr);
});

test('--fix without names mends drafts alone, and says how an official revision is mended', () => {
  const { folder, lint, read, write } = midori(outdated);
  const official = read(SOURCE);
  const draft = official.replace('"id": "2026"', '"id": "2027"').replace('"official"', '"draft"');
  write('source/midori/2027.json', draft);
  for (const args of [[], ['source'], ['source/midori'], ['--society', 'midori'], ['--revision', '2027']]) {
    write('source/midori/2027.json', draft);
    const { status, stdout } = lint('--fix', ...args);
    expect(status).toBe(0);
    expect(stdout.match(/^.*に直しました。$/gmu)).toEqual([
      expect.stringMatching(
        /^source\/midori\/2027\.json:.*「番号法第 19 条第 7 号」を「番号法第 19 条第 8 号」/u,
      ),
    ]);
    const left = 'source/midori/2026.json は決裁済みの版なので、直せる1件をそのままにしました。';
    if (!args.includes('2027')) expect(stdout).toContain(left);
    expect(read(SOURCE)).toBe(official);
    expect(read('source/midori/2027.json')).toContain('第 8 号');
  }
  expect(lint('--fix', '--revision', '2026').stdout).toContain('2026.json:93:6  「番号法第 19 条第 7 号」を');
  write(SOURCE, official);
  expect(lint('--fix', join(folder, SOURCE)).stdout).toContain('に直しました。');
  expect(read(SOURCE)).toContain('第 8 号');
});

test('--fix follows a link to the file, and the link stays one', () => {
  const { folder, lint, read, write } = midori(outdated);
  const kept = join(folder, 'kept.json');
  writeFileSync(kept, read(SOURCE));
  const link = join(folder, 'source/midori/2027.json');
  symlinkSync(kept, link);
  write('kept.json', read(SOURCE).replace('"id": "2026"', '"id": "2027"'));
  expect(lint('source/midori/2027.json', '--fix').status).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(read('kept.json')).toContain('第 8 号');
});

test('--fix leaves what is accepted, what is not outdated yet, and what has an error', () => {
  const accepted = midori((source) => {
    outdated(source);
    source.revision.accepted?.push({
      rule: 'lint/my-number-19-7',
      text: '番号法第 19 条第 7 号による情報連携を行います。',
      reason: '経過を述べた文である。',
    });
  });
  const early = midori(outdated);
  const wrong = midori((source) => {
    outdated(source);
    Object.assign(source.revision, { status: 'offical' });
  });
  for (const [work, ...args] of [[accepted], [early, '--as-of', '2020-04-01'], [wrong]] as const) {
    const before = work.read(SOURCE);
    expect(work.lint(SOURCE, '--fix', ...args).stdout).not.toContain('直しました');
    expect(work.read(SOURCE)).toBe(before);
  }
});

test('build shows warnings, counts what only informs, and writes nothing when it is strict', () => {
  const { folder, kenpo } = workIn('source/sample/undated.json');
  const { status, stdout, stderr } = kenpo('build', 'source/sample');
  expect(status).toBe(0);
  expect(
    [...stderr.matchAll(/ {2}(\w+) {2}lint\/([a-z0-9-]+)/g)].map(([, ...words]) => words.join(' ')),
  ).toEqual([
    'warning insurance-card',
    'warning bracket-widths',
    'warning my-number-19-7',
    'warning two-telephones',
  ]);
  expect(stdout).toMatch(
    /^ほかにお知らせが10件あります（kenpo-notice lint source\/sample で見られます）。$/m,
  );
  const { problems } = JSON.parse(kenpo('build', '--json').stdout);
  expect(problems).toHaveLength(14);
  expect(kenpo('build', '--strict', '--out', 'strict')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('  error  lint/insurance-card'),
  });
  expect(readdirSync(folder)).not.toContain('strict');
});

test('a build without warnings is written strictly too', () => {
  const { kenpo } = midori((source) => Reflect.deleteProperty(source.revision, 'predecessor'));
  expect(kenpo('build', '--strict', '--only', 'html')).toMatchObject({ status: 0, stderr: '' });
});

test('what is found in the next year’s draft stands in its list, judged by every change of law', () => {
  const { kenpo, read, write } = workIn('source/midori/2025.json');
  write(
    'source/midori/2025.json',
    read('source/midori/2025.json').replace('資格確認書及び資格情報のお知らせ', '被保険者証'),
  );
  const { stdout, stderr, status } = kenpo('new', '2026');
  expect([status, stderr]).toEqual([0, '']);
  const [, number, line] =
    /^ *(\d+)\. 「被保険者証」は、.*発行されません。 {2}source\/midori\/2026\.json:(\d+)\n {6}「資格確認書/m.exec(
      stdout,
    ) ?? [];
  expect(read('source/midori/2026.json').split('\n')[Number(line) - 1]).toContain('被保険者証の発行');
  expect(stdout).toContain('「子ども・子育て支援金」がありません。');
  expect(stdout).toContain('は、国内の事業者ですか。');
  expect(stdout).not.toContain('改正日も施行日もまだ書かれていません');
  const last = [...stdout.matchAll(/^ *(\d+)\. (.*?) {2}/gm)].at(-1);
  expect(last?.[2]).toContain('status を official にする');
  expect(Number(last?.[1])).toBeGreaterThan(Number(number));
});

test('help tells of lint, and knows its options', () => {
  const { stdout } = runProgram('.', 'lint', '--help');
  for (const option of ['--as-of DATE', '--format FORMAT', '--fix', '--strict', '--society ID'])
    expect(stdout).toContain(option);
});

test('what --to-accept shows accepts all that was found, once a reason is written', () => {
  const work = midori((source) => {
    outdated(source);
    Reflect.deleteProperty(source.revision, 'accepted');
    Reflect.deleteProperty(source.society, 'address');
    source.contractors[0]?.telephones?.push({ number: '00-0000-0009' });
  });
  const { stdout } = work.lint('--to-accept');
  const lines = stdout.split('\n').filter((line) => line.startsWith('  {'));
  const entries = JSON.parse(`[${lines.join('')}]`) as { reason: string }[];
  expect(entries.length).toBeGreaterThan(2);
  const source: NoticeSource = JSON.parse(work.read(SOURCE));
  const accepted = entries.map((entry) => ({ ...entry, reason: '確かめた。' }));
  work.write(SOURCE, JSON.stringify(Object.assign(source, { revision: { ...source.revision, accepted } })));
  expect(work.lint('--to-accept')).toMatchObject({
    stdout: '1件を確かめました。エラー0件、警告0件、お知らせ0件。\n',
    stderr: '',
  });
});

test('the name of a file begins no workflow command of its own in GitHub’s log', () => {
  const { folder, read, kenpo } = midori(outdated);
  const names = ['::stop-commands::x', 'a\n::error::x'];
  for (const name of names) {
    mkdirSync(join(folder, name, 'midori'), { recursive: true });
    writeFileSync(join(folder, name, 'midori/2026.json'), read(SOURCE));
  }
  const { stdout } = kenpo(
    'lint',
    ...names.map((name) => `${name}/midori/2026.json`),
    '--fix',
    '--format',
    'github',
  );
  const commands = stdout.split('\n').filter((line) => /^\s*::/u.test(line));
  expect(commands.filter((line) => !/^::(?:warning|notice) file=/u.test(line))).toEqual([]);
  expect(stdout).toContain('- ::stop-commands::x/midori/2026.json:');
});
