import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { endlessPdf, pdfOf, stuckPdf, tornPdf } from '../../support/hostile-pdf.ts';
import { PROGRAM, runProgram } from '../../support/program.ts';
import { IS_DEEP } from '../../support/properties.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NOTICE = readFileSync('test/fixtures/notice-text.txt', 'utf8');

/** Runs the program in a folder. Returns its report as JSON. */
function kenpo(folder: string, args: readonly string[], input?: string | Uint8Array) {
  const run = spawnSync(process.execPath, [PROGRAM, ...args, '--json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...(input === undefined ? {} : { input }),
  });
  return { status: run.status, stderr: run.stderr, ...JSON.parse(run.stdout) };
}

const place = ['--society', 'aoba', '--revision', '2025'];
const sourceIn = (folder: string, revision = '2025'): NoticeSource =>
  JSON.parse(readFileSync(join(folder, 'source', 'aoba', `${revision}.json`), 'utf8'));

/** Returns the real notice as a Word file, with one paragraph for each line before the extraction. */
async function wordNotice(change: (text: string) => string = (text) => text): Promise<Uint8Array> {
  const whole = NOTICE.replace(/\n(?=TEL|[(（])/gu, '')
    .replace(/、\n/gu, '、')
    .replace(/^- ・ ?/gmu, '・');
  const lines = change(whole)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const children = lines.map((line) => new Paragraph({ text: line }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

test('a Word file becomes a printed PDF', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notice.docx'), await wordNotice());
  const { status, counts } = kenpo(folder, ['import', 'notice.docx', ...place]);
  expect(status).toBe(0);
  expect(counts).toEqual({ sections: 8, groups: 16, items: 41, contractors: 10, engagements: 15 });
  expect(kenpo(folder, ['build', '--only', 'pdf']).status).toBe(0);
  expect(existsSync(join(folder, 'dist/aoba/2025/draft/notice.pdf'))).toBe(true);
});

test("next year's Word file keeps the ids, the records and the contractors that are not published", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notice.docx'), await wordNotice());
  kenpo(folder, ['import', 'notice.docx', ...place]);
  const file = join(folder, 'source/aoba/2025.json');
  const former = sourceIn(folder);
  const [group] = former.sections[0]?.groups ?? [];
  const [item] = group?.items ?? [];
  if (!item) throw new Error('The notice has no item.');
  item.id = 'cards';
  former.revision.accepted = [{ rule: 'lint/long-item', text: '○○', reason: '長くない。' }];
  item.engagements = [{ contractor: 'hidden', publishName: false, dataCategories: ['氏名'] }];
  former.contractors.push({ id: 'hidden', name: '○○印刷(株)' });
  writeFileSync(file, JSON.stringify(former, null, 2));
  writeFileSync(
    join(folder, 'new.docx'),
    await wordNotice((text) =>
      text
        .replace('健康保険被保険者証の発行管理', '資格確認書の発行管理')
        .replace('・第三者行為', '・新しい業務\n・第三者行為'),
    ),
  );
  const { status, carried } = kenpo(folder, ['import', 'new.docx', '--base', file, '--revision', '2026']);
  expect(status).toBe(0);
  const next = sourceIn(folder, '2026');
  expect(next.revision).toMatchObject({ id: '2026', status: 'draft', predecessor: '2025' });
  expect(next.revision.accepted).toEqual(former.revision.accepted);
  expect(next.sections[0]?.groups?.[0]?.items?.[0]).toMatchObject({
    id: 'cards',
    text: '被保険者資格の確認、被扶養者の認定並びに資格確認書の発行管理',
    engagements: item.engagements,
  });
  expect(carried).toMatchObject({ added: 1, gone: [], unpublished: ['○○印刷(株)'] });
  const told = runProgram(folder, 'import', 'new.docx', '--base', file, '--revision', '2027').stdout;
  expect(told).toMatch(/^ {2}前の版と同じもの [0-9]+（.*）、新しいもの 1$/m);
  expect(told).toMatch(/^ {2}公表しない委託先は、前の版のとおり残しました：○○印刷\(株\)$/m);
  expect(told).toMatch(/^ +[0-9]+\. 第[0-9]+段落 {2}/m);
});

test('a text comes in by standard input, in the encoding that it has', () => {
  const folder = temporaryFolder();
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NOTICE, 'utf16le')]));
  const { status } = kenpo(folder, ['import', '-', '--from', 'text', ...place], utf16);
  expect(status).toBe(0);
  expect(sourceIn(folder).title).toBe('健康保険組合の通常業務で想定される主な利用目的');
});

