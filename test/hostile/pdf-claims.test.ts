import { expect, test } from 'vitest';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { checkPdf } from '../conformance/check-pdf.ts';
import { expectedTree, squeezed } from '../conformance/expected-tree.ts';
import { ARCHIVAL } from '../conformance/profiles.ts';
import { readStructureTree } from '../conformance/structure-tree.ts';
import { check, sourceOf } from '../support/editions.ts';
import { kit, templateSetWith, templatesWith } from '../support/kit.ts';
import { madePdfs } from '../support/made-pdfs.ts';

/** A notice with one supplement of these lines, changed besides. */
function sourceWith(lines: readonly string[], change: (source: NoticeSource) => void = () => undefined) {
  const source = sourceOf('source/midori/2026.json');
  source.sections = source.sections.slice(0, 1);
  source.supplements = [{ id: 'hostile', topic: 'other', title: '補足', body: [...lines] }];
  const used = new Set(JSON.stringify(source.sections).match(/(?<="contractor":")[^"]+/g));
  source.contractors = source.contractors.filter(({ id }) => used.has(id));
  source.revision.remarks = [];
  change(source);
  return source;
}

/** What the checker finds in any PDF of the source, and where its structure is not that of its document. */
async function findings(source: NoticeSource): Promise<readonly unknown[]> {
  const { problems } = check(JSON.stringify(source));
  if (problems.some(({ severity }) => severity === 'error')) return problems;
  const found: unknown[] = [];
  for (const { bytes, document, path } of madePdfs(normalise(source))) {
    found.push(...checkPdf(bytes, ARCHIVAL).filter(({ severity }) => severity === 'error'));
    const [tree] = await readStructureTree(bytes);
    expect(tree && squeezed(tree), path).toEqual(expectedTree(document.tree));
  }
  return found;
}

const deepList = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- 段${level}`);

test.each([
  ['a link that is not ASCII', ['[様式](https://例え.jp/様式.pdf?名=値#片)']],
  ['a link with a blank title', ['[様式](https://kenpo.invalid " ")']],
  [
    'a link before many spaces at a line’s end',
    [`${'語'.repeat(30)}[様式${'　'.repeat(30)}](https://kenpo.invalid)語`],
  ],
  ['a table without rows', ['| 甲 | 乙 |', '| --- | --- |']],
  ['an empty item', ['- ', '- 二']],
  ['a list 12 deep', deepList(12)],
])('the PDFs of a supplement with %s keep what they claim', async (_, lines) => {
  expect(await findings(sourceWith(lines))).toEqual([]);
});

test('the PDFs of a society with an address that is not ASCII keep what they claim', async () => {
  const source = sourceWith(['本文'], ({ society }) => {
    society.website = 'https://例え.jp/組合?一=二';
  });
  expect(await findings(source)).toEqual([]);
});

test.each(['\u200B', '\u2060', '\u00AD', '\uFE0F'])(
  'a title of nothing but %j is refused at its place',
  (title) => {
    const { problems } = check(
      JSON.stringify(sourceWith(['本文'], (source) => Object.assign(source, { title }))),
    );
    expect(problems).toMatchObject([{ rule: 'text/empty', severity: 'error', pointer: '/title' }]);
  },
);

const inTemplate = (replace: (template: string) => string) => ({
  templates: templatesWith({ 'notice.md': replace }),
  templateFiles: templateSetWith({ 'notice.md': replace }),
});

test.each([
  [
    'characters that no face has',
    (text: string) => text.replace('# {{title}}', '# {{title}}🧿'),
    'font/missing-character',
  ],
  ['a heading that skips a level', (text: string) => `${text}\n###### 六\n`, 'template/construct'],
  ['a heading without words', (text: string) => `${text}\n##\n`, 'template/construct'],
  [
    'no heading of the first level',
    (text: string) => text.replace('# {{title}}', '## {{title}}'),
    'template/construct',
  ],
])('a template with %s makes no PDF', async (_, replace, rule) => {
  const source = sourceWith(['本文']);
  const { document } = check(JSON.stringify(source));
  if (!document) throw new Error('The source is not valid.');
  const changed = { ...kit, ...inTemplate(replace) };
  const made = await makeDocuments(normalise(source), document, changed, new Set(['pdf']));
  expect(made.files).toEqual([]);
  expect(made.problems.map((found) => found.rule)).toContain(rule);
});

test('a heading that begins with a link has its bookmark', async () => {
  const replace = (text: string) => `${text}\n## [様式](https://kenpo.invalid)の案内\n`;
  for (const { bytes } of madePdfs(normalise(sourceWith(['本文'])), inTemplate(replace)))
    expect(checkPdf(bytes, ARCHIVAL)).toEqual([]);
});
