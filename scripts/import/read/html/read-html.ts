import type { ElementContent, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Heading } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { Block } from '../block-flow.ts';
import { lengthProblem, MAX_MARKUP_CHARACTERS } from '../limits.ts';
import type { ReadDocument, Reader } from '../read-document.ts';
import { decodeText } from '../text/decode-text.ts';
import { blocksOf } from './html-blocks.ts';
import { declaredEncoding } from './html-charset.ts';
import type { Origin } from './html-context.ts';
import { elementsIn } from './html-elements.ts';
import { isShallow } from './html-nesting.ts';
import { ownDocumentsIn, ownOrigin } from './own-pages.ts';

/**
 * Reads a web page or a piece of one. The main text is what a browser without scripts shows. Words that are read out
 * or shown on demand are set apart. Our own pages are read by their classes and ids.
 */
export const readHtml: Reader = async (file, bytes, options) => {
  const limit = MAX_MARKUP_CHARACTERS;
  const declared = declaredEncoding(bytes);
  const decoded = decodeText(file, bytes, { ...options, format: 'html', limit, declared });
  if (!decoded.ok) return decoded;
  const body = parseBody(decoded.value.text);
  if (!body) return refused(problem('import/damaged', { format: 'html' }, { file }));
  const own = ownDocumentsIn(body);
  const isOwn = own.length > 0;
  const children = readBody(body, isOwn ? ownOrigin(own) : ANY_PAGE, isOwn);
  return outcome(file, children, isOwn);
};

const ANY_PAGE: Origin = {
  keepsSpace: false,
  isForeign: true,
  within: (_element, context) => context,
  idOf: () => undefined,
  labelOf: (_element, printed) => printed,
};

/** The words around a document of our own do not belong to it. */
function readBody(body: readonly ElementContent[], origin: Origin, isOwn: boolean): Block[] {
  const aside = isOwn ? 'navigation' : undefined;
  const blocks = blocksOf(body, { origin, marks: [], keep: origin.keepsSpace, scoped: false, aside });
  return withSummaryDepths(blocks);
}

/** Puts summaries one level below the heading before them. */
function withSummaryDepths(blocks: readonly Block[]): Block[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    if (!block.data?.block?.isSummary) {
      if (!block.data?.block?.aside) last = block.depth;
      return block;
    }
    // A figure from 1 to 6.
    return { ...block, depth: Math.min(6, last + 1) as Heading['depth'] };
  });
}

function outcome(file: string, children: Block[], isOwn: boolean): Result<ReadDocument> {
  const { length } = wordsOf({ type: 'root', children });
  const fault =
    length === 0 ? problem('import/no-text', { format: 'html' }, { file }) : lengthProblem(file, length);
  if (fault) return refused(fault);
  return { ok: true, value: { format: 'html', tree: { type: 'root', children }, isOwn } };
}

/** Returns the nodes in the body of a page; undefined if the page is nested too deeply. */
function parseBody(markup: string): ElementContent[] | undefined {
  if (!isShallow(markup)) return undefined;
  try {
    return bodyOf(fromHtml(markup));
  } catch (error) {
    // The stack overflowed: there were elements that the count of tags took for text.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function bodyOf(tree: HastRoot): ElementContent[] {
  const nodes = tree.children.filter((child): child is ElementContent => child.type !== 'doctype');
  const html = elementsIn(nodes).find(({ tagName }) => tagName === 'html');
  return elementsIn(html?.children ?? []).find(({ tagName }) => tagName === 'body')?.children ?? [];
}
