import { expect, test } from 'vitest';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { checkPdf } from '../conformance/check-pdf.ts';
import { expectedTree, squeezed } from '../conformance/expected-tree.ts';
import { ARCHIVAL } from '../conformance/profiles.ts';
import { readStructureTree } from '../conformance/structure-tree.ts';
import { check } from '../support/editions.ts';
import { kit, templateSetWith, templatesWith } from '../support/kit.ts';
import { madePdfs } from '../support/made-pdfs.ts';
import { HOSTILE_NOTICES, sourceWith } from './hostile-notices.ts';

/** Returns what the checker finds in any PDF of the source, and where a PDF's structure differs from its document's. */
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

test.each(HOSTILE_NOTICES)('the PDFs of %s keep what they claim', async (_, source) => {
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
