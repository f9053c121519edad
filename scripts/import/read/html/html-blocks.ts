import type { Element, ElementContent } from 'hast';
import type { Heading } from 'mdast';
import { type Block, BlockFlow, known, paragraph } from '../block-flow.ts';
import { lineOf } from '../block-lines.ts';
import { type Context, contextIn } from './html-context.ts';
import { attribute, holds, isBlock, UNSEEN } from './html-elements.ts';
import { addInline, spacing } from './html-inline.ts';
import { listOf } from './html-lists.ts';
import { tableBlocks } from './html-tables.ts';

/** Returns the blocks that nodes are read as, in order. */
export function blocksOf(nodes: readonly ElementContent[], context: Context): Block[] {
  const flow = new BlockFlow();
  for (const node of nodes) addNode(node, context, flow);
  return flow.end();
}

/** Adds what a node is read as to the flow around it. */
function addNode(node: ElementContent, context: Context, flow: BlockFlow): void {
  if (node.type === 'text') {
    const { marks, keep } = context;
    flow.addPiece({ value: node.value, marks, keep, position: node.position }, context);
  } else if (node.type === 'element' && !UNSEEN.has(node.tagName)) addElement(node, context, flow);
}

function addElement(element: Element, around: Context, flow: BlockFlow): void {
  const context = contextIn(element, around);
  if (context.aside !== around.aside && !isBlock(element)) flow.addLater(blocksWithin(element, context));
  else if (isBlock(element)) for (const block of blockOf(element, context)) flow.addBlock(block);
  else addInline(element, context, flow, addNode);
  if (isBlock(element)) flow.endParagraph();
}

function blocksWithin(element: Element, context: Context): Block[] {
  const flow = new BlockFlow();
  addInline(element, context, flow, addNode);
  return flow.end();
}

function blockOf(element: Element, context: Context): Block[] {
  const { tagName, children } = element;
  if (/^h[1-6]$/.test(tagName)) return heading(element, context, Number(element.tagName[1]));
  // The contents of the details are below their summary. Its depth follows from the headings before it.
  if (tagName === 'summary' && !holds(element, HEADINGS)) return heading(element, context, LEAST, true);
  if (LISTS.has(tagName)) return listOf(element, context, blocksOf);
  if (tagName === 'li') return listOf({ ...element, tagName: 'ul', children: [element] }, context, blocksOf);
  if (tagName === 'table') return tableBlocks(element, context, blocksOf);
  if (tagName === 'optgroup' || tagName === 'option') return optionBlocks(element, context);
  return blocksOf(children, spacing(element, context));
}

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LEAST = 6;

function heading(element: Element, context: Context, figure: number, isSummary = false): Block[] {
  const { words, apart } = lineOf(blocksOf(element.children, context), context);
  if (words.length === 0) return apart;
  const id = context.origin.idOf(element);
  const position = context.position ?? element.position;
  // A figure from 1 to 6.
  const depth = figure as Heading['depth'];
  return [
    {
      type: 'heading',
      depth,
      children: words,
      ...known(
        { ...context, position },
        { ...(id === undefined ? {} : { id }), ...(isSummary ? { isSummary } : {}) },
      ),
    },
    ...apart,
  ];
}

function optionBlocks(element: Element, context: Context): Block[] {
  const label = attribute(element, 'label');
  const shown =
    label === ''
      ? []
      : [paragraph([{ type: 'text', value: label }], { ...context, position: element.position })];
  return element.tagName === 'option' && label !== ''
    ? shown
    : [...shown, ...blocksOf(element.children, context)];
}
