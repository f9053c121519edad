import type { Element, ElementContent } from 'hast';
import type { Block, BlockContext, BlockFlow } from '../block-flow.ts';
import type { Mark } from '../inline-pieces.ts';
import { asideOf } from './html-asides.ts';

/** How the pages of one origin are read: our own, other people's, or what Word files become. */
export interface Origin {
  /** Whether white space is kept as it is written. */
  readonly keepsSpace: boolean;
  /** Whether tables may be there for the layout only, and lists of links may be menus. */
  readonly isForeign: boolean;
  /**
   * Returns the context within an element, given the context around it. Says what only this origin knows of the
   * element.
   */
  readonly within: (element: Element, context: Context) => Context;
  /** Returns the id of the part whose words a heading or an item contains; undefined if it is not known. */
  readonly idOf: (element: Element) => string | undefined;
  /** Returns the mark before an item. `printed` is the mark that a browser would print. */
  readonly labelOf: (element: Element, printed: string | undefined) => string | undefined;
}

/** What an element takes over from the elements around it. */
export interface Context extends BlockContext {
  readonly origin: Origin;
  readonly marks: readonly Mark[];
  readonly keep: boolean;
  /** Whether the element is in the page's main part. */
  readonly scoped: boolean;
}

/**
 * Reads nodes as blocks. The code that walks through a page passes this function to the code for lists and tables,
 * which can contain any block.
 */
export type ReadBlocks = (nodes: readonly ElementContent[], context: Context) => Block[];

/**
 * Adds what a node is read as to the flow around it. The code that walks through a page hands this function to the
 * code for lines.
 */
export type AddNode = (node: ElementContent, context: Context, flow: BlockFlow) => void;

/** Returns the context within an element. */
export function contextIn(element: Element, around: Context): Context {
  const within = around.origin.within(element, around);
  return {
    ...within,
    aside: within.aside ?? asideOf(element, around.scoped, around.origin.isForeign),
    scoped: within.scoped || SCOPES.has(element.tagName),
  };
}

const SCOPES = new Set(['main', 'article', 'section']);
