import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../scripts/edition/manifest.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { runProgram } from '../../support/program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Returns a folder with midori's two revisions. */
function midori(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'source'));
  cpSync('source/midori', join(folder, 'source/midori'), { recursive: true });
  return folder;
}

function edit(folder: string, from: string, to: string, file = 'source/midori/2026.json'): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test('two revisions by id, by file, or one with its predecessor give the same', () => {
  const folder = midori();
  const byId = runProgram(folder, 'diff', '2025', '2026', '--society', 'midori');
  expect(byId).toMatchObject({ status: 0, stderr: '' });
  expect(byId.stdout).toContain(
    '改正後  ・健康保険料、介護保険料{+、+}調整保険料{+及び子ども・子育て支援金+}の徴収',
  );
  const files = ['source/midori/2025.json', 'source/midori/2026.json'];
  expect(runProgram(folder, 'diff', ...files).stdout).toBe(byId.stdout);
  expect(runProgram(folder, 'diff', 'source/midori/2026.json').stdout).toBe(byId.stdout);
});

test('files are compared wherever they lie and whatever they are called', () => {
  const folder = midori();
  cpSync(join(folder, 'source/midori/2025.json'), join(folder, 'old.json'));
  cpSync(join(folder, 'source/midori/2026.json'), join(folder, 'new.json'));
  expect(runProgram(folder, 'diff', 'old.json', 'new.json')).toMatchObject({ status: 0, stderr: '' });
});

test('a commit is compared with the file as it is now; a file of that name wins', () => {
  const folder = midori();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@test.invalid', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
  edit(folder, '給付及び付加給付の実施', '給付の実施');
  const { stdout, status } = runProgram(
    folder,
    'diff',
    'HEAD:source/midori/2026.json',
    'source/midori/2026.json',
  );
  expect(status).toBe(0);
  expect(stdout).toContain('・保険給付[-及び付加給付-]の実施');
  const within = runProgram(
    join(folder, 'source'),
    'diff',
    'HEAD:source/midori/2026.json',
    'midori/2026.json',
  );
  expect(within.stdout).toBe(stdout);
  cpSync(join(folder, 'source/midori/2026.json'), join(folder, 'HEAD:source'));
  expect(runProgram(folder, 'diff', 'HEAD:source', 'source/midori/2026.json').stdout).toContain(
    '相違はありません',
  );
  expect(
    runProgram(folder, 'diff', '--', '-x:source/midori/2026.json', 'source/midori/2026.json'),
  ).toMatchObject({ status: 2 });
});

test('each side’s problems stand under its own name, and the status is 2', () => {
  const folder = midori();
  edit(folder, '"official"', '"offical"', 'source/midori/2025.json');
  edit(folder, '"title": "個人', '"titel": "個人');
  const { status, stderr, stdout } = runProgram(
    folder,
    'diff',
    'source/midori/2025.json',
    'source/midori/2026.json',
    '--exit-code',
  );
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/source\/midori\/2025\.json:16:15 {2}error {2}schema\/enum/);
  expect(stderr).toMatch(/source\/midori\/2026\.json:\d+:\d+ {2}error {2}schema\//);
});

test('the exit status tells of differences only where it was asked to', () => {
  const folder = midori();
  const status = (...args: string[]) => runProgram(folder, 'diff', ...args).status;
  expect(status('2025', '2026')).toBe(0);
  expect(status('2025', '2026', '--exit-code')).toBe(1);
  expect(status('2026', '2026', '--exit-code')).toBe(0);
  cpSync(join(folder, 'source/midori/2026.json'), join(folder, 'edited.json'));
  edit(folder, '平日 9:00〜17:00（12:00〜13:00を除く）', '平日 10:00〜17:00', 'edited.json');
  expect(status('2026', 'edited.json', '--fail-on', 'substantive')).toBe(0);
  expect(status('2026', 'edited.json', '--fail-on', 'administrative')).toBe(1);
  expect(status('2025', '2026', '--fail-on', 'substantive')).toBe(1);
});

