import type { Heading, List, ListItem, Paragraph, RootContent, Table, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { type ContainerRole, isContainerRole, isFurniture } from '../../print/tree/roles.ts';
import { squeeze } from '../../print/words/main-flow.ts';
import type { Alignment, PdfBlock, PdfText } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import { keptTogether } from './kept-together.ts';
import type { PdfContext } from './pdf-context.ts';
import { spansOf } from './spans.ts';
import { toPdfTable } from './table.ts';

/** Returns the blocks of some nodes. Each kind of node has its handler. */
export function blocksOf(nodes: readonly RootContent[], context: PdfContext): PdfBlock[] {
  return nodes.flatMap((node) => {
    const handler = Object.hasOwn(BLOCK_HANDLERS, node.type)
      ? // The keys of the table are the node types, so the handler that is found fits this node.
        (BLOCK_HANDLERS[node.type as keyof typeof BLOCK_HANDLERS] as (
          n: RootContent,
          c: PdfContext,
        ) => PdfBlock[])
      : undefined;
    if (!handler) throw new Error(`A template made a block that a document cannot print: ${node.type}.`);
    return handler(node, context);
  });
}

/** One handler for each kind of block. Margins are in ems of the body's font size. */
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
  readonly alignment: Alignment;
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
  const element = context.parent.block(`H${node.depth}`);
  return [
    {
      text: spansOf(node.children, element, { bold: true }),
      margin: [context.indentPt, style.above * em, 0, style.below * em],
      alignment: style.alignment,
      fontSize: style.size * em,
      bookmark: { level: node.depth, element },
      keepWithNext: true,
      keepWhole: true,
    },
  ];
}

function paragraph(node: Paragraph, context: PdfContext): PdfText[] {
  const em = context.metrics.fontSizePt;
  return [
    {
      text: spansOf(node.children, context.parent.block('P')),
      margin: [context.indentPt, 0, 0, context.depth > 0 ? 0 : 0.4 * em],
      alignment: 'justified',
      fontSize: em,
    },
  ];
}

function list(node: List, context: PdfContext): PdfBlock[] {
  const isNumbered = node.children.some((item) => /[\p{N}\p{L}]/u.test(markOf(item)?.value ?? ''));
  const listNumbering = isNumbered ? 'Decimal' : 'Disc';
  const parent = context.parent.block('L', { listNumbering });
  return node.children.flatMap((item) => listItem(item, { ...context, parent }));
}

/**
 * The mark hangs: the lines of the item, its clauses and its nested items all start to the right of the mark. The item
 * and its clauses stay on one page, and the first nested item stays with them.
 */
function listItem(node: ListItem, context: PdfContext): PdfBlock[] {
  const { faces, face, metrics } = context;
  const item = context.parent.block('LI');
  const mark = markOf(node);
  const markPt = mark ? faces.widthPt(mark.value, face, metrics.fontSizePt, false) : 0;
  // In deeply nested lists the mark no longer hangs, because the words would get too little room.
  const hangPt = context.widthPt - markPt < LEAST_MEASURE_EM * metrics.fontSizePt ? 0 : markPt;
  // If an item has only a mark, the mark is its content and not a label.
  const label = mark && squeeze(textOf(node)) !== squeeze(mark.value) ? item.block('Lbl') : undefined;
  const inner: PdfContext = {
    ...context,
    parent: item.block('LBody'),
    indentPt: context.indentPt + hangPt,
    widthPt: context.widthPt - hangPt,
    depth: context.depth + 1,
  };
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return blocksOf(node.children, inner);
  const own = rest.filter(({ type }) => type !== 'list');
  const nested = rest.filter(({ type }) => type === 'list');
  const isInOrder = rest.every((child, index) => child === [...own, ...nested][index]);
  const head = itemHead(first, label, inner, hangPt);
  if (!isInOrder) return [head, ...blocksOf(rest, inner)];
  return [
    ...keptTogether([head, ...blocksOf(own, inner)], nested.length > 0 ? 'list' : 'no'),
    ...blocksOf(nested, inner),
  ];
}

