import type { Element, ElementContent } from 'hast';
import type { Heading } from 'mdast';
import { lineOf } from '../block-lines.ts';
import { type Block, type BlockContext, Flow, known, paragraph } from '../flow.ts';
import type { Mark } from '../inline-pieces.ts';
import { asideOf } from './html-asides.ts';
import { attribute, holds, isBlock, UNSEEN } from './html-elements.ts';
import { addInline, spacing } from './html-inline.ts';
import { listOf } from './html-lists.ts';
import { tableBlocks } from './html-tables.ts';

/** How the elements of one origin are read. */
export interface Origin {
  /** Whether white space is kept as it is written. */
  readonly keepsSpace: boolean;
  /** Whether tables may only lay the page out, and lists of links lead about a site. */
  readonly isForeign: boolean;
  /** What an element says beyond HTML: takes the context around it and returns that within. */
  readonly within: (element: Element, context: Context) => Context;
  /** The id of the part whose words a heading or an item holds. */
  readonly idOf: (element: Element) => string | undefined;
  /** The mark before an item: that of the origin, or the one a browser would print. */
  readonly labelOf: (element: Element, printed: string | undefined) => string | undefined;
}

/** What an element takes over from those around it. */
export interface Context extends BlockContext {
  readonly origin: Origin;
  readonly marks: readonly Mark[];
  readonly keep: boolean;
  /** Whether the element stands in the page's main part. */
  readonly scoped: boolean;
}

/** Returns the blocks that some nodes are read as, in their order. */
export function blocksOf(nodes: readonly ElementContent[], context: Context): Block[] {
  const flow = new Flow();
  for (const node of nodes) addNode(node, context, flow);
  return flow.end();
}

/** Adds what a node is read as to the flow around it. */
export function addNode(node: ElementContent, context: Context, flow: Flow): void {
  if (node.type === 'text') {
    const { marks, keep } = context;
    flow.addPiece({ value: node.value, marks, keep, position: node.position }, context);
  } else if (node.type === 'element' && !UNSEEN.has(node.tagName)) addElement(node, context, flow);
}

function addElement(element: Element, around: Context, flow: Flow): void {
  const context = contextIn(element, around);
  if (context.aside !== around.aside && !isBlock(element)) flow.addLater(blocksWithin(element, context));
  else if (isBlock(element)) for (const block of blockOf(element, context)) flow.addBlock(block);
  else addInline(element, context, flow);
  if (isBlock(element)) flow.endParagraph();
}

/** Returns what holds within an element. */
export function contextIn(element: Element, around: Context): Context {
  const within = around.origin.within(element, around);
  return {
    ...within,
    aside: within.aside ?? asideOf(element, around.scoped, around.origin.isForeign),
    scoped: within.scoped || SCOPES.has(element.tagName),
  };
}

const SCOPES = new Set(['main', 'article', 'section']);

function blocksWithin(element: Element, context: Context): Block[] {
  const flow = new Flow();
  addInline(element, context, flow);
  return flow.end();
}

function blockOf(element: Element, context: Context): Block[] {
  const { tagName, children } = element;
  if (/^h[1-6]$/.test(tagName)) return heading(element, context, Number(element.tagName[1]));
  // What it opens stands below it; how deep, the headings before it tell.
  if (tagName === 'summary' && !holds(element, HEADINGS)) return heading(element, context, LEAST, true);
  if (LISTS.has(tagName)) return listOf(element, context);
  if (tagName === 'li') return listOf({ ...element, tagName: 'ul', children: [element] }, context);
  if (tagName === 'table') return tableBlocks(element, context);
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
  // The figure is 1 to 6.
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
