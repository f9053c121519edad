import type { Root } from 'mdast';
import { blocksOf } from './block-handlers.ts';
import type { PdfBlock } from './doc-definition.ts';
import type { PdfContext } from './pdf-context.ts';
import { withBookmarks } from './with-bookmarks.ts';
import { withHeadingsKept } from './with-headings-kept.ts';

/** Returns the blocks of a filled tree in reading order, headings bookmarked and kept with what follows. */
export function toDocDefinition(tree: Root, context: PdfContext): PdfBlock[] {
  return withHeadingsKept(withBookmarks(blocksOf(tree.children, context)), context);
}