test('files are written whole, and none that is there already is touched without --force', () => {
  const folder = midori();
  const args = ['diff', '2025', '2026', '--format', 'html,pdf,docx,markdown,json,review', '--out', 'out'];
  expect(runProgram(folder, ...args)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual([
    'changes.json',
    'comparison.docx',
    'comparison.html',
    'comparison.md',
    'comparison.pdf',
    'review.html',
  ]);
  const made = readFileSync(join(folder, 'out/comparison.docx'));
  writeFileSync(join(folder, 'out/comparison.docx'), 'worked on');
  const again = runProgram(folder, ...args);
  expect(again.status).toBe(2);
  expect(readFileSync(join(folder, 'out/comparison.docx'), 'utf8')).toBe('worked on');
  expect(runProgram(folder, ...args, '--force').status).toBe(0);
  expect(readFileSync(join(folder, 'out/comparison.docx'))).toEqual(made);
  writeFileSync(join(folder, 'blocked'), '');
  const blocked = runProgram(folder, ...args.slice(0, -1), 'blocked');
  expect(blocked.status).toBe(2);
  expect(blocked.stderr).toMatch(/output\/(?:unwritable|exists)/);
});

test('one format goes to standard output, and --json gives the changes themselves', () => {
  const folder = midori();
  const json = JSON.parse(runProgram(folder, 'diff', '2025', '2026', '--format', 'json').stdout);
  expect(json.changes).toHaveLength(20);
  expect(JSON.parse(runProgram(folder, 'diff', '2025', '2026', '--json').stdout)).toMatchObject({
    ...json,
    problems: [],
  });
  expect(runProgram(folder, 'diff', '2025', '2026', '--format', 'markdown').stdout).toContain(
    '<ins>及び子ども・子育て支援金</ins>',
  );
});

test('--old-left, --full and --remarks do as they say', () => {
  const folder = midori();
  const markdown = (...args: string[]) =>
    runProgram(folder, 'diff', '2025', '2026', '--format', 'markdown', ...args).stdout;
  expect(markdown()).toMatch(/\| 改正後 +\| 改正前 +\| 備考/);
  expect(markdown('--old-left')).toMatch(/\| 改正前 +\| 改正後 +\| 備考/);
  expect(markdown()).not.toContain('業務の維持及び改善');
  expect(markdown('--full')).toContain('業務の維持及び改善');
  expect(markdown('--remarks', 'none')).not.toContain('備考');
  const same = (...args: string[]) =>
    runProgram(folder, 'diff', '2026', '2026', '--format', 'markdown', '--full', ...args).stdout;
  expect(same()).not.toContain('備考');
  expect(same('--remarks', 'own')).toMatch(/\| 備考/);
});

test('an edited Word file in dist is not lost to the next build', () => {
  const folder = midori();
  expect(runProgram(folder, 'build', '--only', 'changes').status).toBe(0);
  const word = join(folder, 'dist/midori/2026/changes/comparison.docx');
  writeFileSync(word, 'worked on');
  const { status, stderr } = runProgram(folder, 'build', '--only', 'changes');
  expect(status).toBe(2);
  expect(stderr).toContain('output/edited-file');
  expect(readFileSync(word, 'utf8')).toBe('worked on');
});

test('without its predecessor a revision is built all the same, with a warning', () => {
  const folder = midori();
  execFileSync('rm', [join(folder, 'source/midori/2025.json')]);
  const { status, stderr } = runProgram(folder, 'build', '--only', 'html,changes');
  expect(status).toBe(0);
  expect(stderr).toContain('warning  reference/predecessor-missing');
  expect(existsSync(join(folder, 'dist/midori/2026/public/index.html'))).toBe(true);
  expect(existsSync(join(folder, 'dist/midori/2026/changes'))).toBe(false);
});

/** Replaces bytes of a made file and makes the manifest say so, as a forger would. */
function forge(folder: string, name: string, change: (bytes: Uint8Array) => Uint8Array): void {
  const revision = join(folder, 'dist/midori/2026');
  const bytes = change(readFileSync(join(revision, name)));
  writeFileSync(join(revision, name), bytes);
  const manifest: Manifest = JSON.parse(readFileSync(join(revision, 'manifest.json'), 'utf8'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const outputs = manifest.outputs.map((entry) =>
    entry.path === name ? { ...entry, bytes: bytes.byteLength, sha256 } : entry,
  );
  writeFileSync(join(revision, 'manifest.json'), JSON.stringify({ ...manifest, outputs }));
}

const reworded = (bytes: Uint8Array) =>
  strToU8(strFromU8(bytes).replace('予防接種の費用の補助に係る申請の受付', '予防接種の費用の補助'));

test('verify finds a word altered in each file of the comparison, though the manifest agrees', () => {
  const folder = midori();
  expect(runProgram(folder, 'build', '--only', 'changes').status).toBe(0);
  expect(runProgram(folder, 'verify', '--only', 'changes').status).toBe(0);
  const inWord = (bytes: Uint8Array) => {
    const { 'word/document.xml': part = new Uint8Array(), ...rest } = unzipSync(bytes);
    return zipSync({ ...rest, 'word/document.xml': reworded(part) });
  };
  const names = ['comparison.html', 'review.html', 'comparison.md', 'changes.json', 'comparison.docx'];
  for (const name of names) forge(folder, `changes/${name}`, name.endsWith('.docx') ? inWord : reworded);
  const { status, stderr } = runProgram(folder, 'verify');
  expect(status).toBe(1);
  for (const name of names) expect(stderr).toMatch(new RegExp(`verify/words .*${name}`));
});

test('verify says when the predecessor has changed since', () => {
  const folder = midori();
  expect(runProgram(folder, 'build', '--only', 'changes').status).toBe(0);
  edit(folder, '照会', '問合せ', 'source/midori/2025.json');
  expect(runProgram(folder, 'verify').stderr).toContain('前の版の正本がそのあとで変わりました');
});

test('a sign that no face has keeps the PDF from being made, with its place; a page has it', () => {
  const folder = midori();
  edit(folder, '"reason": "', '"reason": "𒀀');
  const args = ['diff', '2025', '2026', '--society', 'midori', '--out', 'out', '--format'];
  const { status, stderr } = runProgram(folder, ...args, 'pdf,html');
  expect(status).toBe(2);
  expect(stderr).toMatch(/2026\.json:\d+:\d+ .*font\/missing-character/u);
  expect(existsSync(join(folder, 'out'))).toBe(false);
  expect(runProgram(folder, ...args, 'html').status).toBe(0);
  expect(runProgram(folder, 'build').status).toBe(1);
});

test('an edition is built and compared whatever signs its contractors have in their names', () => {
  const folder = midori();
  for (const revision of ['2025', '2026']) {
    const path = join(folder, `source/midori/${revision}.json`);
    const source: NoticeSource = JSON.parse(readFileSync(path, 'utf8'));
    for (const [index, contractor] of source.contractors.entries()) {
      contractor.name = `(株)A-LIFE/${index}`;
      contractor.legalName = `\\^$.*+?()[]{}|/-${revision}&~#@!"%',:;<=>\`_${index}`;
      contractor.aliases = [
        ...(contractor.aliases ?? []),
        `[${index}`,
        `\\${index}`,
        `(?<${index}`,
        `--&&${index}`,
      ];
    }
    writeFileSync(path, JSON.stringify(source, null, 2));
  }
  expect(runProgram(folder, 'build')).toMatchObject({ status: 0 });
  const table = readFileSync(join(folder, 'dist/midori/2026/changes/comparison.md'), 'utf8');
  expect(table).toContain('A-LIFE');
});

test('with templates of its own a society’s comparison says what its documents say, and verify finds it so', () => {
  const folder = midori();
  const own = join(folder, 'source/midori/templates/partials');
  mkdirSync(own, { recursive: true });
  const contacts = readFileSync('templates/partials/contacts.hbs', 'utf8');
  writeFileSync(
    join(own, 'contacts.hbs'),
    contacts.replace('担当　', '係　').replace('お問い合わせ窓口', 'お尋ね先'),
  );
  edit(folder, '"department": "', '"department": "新しい');
  expect(runProgram(folder, 'build')).toMatchObject({ status: 0 });
  const made = (file: string) => readFileSync(join(folder, 'dist/midori/2026', file), 'utf8');
  expect(made('public/notice.md')).toContain('係　新しい');
  expect(made('changes/comparison.md')).toContain('係　<ins>新しい</ins>');
  expect(made('changes/review.html')).toContain('>お尋ね先<');
  expect(made('changes/review.html')).not.toContain('担当');
  expect(runProgram(folder, 'verify')).toMatchObject({ status: 0 });
  expect(runProgram(folder, 'diff', '2025', '2026', '--society', 'midori').stdout).toContain(
    '係　{+新しい+}',
  );
});

test('templates that leave out what only the former edition says are told of, and nothing is compared', () => {
  const folder = midori();
  const own = join(folder, 'source/midori/templates/partials');
  mkdirSync(own, { recursive: true });
  const contacts = readFileSync('templates/partials/contacts.hbs', 'utf8');
  writeFileSync(join(own, 'contacts.hbs'), contacts.replace('{{department}}', ''));
  const path = join(folder, 'source/midori/2026.json');
  const source: NoticeSource = JSON.parse(readFileSync(path, 'utf8'));
  for (const contact of source.contacts ?? []) delete contact.department;
  writeFileSync(path, JSON.stringify(source));
  for (const args of [
    ['build', 'source/midori/2026.json'],
    ['diff', 'source/midori/2026.json'],
  ]) {
    const { status, stdout, stderr } = runProgram(folder, ...args);
    expect([status, `${stdout}${stderr}`]).toEqual([
      args[0] === 'build' ? 1 : 2,
      expect.stringContaining('template/leaf'),
    ]);
  }
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});
