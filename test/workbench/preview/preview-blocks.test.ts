import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { fillNotice } from '../../../scripts/edition/documents/fill-documents.ts';
import { makeDocuments } from '../../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { valueAt } from '../../../scripts/notice/source/json-places.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { fillTemplate } from '../../../scripts/print/fill-template.ts';
import { toHast } from '../../../scripts/print/html/to-hast.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { wordsOfHast } from '../../../scripts/print/words/main-flow.ts';
import { previewBlocks } from '../../../scripts/workbench/preview/preview-blocks.ts';
import { check, SAMPLES, sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';
import { realisticNotice } from '../../support/realistic-notice.ts';

function treeOf(source: NoticeSource) {
  const { tree } = fillNotice(normalise(source), kit);
  if (!tree) throw new Error('There is no tree.');
  return tree;
}

function blocksOf(source: NoticeSource, sourcePointer = (pointer: string) => pointer) {
  const { root, leaves } = noticeView(normalise(source));
  const { tree } = fillTemplate(kit.templates, 'notice.md', { root, leaves });
  return previewBlocks(tree, leaves, sourcePointer);
}

function elementsIn(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}

/** Returns each printed leaf: its words, and the pointer that it leads to. */
function leavesIn(source: NoticeSource): { words: string; pointer: string }[] {
  return blocksOf(source).flatMap(({ html, pointers }) =>
    elementsIn(fromHtml(html, { fragment: true }))
      .filter(({ properties }) => properties.dataAt !== undefined)
      .map((element) => ({
        words: wordsOfHast(element),
        pointer: pointers[Number(element.properties.dataAt)] ?? '',
      })),
  );
}

test('the blocks have the words of the written page, each is one element, and no link leads away', () => {
  const sources = fc.oneof(realisticNotice(), fc.constantFrom(...SAMPLES.map(sourceOf)));
  fc.assert(
    fc.property(sources, (source) => {
      const blocks = blocksOf(source).map(({ html }) => fromHtml(html, { fragment: true }));
      const page = toHast(treeOf(source), { headingLevel: 1 });
      expect(blocks.map(wordsOfHast).join('')).toBe(
        page.children.flatMap((child) => (child.type === 'element' ? wordsOfHast(child) : [])).join(''),
      );
      expect(wordsOfHast(page).trim()).not.toBe('');
      for (const block of blocks) {
        expect(block.children.map(({ type }) => type)).toEqual(['element']);
        for (const { properties } of elementsIn(block)) expect(properties).not.toHaveProperty('href');
      }
    }),
    { numRuns: runs(20) },
  );
});

test('every typed value of the samples leads to itself', () => {
  for (const file of SAMPLES) {
    const source = sourceOf(file);
    for (const { words, pointer } of leavesIn(source)) {
      // The date of a draft is printed with ○ where it is not written yet.
      if (pointer === '/revision/dates/asOf') continue;
      const value = valueAt(source, pointer);
      expect(value, `${words} at ${pointer}`).toBeDefined();
      if (typeof value === 'string' && !/^\/revision\/dates|\/kind$/u.test(pointer))
        expect(words, pointer).toBe(value);
    }
  }
});

test('numbers, marks, brackets and leads lead to the part that they stand in', () => {
  const leaves = leavesIn(sourceOf('source/midori/2026.json'));
  const around = (words: string) => {
    const index = leaves.findIndex((leaf) => leaf.words === words);
    return leaves[index]?.pointer;
  };
  expect([around('1.'), around('【'), around('・'), around('外部委託先は、')]).toEqual([
    '/sections/0',
    '/sections/0/groups/0',
    '/sections/0/groups/0/items/0',
    expect.stringMatching(/^\/sections\/\d+\/groups\/\d+\/items\/\d+$/u),
  ]);
  const style = leaves.filter(({ pointer }) => pointer.startsWith('/style'));
  expect(style.map(({ pointer }) => pointer).filter((pointer) => pointer !== '/style/addressee')).toEqual([]);
});

test('the mark of a joint use and the label of a telephone lead to theirs', () => {
  const leaves = leavesIn(sourceOf('source/midori/2026.json'));
  const before = (pointer: RegExp) => leaves[leaves.findIndex((leaf) => pointer.test(leaf.pointer)) - 1];
  expect(before(/^\/jointUses\/0\/dataItems\/0$/u)).toEqual({ words: '・', pointer: '/jointUses/0' });
  expect(before(/^\/contacts\/1\/telephones\/0\/number$/u)?.pointer).toBe('/contacts/1');
});

test('pointers are those of the source', () => {
  const [block] = blocksOf(sourceOf('source/midori/2026.json'), (pointer) => `/x${pointer}`);
  expect(block?.pointers[0]).toBe('/x/revision/dates/established');
});

test('a new wording changes one block, and a new item no block behind it', () => {
  const source = sourceOf('source/midori/2026.json');
  const before = blocksOf(source).map(({ html }) => html);
  const items = source.sections[0]?.groups?.[0]?.items ?? [];
  Object.assign(items[0] ?? {}, { text: '新しい文' });
  const after = blocksOf(source).map(({ html }) => html);
  expect(after.filter((html, index) => html !== before[index]).length).toBe(1);
  items.unshift({ id: 'new', text: '新しい項目' });
  const longer = blocksOf(source).map(({ html }) => html);
  expect(longer.filter((html, index) => html !== after[index]).length).toBe(1);
});

test('no written document has anything of a preview', async () => {
  const source = sourceOf('source/midori/2026.json');
  const { document } = check(JSON.stringify(source));
  if (!document) throw new Error('The source cannot be read.');
  blocksOf(source);
  const { files } = await makeDocuments(normalise(source), document, kit, new Set(['html', 'annexes']));
  const texts = files
    .filter(({ path }) => !path.endsWith('.pdf'))
    .map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => /data-at|kn-focused/u.test(text))).toEqual([]);
});
