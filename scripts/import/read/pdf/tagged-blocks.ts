import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast';
import type { TaggedContent, TaggedElement } from './structure/tagged-pages.ts';
import { rowsIn } from './structure/tagged-tables.ts';
import type { TaggedWords } from './structure/tagged-words.ts';

/** Returns an element of the structure as blocks. An element that only groups others becomes their blocks. */
export function taggedBlocks(element: TaggedElement, words: TaggedWords): BlockContent[] {
  const { role, kids } = element;
  const [, depth] = /^H([1-6])$/u.exec(role) ?? [];
  if (depth !== undefined) return [headingOf(element, Number(depth), words)];
  if (role === 'L') return [listOf(element, words)];
  if (role === 'Table') return [tableOf(element, words)];
  const holdsBlocks = kids.some((kid) => 'role' in kid && kid.role !== 'Link' && kid.role !== 'Span');
  if (role !== 'P' && holdsBlocks) return kids.flatMap((kid) => taggedBlocks(asElement(kid), words));
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

/** Returns contents as phrases. `areBold` says that bold is the usual look of these words and so no emphasis. */
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

/** Returns the label of an item. A number gets a space after it, as in Markdown; a sign such as 「・」 gets none. */
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
    ...rest.flatMap((element) => taggedBlocks(element, words)),
  ];
  return { type: 'listItem', spread: false, children, ...placeOf(contentsOf(item), words) };
}

function tableOf(element: TaggedElement, words: TaggedWords): Table {
  const children = rowsIn(element).map(
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

/** Returns all contents of an element in reading order. */
export function contentsOf(kid: TaggedElement | TaggedContent): TaggedContent[] {
  return 'role' in kid ? kid.kids.flatMap((each) => contentsOf(each)) : [kid];
}

function placeOf(contents: readonly TaggedContent[], words: TaggedWords) {
  const place = words.placeOf(contents);
  if (!place) return {};
  const point = { line: place.line, column: 1 };
  return { position: { start: point, end: point }, data: { block: { page: place.page } } };
}
