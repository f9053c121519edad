import type { List, ListItem, Paragraph as MdastParagraph, RootContent } from 'mdast';
import type { Line } from '../lines/line.ts';

/** A block of the tree, with its first line. */
export interface LeadBlock {
  readonly node: RootContent;
  readonly line?: Line | undefined;
}

/** How much farther right the items of an inner list begin, in ems. */
const DEEPER_EM = 0.9;

/**
 * Returns the blocks, with paragraphs as list items if a sign is drawn before them. The signs of a list are of one
 * kind, one below the other. A paragraph with a sign of another kind, such as a heading, stays as it is.
 */
export function withDrawnLists(blocks: readonly LeadBlock[]): RootContent[] {
  const kinds = kindsOfLists(blocks);
  const nodes: RootContent[] = [];
  let open: { readonly list: List; readonly start: number }[] = [];
  let before: Line | undefined;
  for (const { node, line } of blocks) {
    const kind = kindOf({ node, line });
    if (kind === undefined || !kinds.has(kind) || !line || node.type !== 'paragraph') {
      if (!isAside(node)) open = [];
      nodes.push(node);
      continue;
    }
    // At the head of the next column an item is farther right, but not an inner one.
    if (isHigher(line, before)) open = open.slice(0, 1).map(({ list }) => ({ list, start: line.start }));
    before = line;
    open = open.filter(({ start }) => start < line.start + DEEPER_EM * line.size);
    const inner = open.at(-1);
    if (inner && line.start < inner.start + DEEPER_EM * line.size) {
      inner.list.children.push(itemOf(node));
      continue;
    }
    const list: List = {
      type: 'list',
      ordered: false,
      spread: false,
      children: [itemOf(node)],
      ...placed(node),
    };
    const outer = inner?.list.children.at(-1);
    if (outer) outer.children.push(list);
    else nodes.push(list);
    open.push({ list, start: line.start });
  }
  return nodes;
}

function isHigher(line: Line, before: Line | undefined): boolean {
  return before?.page === line.page && line.baseline < before.baseline;
}

function itemOf(node: MdastParagraph): ListItem {
  return { type: 'listItem', spread: false, children: [node], ...placed(node) };
}

function placed({ position, data }: MdastParagraph) {
  return { ...(position ? { position } : {}), ...(data ? { data } : {}) };
}

/**
 * Returns the kinds of signs that are used for lists: the same kind comes again with nothing else between but heads
 * and feet.
 */
function kindsOfLists(blocks: readonly LeadBlock[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  let before: string | undefined;
  for (const block of blocks) {
    if (isAside(block.node)) continue;
    const kind = kindOf(block);
    if (kind !== undefined && kind === before) kinds.add(kind);
    before = kind;
  }
  return kinds;
}

function kindOf({ node, line }: LeadBlock): string | undefined {
  if (!line?.sign || node.type !== 'paragraph' || isAside(node)) return undefined;
  return `${Math.round(line.sign.size)} ${Math.round(line.sign.before / 2)}`;
}

function isAside(node: RootContent): boolean {
  return node.data?.block?.aside !== undefined;
}
