import type { Element, ElementContent } from 'hast';
import type { Block, BlockContext, BlockFlow } from '../block-flow.ts';
import type { Mark } from '../inline-pieces.ts';
import { asideOf } from './html-asides.ts';

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

/** Reads nodes as blocks. The walk through a page hands this to what reads lists and tables, which hold any blocks. */
export type ReadBlocks = (nodes: readonly ElementContent[], context: Context) => Block[];

/** Adds what a node is read as to the flow around it. The walk through a page hands this to what reads lines. */
export type AddNode = (node: ElementContent, context: Context, flow: BlockFlow) => void;

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
