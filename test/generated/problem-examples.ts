import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'mupdf';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import type { RuleId } from '../../scripts/problems/rules.ts';
import { swollenPdf } from '../support/hostile-pdf.ts';
import { unmappedPdf } from '../support/unmapped-pdf.ts';

/** A folder with the source of midori 2026, in which a mistake is made. */
export class Work {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.write(SOURCE, readFileSync(SOURCE, 'utf8'));
  }

  write(path: string, content: string | Buffer): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  replace(path: string, from: string | RegExp, to: string): void {
    this.write(path, this.read(path).replace(from, to));
  }
}

/** A mistake and the command that finds it. If a path of the command exists in the folder, that one is used. */
export interface Example {
  readonly make: (work: Work) => void;
  /** If absent, `validate`. */
  readonly args?: readonly string[];
  /** There is a build before the mistake. */
  readonly afterBuild?: true;
  /** The revision is published before the mistake. */
  readonly afterPublication?: true;
  /** The folder also has the predecessor's source. */
  readonly former?: true;
  /** The command runs in the folder, not in the project. */
  readonly inFolder?: true;
  /** The environment variables of the program. */
  readonly env?: Readonly<Record<string, string>>;
}

const SOURCE = 'source/midori/2026.json';

const nothing = () => undefined;

/** Returns the source with its value changed, written again. */
function value(change: (source: NoticeSource) => unknown): Example {
  return {
    make: (work) => {
      const source: NoticeSource = JSON.parse(work.read(SOURCE));
      change(source);
      work.write(SOURCE, JSON.stringify(source, null, 2));
    },
  };
}

const SHORT_NOTICE = [
  '個人情報の利用目的',
  '1. 保険給付に必要な利用目的',
  '【当組合の内部での利用】',
  '・資格の確認',
];

/** Returns a PDF with this many empty pages. */
function blankPdf(pages: number): Buffer {
  const file = new PDFDocument();
  for (let page = 0; page < pages; page += 1) file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, {}, ''));
  return Buffer.from(file.saveToBuffer('').asUint8Array());
}

/** Returns a Word file with an insertion and a deletion that are not accepted. */
function wordWithChanges(): Buffer {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const office = 'http://schemas.openxmlformats.org';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': part(
        `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': part(
        `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': part(
        `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p><w:ins w:id="1" w:author="○○"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2" w:author="○○"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p></w:body></w:document>`,
      ),
    }),
  );
}

/** A file to import. */
function imported(name: string, content: string | Buffer): Example {
  return {
    make: (work) => work.write(name, content),
    args: ['import', name, '--society', 'aoba', '--revision', '2025'],
    inFolder: true,
  };
}

/** Makes the folder a git repository with one commit. */
function committed({ folder }: Work): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@test.invalid', 'commit', '-m', 'first');
}

/** Returns the source with its value changed, for `lint`. */
function linted(change: (source: NoticeSource) => unknown): Example {
  return { ...value(change), args: ['lint'] };
}

/** Returns the source with another preamble, for `lint`. */
function wording(...preamble: string[]): Example {
  return linted((s) => Object.assign(s, { preamble }));
}

function firstItems(source: NoticeSource) {
  return source.sections[0]?.groups?.[1]?.items ?? [];
}

function text(from: string | RegExp, to: string): Example {
  return { make: (work) => work.replace(SOURCE, from, to) };
}

function template(name: string, content: string): Example {
  return { make: (work) => work.write(`source/midori/templates/${name}`, content), args: ['build'] };
}

function changedTemplate(name: string, from: string, to: string): Example {
  return template(name, readFileSync(`templates/${name}`, 'utf8').replace(from, to));
}

/** Changes the manifest as a forger does. */
function forged(
  work: Work,
  change: (manifest: {
    status: string;
    outputs: { path: string; sha256: string }[];
    versions: Record<string, unknown>;
  }) => unknown,
): void {
  const manifest = JSON.parse(work.read(`${DIST}/manifest.json`));
  change(manifest);
  work.write(`${DIST}/manifest.json`, JSON.stringify(manifest));
}

function usage(...args: string[]): Example {
  return { make: nothing, args };
}

const DIST = 'dist/midori/2026';

