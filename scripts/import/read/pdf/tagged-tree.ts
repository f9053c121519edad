import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast';
import type { PageMarks } from './drawn/glyph.ts';
import {
  joinedElements,
  type PageStructure,
  type TaggedContent,
  type TaggedElement,
  taggedElements,
} from './structure/tagged-pages.ts';
import { withRoles } from './structure/tagged-roles.ts';
import { TaggedWords } from './structure/tagged-words.ts';
import { asidesOf } from './tagged-asides.ts';

/**
 * Returns the tree of a document of our own by its structure: `structures` holds what pdf.js tells of each page's. It has
 * the shape that the document's Markdown has: an item's mark is the beginning of its words. Nothing is returned where
 * words of a page are in no element, or in two.
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
    return blocksOf(element, words).map((block) => ({ block, isSetIn }));
  });
  const children = [[], ...withRoles(own)].flatMap((blocks, index) => [
    ...blocks,
    ...asides.flatMap(({ behind, blocks: aside }) => (behind === index ? aside : [])),
  ]);
  return words.areAllUsed && children.length > 0 ? { type: 'root', children } : undefined;
}

function blocksOf(element: TaggedElement, words: TaggedWords): BlockContent[] {
  const { role, kids } = element;
  const [, depth] = /^H([1-6])$/u.exec(role) ?? [];
  if (depth !== undefined) return [headingOf(element, Number(depth), words)];
  if (role === 'L') return [listOf(element, words)];
  if (role === 'Table') return [tableOf(element, words)];
  const holdsBlocks = kids.some((kid) => 'role' in kid && kid.role !== 'Link' && kid.role !== 'Span');
  if (role !== 'P' && holdsBlocks) return kids.flatMap((kid) => blocksOf(asElement(kid), words));
  return [paragraphOf(contentsOf(element), words)];
}

function asElement(kid: TaggedElement | TaggedContent): TaggedElement {
  return 'role' in kid ? kid : { role: 'P', kids: [kid] };
}

function paragraphOf(contents: readonly TaggedContent[], words: TaggedWords, label = ''): Paragraph {
  const mark: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: label }];
  const children = [...mark, ...phrasesOf(contents, words)];
  return { type: 'paragraph', children, ...placeOf(contents, words) };
}

/** `areBold`: bold is the look of all such words, and not emphasis. */
function phrasesOf(
  contents: readonly TaggedContent[],
  words: TaggedWords,
  areBold = false,
): PhrasingContent[] {
  return words.runsOf(contents).map(({ text, isBold, url }) => {
    const run: Text = { type: 'text', value: text };
    const strong: Text | Strong = isBold && !areBold ? { type: 'strong', children: [run] } : run;
    return url === undefined ? strong : { type: 'link', url, children: [strong] };
  });
}

function headingOf(element: TaggedElement, depth: number, words: TaggedWords): Heading {
  const contents = contentsOf(element);
  const { position, data } = placeOf(contents, words);
  const depths = [1, 2, 3, 4, 5] as const;
  return {
    type: 'heading',
    depth: depths[depth - 1] ?? 6,
    children: phrasesOf(contents, words, true),
    ...(position && data ? { position, data } : {}),
  };
}

function listOf(element: TaggedElement, words: TaggedWords): List {
  const items = element.kids.map((kid) => asElement(kid));
  const [first] = items;
  const label = first ? labelOf(first, words) : '';
  return {
    type: 'list',
    ordered: /^\d/u.test(label),
    ...(/^\d/u.test(label) ? { start: Number.parseInt(label, 10) } : {}),
    spread: false,
    children: items.map((item) => itemOf(item, words)),
    ...placeOf(contentsOf(element), words),
  };
}

/** A number is parted from the words behind it, as in Markdown; a sign such as 「・」 is not. */
function labelOf({ kids }: TaggedElement, words: TaggedWords): string {
  const label = kids.find((kid) => 'role' in kid && kid.role === 'Lbl');
  const text = label ? words.textOf(contentsOf(label)) : '';
  return /[\dA-Za-z][.)]?$/u.test(text) ? `${text} ` : text;
}

function itemOf(item: TaggedElement, words: TaggedWords): ListItem {
  const label = labelOf(item, words);
  const bodies = item.kids.map((kid) => asElement(kid)).filter(({ role }) => role !== 'Lbl');
  const [first, ...rest] = bodies.flatMap(({ kids }) => kids.map((kid) => asElement(kid)));
  const children: BlockContent[] = [
    ...(label !== '' || first ? [paragraphOf(first ? contentsOf(first) : [], words, label)] : []),
    ...rest.flatMap((element) => blocksOf(element, words)),
  ];
  return { type: 'listItem', spread: false, children, ...placeOf(contentsOf(item), words) };
}

function tableOf(element: TaggedElement, words: TaggedWords): Table {
  const children = rowsOf(element).map(
    ({ kids }): TableRow => ({
      type: 'tableRow',
      children: kids.map((kid) => {
        const contents = contentsOf(kid);
        return {
          type: 'tableCell',
          children: phrasesOf(contents, words, 'role' in kid && kid.role === 'TH'),
          ...placeOf(contents, words),
        };
      }),
    }),
  );
  return { type: 'table', children, ...placeOf(contentsOf(element), words) };
}

function rowsOf({ role, kids }: TaggedElement): TaggedElement[] {
  if (role === 'TR') return [{ role, kids }];
  return kids.flatMap((kid) => ('role' in kid ? rowsOf(kid) : []));
}

/** All contents of an element in the order in which they are read. */
function contentsOf(kid: TaggedElement | TaggedContent): TaggedContent[] {
  return 'role' in kid ? kid.kids.flatMap((each) => contentsOf(each)) : [kid];
}

function placeOf(contents: readonly TaggedContent[], words: TaggedWords) {
  const place = words.placeOf(contents);
  if (!place) return {};
  const point = { line: place.line, column: 1 };
  return { position: { start: point, end: point }, data: { block: { page: place.page } } };
}
