import type { PdfBlock, PdfText } from '../blocks/doc-definition.ts';

/** How blocks that stand together stand to what follows: `always` on its page, with its `list` if there is room. */
type WithNext = 'always' | 'list' | 'no';

/** Returns the blocks made to stand on one page where that has room for them. */
export function keptTogether(blocks: readonly PdfBlock[], withNext: WithNext): PdfBlock[] {
  return blocks.map((block, index) => {
    if (!('text' in block)) return block;
    const isLast = index === blocks.length - 1;
    return { ...block, keepWhole: true, ...(isLast ? LAST[withNext] : { groupedWithNext: 'item' }) };
  });
}

const LAST: Readonly<Record<WithNext, Pick<PdfText, 'keepWithNext' | 'groupedWithNext'>>> = {
  always: { keepWithNext: true },
  list: { groupedWithNext: 'list' },
  no: {},
};