/** How the example is published. */
export const PUBLISH = [
  'publish',
  SOURCE,
  '--on',
  '2026-04-01',
  '--by',
  '総務課',
  '--at',
  '組合のウェブサイト',
];

/** Returns a mistake with what was published. */
function published(make: (work: Work) => void, ...args: readonly string[]): Example {
  return { make, args, inFolder: true, former: true, afterPublication: true };
}

/** One mistake for each rule. The type makes sure that no rule is missing. */
export const EXAMPLES: Readonly<Record<RuleId, Example>> = {
  'source/missing': usage('validate', 'source/midori/2036.json'),
  'source/unreadable': usage('validate', '/dev/null'),
  'source/too-large': { make: (work) => work.write(SOURCE, ' '.repeat(3_000_000)) },
  'source/empty': { make: (work) => work.write(SOURCE, '') },
  'source/encoding': {
    make: (work) => work.write(SOURCE, Buffer.from([0x7b, 0x22, 0x8c, 0x92, 0x22, 0x3a])),
  },
  'source/too-deep': { make: (work) => work.write(SOURCE, '['.repeat(100)) },
  'source/syntax': text('"id": "2026",', '"id": "2026"'),
  'source/duplicate-key': text('"id": "2026",', '"id": "2026",\n    "id": "2026",'),
  'schema/required': value((s) => Reflect.deleteProperty(s, 'title')),
  'schema/unknown-property': text('"address"', '"adress"'),
  'schema/type': text('"id": "2026"', '"id": 2026'),
  'schema/enum': text('"official"', '"offical"'),
  'schema/pattern': text('"website": "https://', '"website": "www.'),
  'schema/too-long': value((s) => Object.assign(s, { preamble: ['あ'.repeat(10_001)] })),
  'schema/too-few': value((s) => Object.assign(s, { sections: [] })),
  'schema/range': value((s) => Object.assign(s.style ?? {}, { fontSizePt: 9 })),
  'schema/id': text('"id": "complaints"', '"id": "苦情"'),
  'schema/reserved-id': text('"id": "complaints"', '"id": "con"'),
  'schema/date': text('"effective": "2026-04-01"', '"effective": "令和8年4月1日"'),
  'text/empty': text(/"title": "個人情報の[^"]+"/, '"title": ""'),
  'text/not-trimmed': text('"title": "個人情報の', '"title": " 個人情報の'),
  'text/forbidden-character': text('"title": "個人情報の', '"title": "個人\\u202E情報の'),
  'reference/id-path': text('"id": "2026"', '"id": "2025"'),
  'reference/duplicate-id': value((s) => Object.assign(s.contacts?.[1] ?? {}, { id: 'complaints' })),
  'reference/unknown-contractor': text('"contractor": "tsubame"', '"contractor": "tubame"'),
  'reference/name-for-id': value((s) =>
    Object.assign(s.sections[0]?.groups?.[1]?.items?.[0]?.engagements?.[0] ?? {}, {
      contractor: 'こだま点検センター○○株式会社',
    }),
  ),
  'reference/unknown-spelling': value((s) =>
    Object.assign(s.sections[0]?.groups?.[1]?.items?.[1]?.engagements?.[0] ?? {}, {
      nameAsPrinted: '○○○(株)',
    }),
  ),
  'reference/duplicate-engagement': value((s) => {
    const engagements = s.sections[0]?.groups?.[1]?.items?.[1]?.engagements;
    engagements?.push(...structuredClone(engagements.slice(0, 1)));
  }),
  'reference/heading-missing': value((s) =>
    Reflect.deleteProperty(s.sections[4]?.groups?.[2] ?? {}, 'heading'),
  ),
  'reference/no-such-day': text('"effective": "2026-04-01"', '"effective": "2026-02-30"'),
  'reference/date-order': text('"established": "2005-04-01"', '"established": "2020-01-01"'),
  'reference/official-contact': value((s) => Reflect.deleteProperty(s, 'contacts')),
  'reference/official-date': value((s) => Reflect.deleteProperty(s.revision, 'dates')),
  'reference/correction': value((s) => Object.assign(s.revision, { kind: 'correction' })),
  'reference/predecessor-self': text('"predecessor": "2025"', '"predecessor": "2026"'),
  'reference/predecessor-missing': { make: nothing, args: ['build', 'source/midori/2026.json'] },
  'reference/unknown-node': text('"node": "medical-expense-notice"', '"node": "medical-expence-notice"'),
  'contractor/without-engagement': value((s) => s.contractors.push({ id: 'idle', name: '○○通知(株)' })),
  'contractor/other-named': {
    ...value((s) =>
      Object.assign(s.sections[0]?.groups?.[1]?.items?.[1] ?? {}, { text: 'つばめ発送○○(株)と共に行う翻訳' }),
    ),
    args: ['build'],
  },
  'contractor/hidden-named': value((s) =>
    Object.assign(s, { closing: ['窓口は株式会社そよかぜ相談室○○が担います。'] }),
  ),
  'contractor/hidden-at-item': value((s) => {
    const item = s.sections[0]?.groups?.[1]?.items?.[0];
    item?.engagements?.push({ contractor: 'tsubame', publishName: false });
    Object.assign(item ?? {}, { notes: ['つばめ発送○○が発送します。'] });
  }),
  'supplement/markdown': value((s) => Object.assign(s.supplements?.[1] ?? {}, { body: ['# 見出し'] })),
  'supplement/link': value((s) =>
    Object.assign(s.supplements?.[1] ?? {}, { body: ['[様式](file:///C:/x)'] }),
  ),
  'font/missing-character': {
    ...text('"title": "個人情報の', '"title": "\u{1F9FF}個人情報の'),
    args: ['build'],
  },
  'font/variation': { ...text('○○県○○市○○町', '葛\u{E0102}城市○○町'), args: ['build'] },
  'template/syntax': template('notice.md.hbs', '# {{title}}\n\n{{#each sections}}\n## {{title}}\n'),
  'template/unknown-path': changedTemplate('notice.md.hbs', '# {{title}}', '# {{titel}}'),
  'template/unguarded': changedTemplate('notice.md.hbs', '{{#if addressee}}', '{{#if title}}'),
  'template/not-printable': changedTemplate('notice.md.hbs', '# {{title}}', '# {{sections}}'),
  'template/wrong-block': template('notice.md.hbs', '{{#each issuer}}{{name}}{{/each}}\n'),
  'template/unknown-helper': template('notice.md.hbs', '{{#eahc sections}}{{title}}{{/eahc}}\n'),
  'template/unknown-partial': changedTemplate('notice.md.hbs', '{{> issuer issuer}}', '{{> isuer issuer}}'),
  'template/construct': changedTemplate('notice.md.hbs', '# {{title}}', '# {{{title}}}'),
  'template/unknown-file': template('notcie.md.hbs', '# {{title}}\n'),
  'template/unreadable': usage('build', '--templates', 'nowhere'),
  'template/character': template('notice.md.hbs', '# {{title}}\uFDD0'),
  'template/limit': template('partials/issuer.hbs', '{{> issuer}}\n'),
  'template/page': changedTemplate('page.html.hbs', '</body>', '<script>x()</script></body>'),
  'template/style': template('site.css', '@import "other.css";\n'),
  'template/leaf': changedTemplate('notice.md.hbs', '# {{title}}', '# 利用目的'),
  'verify/not-ours': usage('verify', 'source'),
  'verify/stray-file': {
    make: (work) => work.write(`${DIST}/contractors/memo.txt`, 'x'),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/unfinished': {
    make: (work) => work.write(`${DIST}.new/public/notice.md`, 'x'),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/missing-file': {
    make: (work) => work.replace(`${DIST}/manifest.json`, 'public/notice.pdf', 'public/notice2.pdf'),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/altered': {
    make: (work) => work.replace(`${DIST}/public/notice.md`, 'みどり', 'みとり'),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/words': {
    make: (work) => work.replace(`${DIST}/public/index.html`, /みどり(?=健康保険組合は)/, 'みとり'),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/structure': {
    // A manifest that says so does not make the command's files those of a browser.
    make: (work) => {
      const manifest = JSON.parse(work.read(`${DIST}/manifest.json`));
      const { node, zlib, icu, ...shared } = manifest.versions;
      const versions = { ...shared, browser: 'Chromium 156', deflate: 'fflate 0.8.3' };
      work.write(`${DIST}/manifest.json`, JSON.stringify({ ...manifest, versions }));
    },
    args: ['verify'],
    afterBuild: true,
  },
  'verify/not-provable': {
    make: (work) => {
      const path = 'public/notice.pdf';
      const bytes = Buffer.concat([readFileSync(join(work.folder, DIST, path)), Buffer.from('\n')]);
      work.write(`${DIST}/${path}`, bytes);
      forged(work, (manifest) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        Object.assign(manifest.outputs.find((entry) => entry.path === path) ?? {}, { sha256 });
        manifest.versions.zlib = '0';
      });
    },
    args: ['verify'],
    afterBuild: true,
  },
  'verify/manifest': {
    make: (work) => forged(work, (manifest) => (manifest.status = 'draft')),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/incomplete': {
    make: (work) => {
      rmSync(join(work.folder, DIST, 'contractors'), { recursive: true });
      forged(work, (manifest) => {
        manifest.outputs = manifest.outputs.filter(({ path }) => !path.startsWith('contractors/'));
      });
    },
    args: ['verify'],
    afterBuild: true,
  },
  'verify/place': {
    make: ({ folder }) => cpSync(join(folder, DIST), join(folder, 'dist/midori/2027'), { recursive: true }),
    args: ['verify', 'dist/midori/2027'],
    afterBuild: true,
  },
  'verify/not-plain': {
    make: ({ folder }) => symlinkSync('notice.md', join(folder, DIST, 'public/again.md')),
    args: ['verify'],
    afterBuild: true,
  },
  'verify/out-of-date': {
    ...text('"title": "個人情報の', '"title": "新しい個人情報の'),
    args: ['verify'],
    afterBuild: true,
  },
  'import/unknown-format': imported('notice.xyz', 'x'),
  'import/too-large': imported('notice.txt', 'あ'.repeat(10_000_000)),
  'import/too-long': imported('notice.txt', 'あ'.repeat(400_000)),
  'import/too-many-pages': imported('notice.pdf', blankPdf(501)),
  'import/old-word': imported('notice.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  'import/encrypted': imported(
    'notice.docx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(480),
    ]),
  ),
  'import/tracked-changes': imported('notice.docx', wordWithChanges()),
  'import/damaged': imported('notice.pdf', '%PDF-1.7'),
  'import/no-text': imported('notice.html', '<p></p>'),
  'import/too-intricate': imported('notice.pdf', Buffer.from(swollenPdf())),
  'import/too-much': imported(
    'notice.txt',
    `1.利用目的\n【組合の内部での利用】\n${'・確認\n'.repeat(24_000)}`,
  ),
  'import/unknown-characters': imported('notice.pdf', Buffer.from(unmappedPdf(SHORT_NOTICE, '格'))),
  'import/unknown-text': imported('notice.pdf', Buffer.from(unmappedPdf(SHORT_NOTICE))),
  'import/encoding': imported('notice.txt', Buffer.from([0xff, 0x80, 0x41])),
  'lint/insurance-card': wording('被保険者証の発行のために利用します。'),
  'lint/my-number-19-7': wording('番号法第 19 条第 7 号に定める情報連携に利用します。'),
  'lint/joint-use-article': wording('個人情報保護法第23条第5項第3号に基づき、共同で利用します。'),
  'lint/appi-renumbered': wording('個人情報保護法第18条に基づき、利用目的を次のとおり公表します。'),
  'lint/guideline-name': wording(
    '「健康保険組合等における個人情報の適切な取扱いのためのガイドライン」を踏まえています。',
  ),
  'lint/reasonable-relation': wording('変更前の利用目的と相当の関連性を有する範囲で変更します。'),
  'lint/act-name': wording('当組合は、個人情報取扱業者として、次のとおり公表します。'),
  'lint/child-support-levy': linted((s) =>
    Object.assign(s.sections[1]?.groups?.[0]?.items?.[1] ?? {}, {
      text: '健康保険料、介護保険料、調整保険料の徴収',
    }),
  ),
  'lint/two-telephones': linted((s) =>
    Object.assign(s.contractors[0] ?? {}, {
      telephones: [{ number: '00-0000-0001' }, { number: '00-0000-0002' }],
    }),
  ),
  'lint/telephone-format': linted((s) =>
    Object.assign(s.contractors[0]?.telephones?.[0] ?? {}, { number: '00-0000-00001' }),
  ),
  'lint/company-spellings': linted((s) =>
    s.contractors.push({ id: 'tsubame-2', name: '（株） つばめ発送○○' }),
  ),
  'lint/bracket-widths': wording('利用目的(主なもの)を公表します。'),
  'lint/repeated-item': linted((s) =>
    firstItems(s).push({ id: 'again', text: firstItems(s)[2]?.text ?? '' }),
  ),
  'lint/long-item': linted((s) => Object.assign(firstItems(s)[0] ?? {}, { text: '照会'.repeat(80) })),
  'lint/unnamed-contractor': linted((s) => firstItems(s).push({ id: 'new', text: 'データ処理の外部委託' })),
  'lint/translation-country': linted((s) => Reflect.deleteProperty(s.revision, 'accepted')),
  'lint/checkup-route': linted((s) => {
    Reflect.deleteProperty(s, 'jointUses');
    firstItems(s).push({ id: 'new', text: '健診結果の事業主への提供' });
  }),
  'lint/joint-use-particulars': linted((s) =>
    Object.assign(s.jointUses?.[0] ?? {}, { manager: { name: '○○' } }),
  ),
  'lint/joint-use-form': linted((s) => Reflect.deleteProperty(s, 'jointUses')),
  'lint/my-number-place': linted((s) => Object.assign(firstItems(s)[0] ?? {}, { myNumber: true })),
  'lint/my-number-unmarked': linted((s) => firstItems(s).push({ id: 'new', text: '番号法に定める情報連携' })),
  'lint/established-date': linted((s) => Reflect.deleteProperty(s.revision.dates ?? {}, 'established')),
  'lint/outside-jis': linted((s) => Object.assign(s.society.representative ?? {}, { name: '○○ 髙' })),
  'lint/surprising-character': linted((s) => firstItems(s).push({ id: 'new', text: '資格確認書の発\u2F8F' })),
  'lint/placeholder': linted((s) => {
    Object.assign(s.society, { name: '○○健康保険組合', website: 'https://www.aoba-kenpo.jp/' });
    Object.assign(s.revision, { status: 'draft' });
  }),
  'lint/published-placeholder': linted((s) =>
    Object.assign(s.society, { website: 'https://www.aoba-kenpo.jp/' }),
  ),
  'lint/missing-particular': linted((s) => Reflect.deleteProperty(s.society, 'address')),
  'lint/own-mark': linted((s) => firstItems(s).push({ id: 'new', text: '・移送費の支給' })),
  'lint/clause-in-text': linted((s) =>
    firstItems(s).push({ id: 'new', text: '通知の発送（外部委託先は、○○発送(株)　TEL000-000-0000）' }),
  ),
  'lint/telephone-in-name': linted((s) =>
    Object.assign(s.contractors[6] ?? {}, { name: 'つばめ発送○○(株) TEL 000-000-0000' }),
  ),
  'lint/repeated-date': linted((s) =>
    s.revision.dates?.revised?.push({ date: '2026-04-01', note: '委託先の変更' }),
  ),
  'lint/empty-heading': linted((s) => Object.assign(s.sections[0]?.groups?.[0] ?? {}, { items: [] })),
  'lint/accepted-nothing': linted((s) =>
    Object.assign(s.revision.accepted?.[0] ?? {}, { text: 'ひかり翻訳○○(株)' }),
  ),
  'import/no-notice': imported('notice.txt', 'きょうの献立\n\nカレー、サラダ、みそ汁です。'),
  'git/missing': {
    make: nothing,
    args: ['diff', 'HEAD~1:source/midori/2026.json', 'source/midori/2026.json'],
    env: { PATH: '/nowhere' },
  },
  'git/no-repository': {
    make: nothing,
    args: ['diff', 'HEAD~1:source/midori/2026.json', 'source/midori/2026.json'],
    inFolder: true,
  },
  'git/no-such-ref': {
    make: committed,
    args: ['diff', 'HEAD~9:source/midori/2026.json', 'source/midori/2026.json'],
    inFolder: true,
  },
  'git/no-such-file': {
    make: committed,
    args: ['diff', 'HEAD:source/midori/2020.json', 'source/midori/2026.json'],
    inFolder: true,
  },
  'output/foreign-file': {
    make: (work) => work.write(`${DIST}/public/メモ.txt`, 'x'),
    args: ['build'],
    afterBuild: true,
  },
  'output/exists': {
    make: (work) => {
      work.write('source/midori/2025.json', readFileSync('source/midori/2025.json'));
      work.write('out/comparison.docx', '');
    },
    args: ['diff', 'source/midori/2026.json', '--format', 'docx', '--out', 'out'],
  },
  'output/edited-file': {
    make: (work) => work.write('dist/midori/2026/changes/comparison.docx', 'edited'),
    args: ['build'],
    former: true,
    afterBuild: true,
  },
  'output/unwritable': { make: (work) => work.write('out', 'x'), args: ['build', '--out', 'out'] },
  'publish/draft': {
    make: (work) => work.replace(SOURCE, '"official"', '"draft"'),
    args: PUBLISH,
    inFolder: true,
    former: true,
  },
  'publish/already': published(nothing, ...PUBLISH.with(3, '2026-04-02')),
  'published/changed': published(
    (work) => work.replace(SOURCE, '照会', '問合せ'),
    'build',
    '--revision',
    '2026',
  ),
  'published/frozen': published(nothing, 'new', '2026'),
  'published/record': published(
    (work) => work.write('published/midori/2026/record.json', '{'),
    'build',
    '--revision',
    '2026',
  ),
  'system/refused': {
    make: (work) => work.write('out/note.txt', 'x'),
    args: ['build', '--out', `out/${'x'.repeat(300)}`],
  },
  'usage/unknown-option': usage('build', '--ouput', 'x'),
  'usage/unknown-command': usage('biuld'),
  'usage/missing-value': usage('build', '--out'),
  'usage/bad-value': usage('build', '--only', 'word'),
  'usage/unexpected-value': usage('new', '2027', '2028'),
  'usage/bad-date': usage('lint', '--as-of', '2027-02-30'),
  'usage/missing-argument': usage('import'),
  'usage/name-missing': { ...usage('new'), env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 6, 1) / 1000) } },
  'usage/not-approved': {
    make: (work) => work.replace(SOURCE, '"official"', '"draft"'),
    args: ['new', '--correct', '--from', '2026', '--reason', '窓口の電話番号の誤り'],
  },
  'usage/which-society': {
    make: (work) => work.write('source/aoba/2026.json', work.read(SOURCE).replace('"midori"', '"aoba"')),
    args: ['new', '2027'],
  },
  'usage/exists': usage('new', '2026', '--society', 'midori'),
  'usage/unknown-revision': { make: nothing, args: ['diff', '2024', '2026'] },
  'usage/no-predecessor': {
    make: (work) => work.replace(SOURCE, '"predecessor": "2025",', ''),
    args: ['diff', 'source/midori/2026.json'],
  },
  'usage/two-societies': {
    make: (work) =>
      work.write('source/aoba/2026.json', work.read(SOURCE).replace('"id": "midori"', '"id": "aoba"')),
    args: ['diff', 'source/midori/2026.json', 'source/aoba/2026.json'],
  },
  'usage/out-needed': {
    make: nothing,
    args: ['diff', 'source/midori/2026.json', 'source/midori/2026.json', '--format', 'docx'],
  },
  'usage/no-source': { make: (work) => work.write('empty/readme.txt', ''), args: ['validate', 'empty'] },
  'usage/nothing-selected': usage('build', '--revision', '2036'),
  'usage/same-target': {
    make: (work) => work.write('copy/midori/2026.json', work.read(SOURCE)),
    args: ['build', 'source', 'copy'],
  },
  // Only the bundled program has the workbench of the same program.
  'usage/no-workbench': usage('workbench', '--port', '0', '--no-open'),
  'usage/port': {
    // If another program of this machine has the port, it is taken as well.
    make: () => createServer().on('error', nothing).listen(8080, '127.0.0.1').unref(),
    args: ['workbench', '--port', '8080'],
  },
};