test('a source that is there is never overwritten', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'source/aoba'), { recursive: true });
  writeFileSync(join(folder, 'source/aoba/2025.json'), 'mine');
  writeFileSync(join(folder, 'notice.txt'), NOTICE);
  const { status, problems } = kenpo(folder, ['import', 'notice.txt', ...place]);
  expect([status, problems[0]?.rule]).toEqual([2, 'usage/exists']);
  expect(readFileSync(join(folder, 'source/aoba/2025.json'), 'utf8')).toBe('mine');
});

test('what is to become of the file must be told', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notice.txt'), NOTICE);
  expect(kenpo(folder, ['import']).problems[0]?.rule).toBe('usage/missing-argument');
  expect(kenpo(folder, ['import', 'notice.txt']).problems[0]?.params.argument).toBe('--society');
  expect(kenpo(folder, ['import', 'notice.txt', '--society', 'aoba']).problems[0]?.params.argument).toBe(
    '--revision',
  );
});

describe('a hostile file is one problem, and nothing is written', () => {
  const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
  const cases: Record<string, readonly [name: string, bytes: () => Uint8Array | string, rule: string]> = {
    'a zip bomb': ['notice.docx', bomb, 'import/too-large'],
    '100 MB of text': ['notice.txt', () => new Uint8Array(100_000_000).fill(0x61), 'import/too-large'],
    'a long text': ['notice.txt', () => '・あ\n'.repeat(200_000), 'import/too-long'],
    'a PDF that is none': ['notice.pdf', () => '%PDF-1.7\nx', 'import/damaged'],
    'a PDF with no text': ['notice.pdf', () => pdfOf('0 0 100 100 re f'), 'import/no-text'],
    'an encrypted PDF': [
      'notice.pdf',
      () => pdfOf('BT /F 12 Tf 9 9 Td (x) Tj ET', 'encrypt=aes-256,user-password=a,owner-password=b'),
      'import/encrypted',
    ],
    'a PDF whose pages are broken': ['notice.pdf', tornPdf, 'import/damaged'],
    'a PDF whose packing is broken': ['notice.pdf', stuckPdf, 'import/damaged'],
    // After a minute it is stopped.
    ...(IS_DEEP
      ? { 'a PDF that draws without end': ['notice.pdf', endlessPdf, 'import/too-intricate'] as const }
      : {}),
    'a broken encoding': [
      'notice.txt',
      () => new Uint8Array([0x82, 0xa0, 0xff, 0xfe, 0x81]),
      'import/encoding',
    ],
    'a picture': ['notice.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'import/unknown-format'],
    'an old Word file': ['notice.doc', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import/old-word'],
    'brackets without end': ['notice.txt', () => '（【'.repeat(100_000), 'import/no-notice'],
    'nothing but marks': ['notice.txt', () => '・\n1.\n'.repeat(20_000), 'import/no-notice'],
  };
  test.each(Object.entries(cases))('%s', (_what, [name, bytes, rule]) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), bytes());
    const { status, stderr, problems } = kenpo(folder, ['import', name, ...place]);
    expect(problems.map((problem: { rule: string }) => problem.rule)).toEqual([rule]);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(existsSync(join(folder, 'source'))).toBe(false);
  });

  test('a device', () => {
    const folder = temporaryFolder();
    symlinkSync('/dev/zero', join(folder, 'notice.txt'));
    expect(kenpo(folder, ['import', 'notice.txt', ...place]).problems[0]?.rule).toBe('source/unreadable');
  });
});

test('what a file or an argument holds cannot write to the terminal but as words', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notice.txt'), `${NOTICE}\n\u202e\u2067あ\n`);
  const hidden = '\u001b[31m\u009b2J';
  const expected = [
    [place, '\\u202e\\u2067'],
    [[...place, '--encoding', hidden], '\\u001b[31m\\u009b2J'],
    [['--society', hidden, '--revision', '1'], '\\u001b[31m\\u009b2J'],
    [[...place, hidden], '\\u001b[31m\\u009b2J'],
  ] as const;
  for (const [how, shown] of expected) {
    const { stdout, stderr } = runProgram(folder, 'import', 'notice.txt', ...how);
    expect(stdout + stderr).toContain(shown);
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});

test('scripts of a page are not read, and what they would write is not there', () => {
  const folder = temporaryFolder();
  const page = `<!doctype html><title>x</title><script>document.write("<p>偽の項目")</script><h1>主な利用目的</h1><h2>1. 保険給付に必要な利用目的</h2><h3>【他の事業者等への情報提供を伴う事例】</h3><ul><li onclick="alert(1)">・翻訳の委託<img src=x onerror="alert(1)"></ul>`;
  writeFileSync(join(folder, 'notice.html'), page);
  expect(kenpo(folder, ['import', 'notice.html', ...place]).status).toBe(0);
  expect(JSON.stringify(sourceIn(folder))).not.toMatch(/偽|alert/u);
  expect(sourceIn(folder).sections[0]?.groups?.[0]?.items?.[0]?.text).toBe('翻訳の委託');
});
