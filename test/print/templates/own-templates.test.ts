import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PROGRAM = resolve('build/cli/main.js');

type Templates = Record<string, string | ((standard: string) => string)>;

/**
 * Makes a working folder with the source of midori 2026 and own templates beside it. `build` runs the program there.
 */
function society(templates: Templates) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'source/midori'), { recursive: true });
  const source = readFileSync('source/midori/2026.json', 'utf8').replace('"predecessor": "2025",', '');
  writeFileSync(join(folder, 'source/midori/2026.json'), source);
  for (const [name, text] of Object.entries(templates)) {
    const file = join(folder, 'source/midori/templates', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof text === 'string' ? text : text(readFileSync(`templates/${name}`, 'utf8')));
  }
  const build = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'build', '--lang', 'ja', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, TZ: 'UTC' },
      },
    );
    return { status, stdout, stderr };
  };
  const made = (path: string) => readFileSync(join(folder, 'dist/midori/2026', path), 'utf8');
  return { folder, build, made };
}

test('a society’s own words, partial and style sheet are printed in place of the program’s', () => {
  const { build, made } = society({
    'annex.md.hbs': (text) => text.replace('次のとおりです。', '下の表のとおりです。'),
    'partials/contacts.hbs': (text) => text.replace('お問い合わせ窓口', 'お尋ね先'),
    'site.css': (text) => `${text}\n.kn-notice { color: #111 }\n`,
  });
  expect(build()).toMatchObject({ status: 0, stderr: '' });
  expect(made('contractors/nagisa.html')).toContain('下の表のとおりです。');
  expect(made('public/index.html')).toContain('お尋ね先');
  expect(made('public/site.css')).toContain('color: #111');
  expect(made('public/index.html')).toContain('color: #111');
});

test('--templates names the folder, and the manifest knows that other templates were used', () => {
  const plain = society({});
  plain.build();
  const own = society({});
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'page.css'), `${readFileSync('templates/page.css', 'utf8')}\n/* ours */\n`);
  expect(own.build('--templates', folder).status).toBe(0);
  expect(own.made('public/index.html')).toContain('/* ours */');
  const hash = (made: string) => JSON.parse(made).versions.templates;
  expect(hash(own.made('manifest.json'))).not.toBe(hash(plain.made('manifest.json')));
});

test.each<[string, Templates, string]>([
  [
    'a required leaf dropped',
    { 'notice.md.hbs': (text) => text.replace('# {{title}}', '# 利用目的') },
    'template/leaf  テンプレートが「個人情報の主な利用目的について」（/title）を印刷していません',
  ],
  ['a path misspelt', { 'notice.md.hbs': '{{titel}}' }, 'notice.md.hbs:1:3  error  template/unknown-path'],
  ['HTML', { 'notice.md.hbs': (text) => `${text}\n<script>x</script>\n` }, 'HTML「<script>x</script>」'],
  ['a link of another scheme', { 'annex.md.hbs': (text) => `${text}\n[x](javascript:x)\n` }, 'javascript:x'],
  ['an unknown directive', { 'annex.md.hbs': (text) => `${text}\n:::isuer\nx\n:::\n` }, ':::isuer'],
  ['a file name misspelt', { 'notcie.md.hbs': 'x' }, '「notice.md.hbs」の誤りではありませんか'],
  ['an endless partial', { 'partials/issuer.hbs': '{{> issuer}}' }, 'template/limit'],
  ...Object.entries({
    'quotes in quotes': '>'.repeat(20_000),
    'lists in lists': '- '.repeat(5000),
    'brackets without end': '['.repeat(50_000),
    'brackets over lines': `${'['.repeat(80)}\n`.repeat(500),
    'directives without end': ':::body\n'.repeat(3000),
  }).map(([name, marks]): [string, Templates, string] => [
    name,
    { 'notice.md.hbs': (text) => `${text}\n\n${marks}x\n` },
    'template/limit',
  ]),
  [
    'a character that is none',
    { 'notice.md.hbs': (text) => `\uFDD0999999\uFDD1\n${text}` },
    'notice.md.hbs:1:1  error  template/character',
  ],
  [
    'a half of a character',
    { 'site.css': (text) => text, 'notice.md.hbs': (text) => `\u0007${text}` },
    'U+0007',
  ],
  [
    'a partial with a name of JavaScript’s own',
    { 'notice.md.hbs': (text) => `{{> __proto__}}\n${text}`, 'partials/__proto__.hbs': 'x' },
    'partials/__proto__.hbs  error  template/unknown-file',
  ],
  [
    'blocks in blocks in blocks',
    { 'notice.md.hbs': (text) => `${'{{#if title}}'.repeat(9000)}x${'{{/if}}'.repeat(9000)}${text}` },
    'template/limit',
  ],
  [
    'a choice with thousands of branches',
    { 'notice.md.hbs': (text) => `{{#if title}}${'{{else if title}}x'.repeat(9000)}{{/if}}${text}` },
    'template/limit',
  ],
  [
    'comments that do not end',
    { 'notice.md.hbs': (text) => `${text}${'{{!--'.repeat(40_000)}` },
    'template/syntax',
  ],
  [
    'a page that is a million signs long',
    { 'notice.md.hbs': (text) => `${text}\n${'&'.repeat(200_000)}` },
    'template/limit',
  ],
  [
    'a page without its main flow',
    { 'page.html.hbs': '<!DOCTYPE html><title>x</title>' },
    'main 要素が一つだけ',
  ],
  [
    'a page that puts words into the main flow',
    { 'page.html.hbs': (text) => text.replace('{{main}}', '広告{{main}}') },
    '本文の言葉を変えています',
  ],
  [
    'a page that hides the place of its policy',
    { 'page.html.hbs': (text) => text.replace('<html', '<!-- <head> --><html') },
    'Content-Security-Policy',
  ],
  [
    'a page with a script',
    {
      'page.html.hbs': (text) =>
        text.replace('</body>', '<script src="https://example.com/a.js"></script></body>'),
    },
    '（script）',
  ],
  [
    'a page that loads an image',
    {
      'page.html.hbs': (text) =>
        text.replace('</body>', '<img src="https://example.com/a.png" onload="x()"></body>'),
    },
    'img onload',
  ],
  ['a style sheet that loads', { 'site.css': '@import "https://example.com/a.css";\n' }, '@import'],
  [
    'a style sheet with an address',
    { 'site.css': 'a { background: url(https://example.com/a.png) }' },
    'site.css:1:17',
  ],
  ['a style sheet that ends its element', { 'site.css': 'a { content: "</style><script>" }' }, '</style'],
])('%s stops the build with its place, and nothing is written', (_, templates, words) => {
  const { folder, build } = society(templates);
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});

test('a link out of the folder is not followed', () => {
  const { folder, build } = society({ 'partials/own.hbs': 'x' });
  symlinkSync('/etc/passwd', join(folder, 'source/midori/templates/notice.md.hbs'));
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('リンクなので読みません');
});

test('a folder that is not there is told', () => {
  const { status, stderr } = society({}).build('--templates', 'nowhere');
  expect(status).toBe(1);
  expect(stderr).toContain('「nowhere」というフォルダーがありません');
});
