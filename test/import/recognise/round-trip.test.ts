import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../../scripts/edition/documents/make-documents.ts';
import { carryOver } from '../../../scripts/import/recognise/former/carry-over.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { representativeWords } from '../../../scripts/notice/representative-words.ts';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { parseSupplement } from '../../../scripts/notice/supplement/parse-supplement.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { account } from '../../support/accounted.ts';
import { documentOf } from '../../support/document-of.ts';
import { SAMPLES, sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';
import { realisticNotice } from '../../support/realistic-notice.ts';

const FORMATS = ['index.html', 'fragment.html', 'notice.md', 'notice.pdf'] as const;
type FileName = (typeof FORMATS)[number];

/** Returns the documents of a source. Those for the pages are made together. */
async function documentsOf(source: NoticeSource, part: 'pdf' | 'html') {
  const json = readJson('2026.json', new TextEncoder().encode(JSON.stringify(source)));
  if (!json.ok) throw new Error('The source is no JSON.');
  return (await makeDocuments(normalise(source), json.value, kit, new Set([part]))).files;
}

const partOf = (name: FileName) => (name === 'notice.pdf' ? 'pdf' : 'html');

/**
 * Returns the source that is made from a document of the source's own, with the characters that were lost or invented.
 */
async function imported(
  source: NoticeSource,
  name: FileName,
  files?: Awaited<ReturnType<typeof documentsOf>>,
) {
  const made = files ?? (await documentsOf(source, partOf(name)));
  const file = made.find(({ path }) => path.endsWith(`/${name}`));
  if (!file) throw new Error(`No ${name} was made.`);
  const document = await documentOf(name, new Uint8Array(file.bytes));
  const recognised = recognise(document, { society: 'midori', revision: '2026' });
  return { recognised, account: account(document.tree, recognised) };
}

/**
 * Returns what a notice prints, as its view gives it to the template. For a PDF, supplements are only compared by their
 * words.
 */
function printed(source: NoticeSource, name: FileName): unknown {
  const { root } = noticeView(normalise(source));
  const plain = JSON.parse(JSON.stringify(root), (key, value) => {
    const isLeaf = typeof value === 'object' && value !== null && 'text' in value && 'pointer' in value;
    // Older sources have title and name in one text, which comes back in two.
    return isLeaf ? value.text : key === 'representative' ? representativeWords(value) : value;
  });
  return {
    ...plain,
    supplements: (source.supplements ?? []).map(({ title, body }) => [
      title,
      name === 'notice.pdf' ? inPrint(parseSupplement(body)) : bare(parseSupplement(body)),
    ]),
  };
}

/**
 * Returns what print shows of a tree: both kinds of emphasis are bold, and addresses are in the form that a browser
 * sends.
 */
function inPrint(tree: Root): unknown {
  const seen = structuredClone(tree);
  visit(seen, (node) => {
    if (node.type === 'emphasis') Object.assign(node, { type: 'strong' });
    if (node.type === 'link') node.url = new URL(node.url).href;
  });
  return bare(seen);
}

/** Returns a tree without places, alignment of tables and looseness of lists. Only Markdown has these. */
function bare(node: Nodes): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      ['position', 'spread', 'align', 'title', 'start', 'data'].includes(key) ? undefined : value,
    ),
  );
}

const FINE = { lost: '', invented: '' };

test.each(SAMPLES.flatMap((sample) => FORMATS.map((name) => [sample, name] as const)))(
  '%s comes back from its own %s',
  async (sample, name) => {
    const source = sourceOf(sample);
    const { recognised, account: counted } = await imported(source, name);
    expect(printed(asDraft(recognised.source), name)).toEqual(printed(asDraft(source), name));
    expect(counted).toEqual(FINE);
  },
);

/** People decide whether a revision is a draft. A document does not say it. */
function asDraft(source: NoticeSource): NoticeSource {
  return { ...source, revision: { ...source.revision, status: 'draft' } };
}

test.each([
  ['pdf', 5],
  ['html', 10],
] as const)('generated notices come back from their own documents, made as %s', async (part, numRuns) => {
  const names = FORMATS.filter((name) => partOf(name) === part);
  await fc.assert(
    fc.asyncProperty(realisticNotice(), async (source) => {
      const files = await documentsOf(source, part);
      for (const name of names) {
        const { recognised, account: counted } = await imported(source, name, files);
        expect(printed(recognised.source, name), name).toEqual(printed(source, name));
        expect(counted, name).toEqual(FINE);
      }
    }),
    { numRuns: runs(numRuns) },
  );
});

test.each(FORMATS)('with the former revision given, ids and records come back from %s', async (name) => {
  const source = sourceOf('source/midori/2026.json');
  const { recognised } = await imported(source, name);
  const { source: whole, carried } = carryOver(recognised, { notice: normalise(source), source });
  const { revision, $schema: _, supplements, contractors, ...rest } = source;
  const { revision: _revision, supplements: read, contractors: readContractors, ...again } = whole;
  expect(again).toEqual(withoutUsual(rest));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(readContractors.toSorted(byId)).toEqual(contractors.toSorted(byId));
  expect(read?.map(({ id, topic }) => [id, topic])).toEqual(supplements?.map(({ id, topic }) => [id, topic]));
  expect(_revision.dates).toEqual(revision.dates);
  expect(carried).toMatchObject({ added: 0, gone: [] });
});

/** A style does not need properties with the usual value. */
function withoutUsual(source: Omit<NoticeSource, 'revision' | 'contractors'>) {
  const { enclosure, addressee, typeface, fontSizePt, punchMarginMm, oldColumn } = source.style ?? {};
  return { ...source, style: { enclosure, addressee, typeface, fontSizePt, punchMarginMm, oldColumn } };
}
