// Times `kenpo-notice import` of documents far beyond any notice, each as a whole cold process, with its peak of memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const PROGRAM = join(import.meta.dirname, '..', '..', 'build', 'cli', 'main.js');
/** Each process, and each of its threads, reports its peak when it ends. The process reports last. */
const TELL_PEAK = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))`;

const HEAD = '主な利用目的\n1. 保険給付\n【組合の内部での利用】\n';
const PAGE = '<h1>主な利用目的</h1><h2>1. 保険給付</h2><h3>【組合の内部での利用】</h3>';

const items = (count, mark, more = '') =>
  Array.from({ length: count }, (_, index) => `${mark}給付の審査と支払${index}${more}\n`).join('');

function wordFile(body) {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(`<w:document ${main}><w:body>${body}</w:body></w:document>`),
  });
}

const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const paragraphs = (text) => text.trimEnd().split('\n').map(paragraph).join('');
const row = `<w:tr>${`<w:tc>${paragraph('あ')}</w:tc>`.repeat(10)}</w:tr>`;

const CASES = [
  ['text of 10,000 items', 'long.txt', () => HEAD + items(10_000, '・')],
  [
    'text of 6,000 items, each with a contractor',
    'named.txt',
    () => HEAD + items(6000, '・', '\n委託先（○○株式会社 TEL 00-0000-0000）'),
  ],
  ['a page of 10,000 items', 'long.html', () => `${PAGE}<ul>${items(10_000, '<li>')}</ul>`],
  ['a Word file of 10,000 items', 'long.docx', () => wordFile(paragraphs(HEAD + items(10_000, '・')))],
  ['text of 98,000 items of one character', 'short.txt', () => HEAD + '・あ\n'.repeat(98_000)],
  ['Markdown of 10,000 underlined headings', 'lines.md', () => '目的\n---\n\n'.repeat(10_000)],
  [
    'Markdown of 1,400 lists 31 deep',
    'deep.md',
    () => `# 目的\n\n${`${'- '.repeat(31)}あ\n\n`.repeat(1400)}`,
  ],
  ['a page of 200,000 items', 'items.html', () => `${PAGE}<ul>${'<li>あ'.repeat(200_000)}</ul>`],
  ['a Word table of 100,000 cells', 'cells.docx', () => wordFile(`<w:tbl>${row.repeat(10_000)}</w:tbl>`)],
  ['a Word file of 140,000 paragraphs', 'lines.docx', () => wordFile(paragraph('・あ').repeat(140_000))],
];

const folder = mkdtempSync(join(tmpdir(), 'kenpo-notice-'));
try {
  for (const [what, name, content] of CASES) {
    writeFileSync(join(folder, name), content());
    const start = performance.now();
    const args = ['import', name, '--society', name.replace('.', '-'), '--revision', '2025', '--json'];
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', TELL_PEAK, PROGRAM, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const peakMb = Math.round(Number(/peak (\d+)\s*$/.exec(stderr)?.[1]) / 1024);
    const [problem] = JSON.parse(stdout).problems;
    process.stdout.write(
      `${what.padEnd(46)} ${seconds.padStart(5)} s ${String(peakMb).padStart(5)} MB  ${problem?.rule ?? 'read'}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
