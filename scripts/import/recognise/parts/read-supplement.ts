import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from '../../../markdown/to-markdown.ts';
import { safeUrl } from '../../../notice/safe-url.ts';
import type { Supplement } from '../../../notice/source.generated.ts';
import { checkSupplement } from '../../../notice/supplement/check-supplement.ts';
import { lettersByBlock } from '../lines/letters-by-block.ts';
import type { Region } from '../outline/region.ts';
import { type Entry, wholeText } from '../phrases/entry.ts';
import { withoutMarks } from '../phrases/marks.ts';
import { plainText } from '../phrases/plain-text.ts';
import type { Reading } from './reading.ts';

/** Reads a part with a text of its own: as it is marked up where the document has a structure, else line by line. */
export function readSupplement(
  { heading, title, topic = 'other', body }: Region,
  reading: Reading,
): Supplement {
  if (topic === 'other') reading.ledger.doubt('supplement-topic', heading?.spot ?? { line: 1 }, title);
  const letters = lettersByBlock(body);
  const blocks = [...letters.keys()];
  // Of a block that other parts share, such as a table or a list, there are only the lines.
  const areWhole = blocks.every((block) => letters.get(block) === reading.letters.get(block));
  const marked =
    reading.isStructured && areWhole ? bodyOf(blocks.map((block) => allowed(block, reading))) : undefined;
  const lines = marked && checkSupplement(marked).length === 0 ? marked : bodyOf(body.map(paragraphOf));
  return { id: heading?.id ?? '', topic, title, body: lines };
}

function bodyOf(blocks: readonly RootContent[]): string[] {
  const markdown = toMarkdown({ type: 'root', children: [...blocks] }).trimEnd();
  return markdown === '' ? [] : markdown.split('\n');
}

/** A line as a paragraph of the words that it holds, whatever Markdown would make of them. */
function paragraphOf(entry: Entry): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: wholeText(entry) }] };
}

/** Returns a block in the Markdown that a supplement may hold. */
function allowed(block: RootContent, reading: Reading): RootContent {
  switch (block.type) {
    case 'list':
      return allowedList(block, reading);
    case 'paragraph':
      return { type: 'paragraph', children: block.children.flatMap(allowedPhrase) };
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: cell.children.flatMap(allowedPhrase) })),
        })),
      };
    default:
      return { type: 'paragraph', children: [{ type: 'text', value: plainText(block) }] };
  }
}

/** Items' own marks are those that the list draws: 「1. 1. 開示請求書」 has one too many. */
function allowedList(list: List, reading: Reading): List {
  const children = list.children.map((item): ListItem => {
    reading.ledger.mark(item.data?.block?.label ?? '');
    const [first, ...rest] = item.children.map((child) => allowed(child, reading) as BlockContent);
    const lead =
      first?.type === 'paragraph'
        ? [{ ...first, children: withoutMark(first.children, reading) }]
        : first
          ? [first]
          : [];
    return { type: 'listItem', spread: item.spread ?? false, children: [...lead, ...rest] };
  });
  return {
    type: 'list',
    ordered: list.ordered ?? false,
    start: list.start ?? null,
    spread: list.spread ?? false,
    children,
  };
}

function withoutMark(children: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return [...children];
  // A mark is one by the words behind it, which may be a link's.
  const whole = children.map(plainText).join('');
  const { marks, text } = withoutMarks(whole, 1);
  const value = first.value.slice(whole.length - text.length);
  reading.ledger.mark(...marks.map(({ raw }) => raw));
  return value === '' ? rest : [{ type: 'text', value }, ...rest];
}

function allowedPhrase(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'break':
      return [node];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: node.children.flatMap(allowedPhrase) }];
    case 'link': {
      const children = node.children.flatMap(allowedPhrase);
      return safeUrl(node.url) === undefined
        ? children
        : [{ type: 'link', url: node.url, children: linkWords(children) }];
    }
    default:
      return [{ type: 'text', value: plainText(node) }];
  }
}

/** Links hold no links. */
function linkWords(children: readonly PhrasingContent[]) {
  return children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
}
