import type { PdfBlock } from './doc-definition.ts';

/** Returns the blocks with every heading made a bookmark under the heading it belongs to. */
export function withBookmarks(blocks: readonly PdfBlock[]): PdfBlock[] {
  const open: { level: number; id: string }[] = [];
  let ordinal = 0;
  return blocks.map((block) => {
    if (!('text' in block) || block.headlineLevel === undefined) return block;
    const level = block.headlineLevel;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    ordinal += 1;
    const id = `heading-${ordinal}`;
    const parent = open.at(-1);
    open.push({ level, id });
    return {
      ...block,
      id,
      outline: true,
      outlineText: block.text.map(({ text }) => text).join(''),
      outlineExpanded: true,
      ...(parent ? { outlineParentId: parent.id } : {}),
    };
  });
}
