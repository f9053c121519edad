import type { PdfBlock } from './doc-definition.ts';

/** Returns the blocks made to stand on one page where that has room for them; `withNext`, with what follows them. */
export function keptTogether(
  blocks: readonly PdfBlock[],
  { withNext }: { readonly withNext: boolean },
): PdfBlock[] {
  return blocks.map((block, index) => {
    if (!('text' in block)) return block;
    const isLast = index === blocks.length - 1;
    return { ...block, keepWhole: true, ...(isLast && !withNext ? {} : { keepWithNext: true }) };
  });
}
