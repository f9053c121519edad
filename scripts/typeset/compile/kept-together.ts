import type { PdfBlock, PdfText } from '../blocks/doc-definition.ts';

/** How a group of blocks keeps with the block after it: `always`; `list`, only if there is room for it; or `no`. */
type WithNext = 'always' | 'list' | 'no';

/** Returns the blocks with the marks that keep them on one page, if they fit on one. */
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
