import type { RootContent } from 'mdast';

/** The blocks of an element of the document's own level, and whether its first line is set in. */
export type OwnBlocks = readonly { readonly block: RootContent; readonly isSetIn: boolean }[];

/**
 * Gives the paragraphs of the document's own level whose first lines are set in the roles that their templates gave
 * them: a lead stands below a section's heading, all others are texts about the whole notice.
 */
export function withRoles(elements: readonly OwnBlocks[]): RootContent[][] {
  let before: RootContent | undefined;
  const withRole = ({ block, isSetIn }: OwnBlocks[number]): RootContent => {
    const leads = before?.type === 'heading' ? before.depth === 2 : before?.data?.block?.role === 'lead';
    const role = isSetIn ? { role: leads ? 'lead' : 'body' } : {};
    before = { ...block, data: { ...block.data, block: { ...block.data?.block, ...role } } };
    return before;
  };
  return elements.map((blocks) => blocks.map(withRole));
}