/** The first line of an item: the mark, which belongs to the label, and then the words. */
function itemHead(
  { children }: Paragraph,
  label: StructureElement | undefined,
  { parent, indentPt, metrics }: PdfContext,
  hangPt: number,
): PdfText {
  const [marks, words] = label ? [children.slice(0, 1), children.slice(1)] : [[], children];
  return {
    text: [...(label ? spansOf(marks, label, { isMark: true }) : []), ...spansOf(words, parent.block('P'))],
    margin: [indentPt, 0.12 * metrics.fontSizePt, 0, 0],
    alignment: 'justified',
    fontSize: metrics.fontSizePt,
    ...(label && hangPt > 0 ? { firstIndent: -hangPt } : {}),
  };
}

/** The least width that nested lists must leave for words. */
const LEAST_MEASURE_EM = 8;

function markOf({ children: [first] }: ListItem): Text | undefined {
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined;
  return mark?.type === 'text' && mark.data?.mark ? mark : undefined;
}

function table(node: Table, context: PdfContext): PdfBlock[] {
  return [toPdfTable(node, context)];
}

interface ContainerStyle {
  readonly alignment?: Alignment;
  readonly indent?: number;
  readonly above?: number;
  readonly below?: number;
  readonly firstLine?: number;
  /** The blocks inside stay on one page. */
  readonly isKept?: true;
  /** The container stays on one page with the block after it. */
  readonly isKeptWithNext?: true;
}

const CONTAINER_STYLES: Readonly<Record<ContainerRole, ContainerStyle>> = {
  'draft-mark': { alignment: 'right' },
  dates: { alignment: 'right' },
  issuer: { alignment: 'right', below: 0.2 },
  addressee: { above: 1, below: 0.4 },
  body: { firstLine: 1, below: 0.2 },
  lead: { firstLine: 1, below: 0.2 },
  'opening-mark': { alignment: 'center', above: 0.9, below: 0.4, isKeptWithNext: true },
  'closing-mark': { alignment: 'right', above: 0.8 },
  clause: {},
  note: {},
  contact: { indent: 1, isKept: true },
};

function containerDirective(node: ContainerDirective, context: PdfContext): PdfBlock[] {
  if (!isContainerRole(node.name)) throw new Error(`A template used an unknown container: ${node.name}.`);
  const style = CONTAINER_STYLES[node.name];
  const em = context.metrics.fontSizePt;
  const indentPt = (style.indent ?? 0) * em;
  const inner = { ...context, indentPt: context.indentPt + indentPt, widthPt: context.widthPt - indentPt };
  const blocks = node.children.flatMap((child) =>
    blocksOf([child], inner).map((block) => ({ block, isParagraph: child.type === 'paragraph' })),
  );
  const styled = blocks.map(({ block, isParagraph }, index): PdfBlock => {
    if (!('text' in block)) return block;
    // The container sets only its paragraphs. Lists and headings in it keep their own style.
    const [left, top, right, bottom] = isParagraph ? [block.margin[0], 0, block.margin[2], 0] : block.margin;
    const above = index === 0 ? (style.above ?? 0) * em : 0;
    const below = index === blocks.length - 1 ? (style.below ?? 0) * em : 0;
    return {
      ...block,
      margin: [left, top + above, right, bottom + below],
      ...(style.alignment ? { alignment: style.alignment } : {}),
      ...(style.firstLine && isParagraph ? { firstIndent: style.firstLine * em } : {}),
      ...(isFurniture(node.name) ? { furniture: true } : {}),
    };
  });
  return style.isKept || style.isKeptWithNext
    ? keptTogether(styled, style.isKeptWithNext ? 'always' : 'no')
    : styled;
}
