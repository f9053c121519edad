import type { Root, RootContent } from 'mdast';
import type { ContainerRole } from '../../print/tree/roles.ts';
import type { DocDefinition, PdfBlock } from '../blocks/doc-definition.ts';
import { StructureElement } from '../blocks/structure.ts';
import { blocksOf } from './block-handlers.ts';
import type { PdfContext } from './pdf-context.ts';

/** Returns the blocks of a filled tree in reading order, and their structure. */
export function toDocDefinition(tree: Root, context: Omit<PdfContext, 'parent'>): DocDefinition {
  const structure = StructureElement.document();
  const blocks = tree.children.flatMap((node, index) => {
    const made = blocksOf([node], { ...context, parent: structure });
    return isKeptWith(node, tree.children[index + 1]) ? withLastKept(made) : made;
  });
  return { blocks, structure };
}

/**
 * These stay together on one page: the block before a table with the table's head, the lead of a section with the next
 * block of that section, and a closing mark with the last item before it.
 */
function isKeptWith(node: RootContent, next: RootContent | undefined): boolean {
  const introduces = next?.type === 'table' && node.type !== 'table';
  const leads = isNamed(node, 'lead') && !(next?.type === 'heading' && next.depth <= 2);
  return introduces || leads || isNamed(next, 'closing-mark');
}

function isNamed(node: RootContent | undefined, name: ContainerRole): boolean {
  return node?.type === 'containerDirective' && node.name === name;
}

function withLastKept(blocks: readonly PdfBlock[]): PdfBlock[] {
  return blocks.map((block, index) =>
    index === blocks.length - 1 && 'text' in block ? { ...block, keepWithNext: true } : block,
  );
}
