import { squeeze } from '../words/squeeze.ts';
import type { PdfBlock } from './doc-definition.ts';
import type { LaidOutPage } from './pdfmake-internals.ts';

/** How often each character is to be drawn. */
export type CharacterCounts = ReadonlyMap<string, number>;

/** Returns how often each character stands in the blocks; to be taken before pdfmake uses them up. */
export function countCharacters(blocks: readonly PdfBlock[]): CharacterCounts {
  return countsOf(blocks.map(textOfBlock).join(''));
}

/**
 * Throws when a character of the blocks was laid out on no page, or beyond its edges: pdfmake drops what it is
 * told to keep whole and cannot. `feet` is what the pages say besides.
 */
export function assertAllLaidOut(
  expected: CharacterCounts,
  pages: readonly LaidOutPage[],
  feet: string,
): void {
  const drawn = countsOf(pages.flatMap(textsWithin).join(''));
  const besides = countsOf(feet);
  for (const [character, count] of expected) {
    const found = (drawn.get(character) ?? 0) - (besides.get(character) ?? 0);
    if (found < count)
      throw new Error(`The layout lost ${count - found} of ${count} times 「${character}」.`);
  }
}

function textOfBlock(block: PdfBlock): string {
  if ('table' in block) {
    return block.table.body.flatMap((row) => row.flatMap((cell) => cell.stack.map(textOfBlock))).join('');
  }
  if ('stack' in block) return block.stack.map(textOfBlock).join('');
  return block.text.map(({ text }) => text).join('');
}

function textsWithin({ items, pageSize }: LaidOutPage): string[] {
  return items.flatMap(({ type, item }) => {
    const isWithin = item.x >= 0 && item.y >= 0 && item.y <= pageSize.height && item.x <= pageSize.width;
    return type === 'line' && isWithin ? (item.inlines ?? []).map(({ text }) => text) : [];
  });
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of squeeze(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
