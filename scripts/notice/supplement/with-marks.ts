import type { List, ListItem, Root, RootContent } from 'mdast';

/**
 * Returns the tree with the mark of each list item, 「・」 or 「1. 」, as text at its start, because all that a reader sees
 * must be text in every format. The compilers add no marks.
 */
export function withMarks(root: Root): Root {
  return { ...root, children: root.children.map(markedBlock) };
}

function markedBlock<T extends RootContent>(block: T): T {
  return block.type === 'list' ? { ...block, children: markedItems(block) } : block;
}

function markedItems(list: List): ListItem[] {
  return list.children.map((item, index) => {
    const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : '・';
    const [first, ...rest] = item.children;
    const lead = { type: 'text' as const, value: mark, data: { mark: true } };
    const head =
      first?.type === 'paragraph'
        ? [{ ...first, children: [lead, ...first.children] }]
        : [{ type: 'paragraph' as const, children: [lead] }, ...(first ? [markedBlock(first)] : [])];
    return { ...item, children: [...head, ...rest.map(markedBlock)] };
  });
}
