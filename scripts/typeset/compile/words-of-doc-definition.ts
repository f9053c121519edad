import type { PdfBlock } from '../blocks/doc-definition.ts';

/** Returns the text of the main flow of a document definition, without furniture. */
export function wordsOfDocDefinition(blocks: readonly PdfBlock[]): string {
  return blocks.map((block) => wordsOfBlock(block)).join('');
}

function wordsOfBlock(block: PdfBlock): string {
  if ('table' in block)
    return block.table.body.flatMap((row) => row.map(({ stack }) => wordsOfDocDefinition(stack))).join('');
  if (block.furniture) return '';
  return block.text
    .filter((span) => !span.furniture)
    .map((span) => span.text)
    .join('');
}
