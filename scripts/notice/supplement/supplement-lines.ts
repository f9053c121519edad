import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseSupplement } from './parse-supplement.ts';

/** One line of a supplement, as a reader sees it. `mark` is 「・」, 「1. 」 or empty. */
export interface SupplementLine {
  readonly mark: string;
  readonly text: string;
  /** The nesting depth, from 0. */
  readonly depth: number;
}

/** Returns a supplement's body as lines: paragraphs, list items, and table rows with 「｜」 between the cells. */
export function supplementLines(body: readonly string[]): SupplementLine[] {
  return parseSupplement(body).children.flatMap((block) => linesOf(block, '', 0));
}

function linesOf(block: RootContent, mark: string, depth: number): SupplementLine[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((item, index) => {
        const itemMark = block.ordered ? `${(block.start ?? 1) + index}. ` : '・';
        return item.children.flatMap((child, at) =>
          linesOf(child, at === 0 ? itemMark : '', child.type === 'list' ? depth + 1 : depth),
        );
      });
    case 'table':
      return block.children.map((row) => ({
        mark,
        text: row.children.map((cell) => plainText(cell)).join('｜'),
        depth,
      }));
    default:
      return [{ mark, text: plainText(block), depth }];
  }
}
