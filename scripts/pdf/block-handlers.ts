import type { Heading, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type ContainerRole, isContainerRole, isFurniture } from '../tree/roles.ts';
import type { PdfBlock, PdfText } from './doc-definition.ts';
import type { PdfContext } from './pdf-context.ts';
import { spansOf } from './spans.ts';
import { toPdfTable } from './table.ts';

/** Returns the blocks of some nodes, each by the handler of its kind. */
export function blocksOf(nodes: readonly RootContent[], context: PdfContext): PdfBlock[] {
  return nodes.flatMap((node) => {
    const handler = Object.hasOwn(BLOCK_HANDLERS, node.type)
      ? // The table is keyed by the nodes' types, so the handler found is the one for this node.
        (BLOCK_HANDLERS[node.type as keyof typeof BLOCK_HANDLERS] as (
          n: RootContent,
          c: PdfContext,
        ) => PdfBlock[])
      : undefined;
    if (!handler) throw new Error(`A template made a block that documents have no use for: ${node.type}.`);
    return handler(node, context);
  });
}

/** One handler for each kind of block. Margins are in ems of the body's size. */
const BLOCK_HANDLERS = {
  heading,
  paragraph,
  list,
  table,
  containerDirective,
};

interface HeadingStyle {
  readonly size: number;
  readonly above: number;
  readonly below: number;
  readonly alignment: 'left' | 'center';
}

const HEADING_STYLES: Readonly<Record<Heading['depth'], HeadingStyle>> = {
  1: { size: 1.45, above: 1.3, below: 1.1, alignment: 'center' },
  2: { size: 1.15, above: 1.5, below: 0.35, alignment: 'left' },
  3: { size: 1, above: 0.7, below: 0.15, alignment: 'left' },
  4: { size: 1, above: 0.5, below: 0.1, alignment: 'left' },
  5: { size: 1, above: 0.5, below: 0.1, alignment: 'left' },
  6: { size: 1, above: 0.5, below: 0.1, alignment: 'left' },
};

function heading(node: Heading, context: PdfContext): PdfText[] {
  const style = HEADING_STYLES[node.depth];
  const em = context.metrics.fontSizePt;
  const spans = spansOf(node.children, context, { bold: true });
  return [
    {
      text: spans,
      owner: { type: 'heading', level: node.depth },
      margin: [context.indentPt, style.above * em, 0, style.below * em],
      alignment: style.alignment,
      fontSize: style.size * em,
      headlineLevel: node.depth,
    },
  ];
}

function paragraph(node: Paragraph, context: PdfContext): PdfText[] {
  const em = context.metrics.fontSizePt;
  return [
    {
      text: spansOf(node.children, context),
      owner: { type: 'paragraph' },
      margin: [context.indentPt, 0, 0, context.depth > 0 ? 0 : 0.4 * em],
    },
  ];
}

function list(node: List, context: PdfContext): PdfBlock[] {
  return node.children.flatMap((item) => listItem(item, context));
}

/** The mark hangs: the item's lines, its clauses and what is nested in it stand right of the mark. */
function listItem(node: ListItem, context: PdfContext): PdfBlock[] {
  const { fonts, face, metrics } = context;
  const [first, ...rest] = node.children;
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined;
  const markText = mark?.type === 'text' && mark.data?.mark ? mark.value : '';
  const hangPt = fonts.widthPt(markText, face, metrics.fontSizePt, false);
  const inner: PdfContext = {
    ...context,
    indentPt: context.indentPt + hangPt,
    widthPt: context.widthPt - hangPt,
    depth: context.depth + 1,
  };
  const owner = { type: 'listItem', depth: inner.depth };
  const head: PdfText[] =
    first?.type === 'paragraph'
      ? [
          {
            text: spansOf(first.children, inner),
            owner,
            margin: [inner.indentPt, 0.12 * metrics.fontSizePt, 0, 0],
            leadingIndent: -hangPt,
          },
        ]
      : [];
  return [...head, ...blocksOf(first?.type === 'paragraph' ? rest : node.children, inner)];
}

function table(node: Table, context: PdfContext): PdfBlock[] {
  return [toPdfTable(node, context)];
}

interface ContainerStyle {
  readonly alignment?: 'left' | 'right' | 'center';
  readonly indent?: number;
  readonly above?: number;
  readonly below?: number;
  readonly firstLine?: number;
}

const CONTAINER_STYLES: Readonly<Record<ContainerRole, ContainerStyle>> = {
  'draft-mark': { alignment: 'right' },
  dates: { alignment: 'right' },
  issuer: { alignment: 'right', below: 0.2 },
  addressee: { above: 1, below: 0.4 },
  body: { firstLine: 1, below: 0.2 },
  lead: { firstLine: 1, below: 0.2 },
  'opening-mark': { alignment: 'center', above: 0.9, below: 0.4 },
  'closing-mark': { alignment: 'right', above: 0.8 },
  clause: {},
  note: {},
  contact: { indent: 1 },
};

function containerDirective(node: ContainerDirective, context: PdfContext): PdfBlock[] {
  if (!isContainerRole(node.name))
    throw new Error(`A template used a container that there is none of: ${node.name}.`);
  const style = CONTAINER_STYLES[node.name];
  const em = context.metrics.fontSizePt;
  const indentPt = (style.indent ?? 0) * em;
  const inner = { ...context, indentPt: context.indentPt + indentPt, widthPt: context.widthPt - indentPt };
  const blocks = blocksOf(node.children, inner);
  return blocks.map((block, index) => {
    if (!('text' in block)) return block;
    const [left, , right] = block.margin;
    const above = index === 0 ? (style.above ?? 0) * em : 0;
    const below = index === blocks.length - 1 ? (style.below ?? 0) * em : 0;
    return {
      ...block,
      owner: { ...block.owner, type: node.name },
      margin: [left, above, right, below],
      ...(style.alignment ? { alignment: style.alignment } : {}),
      ...(style.firstLine ? { leadingIndent: style.firstLine * em } : {}),
      ...(isFurniture(node.name) ? { furniture: true } : {}),
    };
  });
}
