import type { PhrasingContent } from 'mdast';
import type { Block, BlockContext } from './block-flow.ts';

/**
 * Returns blocks as one line of words with breaks between them. Blocks that cannot be in a line are returned as
 * `apart`: tables, and blocks that are set apart more than the context is.
 */
export function lineOf(
  blocks: readonly Block[],
  { aside }: BlockContext,
): { words: PhrasingContent[]; apart: Block[] } {
  const words: PhrasingContent[] = [];
  const apart: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const item of block.children) {
        // The items of a list contain only blocks, because a BlockFlow made them.
        const inner = lineOf(item.children as Block[], { aside });
        const label = item.data?.block?.label;
        addLine(words, label === undefined ? inner.words : [{ type: 'text', value: label }, ...inner.words]);
        apart.push(...inner.apart);
      }
    } else if (block.type === 'table' || block.data?.block?.aside !== aside) apart.push(block);
    else addLine(words, block.children);
  }
  return { words, apart };
}

function addLine(words: PhrasingContent[], line: readonly PhrasingContent[]): void {
  if (words.length > 0 && line.length > 0) words.push({ type: 'break' });
  words.push(...line);
}
