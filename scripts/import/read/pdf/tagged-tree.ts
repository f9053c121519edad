import type { Root, RootContent } from 'mdast';
import type { PageMarks } from './drawn/glyph.ts';
import {
  joinedElements,
  type PageStructure,
  type TaggedElement,
  taggedElements,
} from './structure/tagged-pages.ts';
import { TaggedWords } from './structure/tagged-words.ts';
import { asidesOf } from './tagged-asides.ts';
import { contentsOf, taggedBlocks } from './tagged-blocks.ts';

/**
 * Returns the tree of a document of our own, read by its structure. `structures` is what pdf.js tells of each page.
 * The tree has the same shape as that of the document's Markdown: the mark of an item is the beginning of its words.
 * Undefined if words of a page are in no element, or in two.
 */
export function taggedTree(
  pages: readonly PageMarks[],
  structures: readonly PageStructure[],
): Root | undefined {
  const words = new TaggedWords(pages);
  let elements: TaggedElement[] = [];
  const asides: { readonly behind: number; readonly blocks: readonly RootContent[] }[] = [];
  for (const [index, page] of pages.entries()) {
    const structure = structures[index];
    const own = structure ? taggedElements(page.number, structure) : [];
    elements = joinedElements(elements, own, (last, next) =>
      words.isRest(contentsOf(last), contentsOf(next)),
    );
    asides.push({ behind: elements.length, blocks: asidesOf(page) });
  }
  if (words.areAnyTwice(elements.flatMap((element) => contentsOf(element)))) return undefined;
  const own = elements.map((element) => {
    const isSetIn = element.role === 'P' && words.isSetIn(contentsOf(element));
    return taggedBlocks(element, words).map((block) => ({ block, isSetIn }));
  });
  const children = [[], ...withRoles(own)].flatMap((blocks, index) => [
    ...blocks,
    ...asides.flatMap(({ behind, blocks: aside }) => (behind === index ? aside : [])),
  ]);
  return words.areAllUsed && children.length > 0 ? { type: 'root', children } : undefined;
}

/** The blocks of a top-level element, and whether its first line is indented. */
type OwnBlocks = readonly { readonly block: RootContent; readonly isSetIn: boolean }[];

/**
 * Returns the blocks. Indented top-level paragraphs get the role that their template gave them: below the heading of a
 * section a lead, elsewhere a text about the whole notice.
 */
function withRoles(elements: readonly OwnBlocks[]): RootContent[][] {
  let before: RootContent | undefined;
  const withRole = ({ block, isSetIn }: OwnBlocks[number]): RootContent => {
    const leads = before?.type === 'heading' ? before.depth === 2 : before?.data?.block?.role === 'lead';
    const role = isSetIn ? { role: leads ? 'lead' : 'body' } : {};
    before = { ...block, data: { ...block.data, block: { ...block.data?.block, ...role } } };
    return before;
  };
  return elements.map((blocks) => blocks.map(withRole));
}
