import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from '../../../markdown/to-markdown.ts';
import { safeUrl } from '../../../notice/link-addresses.ts';
import type { Supplement } from '../../../notice/source.generated.ts';
import { checkSupplement } from '../../../notice/supplement/check-supplement.ts';
import { type Entry, wholeText } from '../entry.ts';
import { lettersByBlock } from '../lines/letters-by-block.ts';
import type { Region } from '../outline/region.ts';
import { withoutMarks } from '../phrases/marks.ts';
import { plainText } from '../phrases/plain-text.ts';
import type { Reading } from './reading.ts';

/** Reads a part that is a text. It keeps its structure if the document shows one; else each line is a paragraph. */
export function readSupplement(
  { heading, title, topic = 'other', body }: Region,
  reading: Reading,
): Supplement {
  if (topic === 'other') reading.ledger.doubt('supplement-topic', heading?.spot ?? { line: 1 }, title);
  const letters = lettersByBlock(body);
  const blocks = [...letters.keys()];
  // If a block, such as a table or a list, also belongs to other parts, only its lines can be used.
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

/** Returns a line as a paragraph with exactly its words, even if they look like Markdown. */
function paragraphOf(entry: Entry): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: wholeText(entry) }] };
}

/** Returns a block in the Markdown that a supplement may contain. */
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

/**
 * Returns a list without the marks in its items, because the list prints them itself. 「1. 1. 開示請求書」 would have one
 * too many.
 */
function allowedList(list: List, reading: Reading): List {
  const children = list.children.map((item): ListItem => {
    reading.ledger.mark(item.data?.block?.label ?? '');
    // A block of an item stays a block.
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
  // The words after a mark decide whether it is one, and they may be those of a link.
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

/** Returns phrases without links, because a link cannot contain a link. */
function linkWords(children: readonly PhrasingContent[]) {
  return children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
}
