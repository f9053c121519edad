import type { Root, RootContent } from 'mdast';
import type { ContainerRole } from '../../print/tree/roles.ts';
import type { DocDefinition, PdfBlock } from '../blocks/doc-definition.ts';
import { StructureElement } from '../blocks/structure.ts';
import { blocksOf } from './block-handlers.ts';
import type { PdfContext } from './pdf-context.ts';

/** Returns the blocks of a filled tree in reading order, with the structure that they stand in. */
export function toDocDefinition(tree: Root, context: Omit<PdfContext, 'parent'>): DocDefinition {
  const structure = StructureElement.document();
  const blocks = tree.children.flatMap((node, index) => {
    const made = blocksOf([node], { ...context, parent: structure });
    return isKeptWith(node, tree.children[index + 1]) ? withLastKept(made) : made;
  });
  return { blocks, structure };
}

/**
 * What introduces a table stands on the page of its head, the lead of a section on that of what follows in the section,
 * and what closes the list on that of its last item.
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
