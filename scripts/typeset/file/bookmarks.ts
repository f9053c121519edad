import { withoutUndrawn } from '../../notice/vocabulary/undrawn.ts';
import { squeeze } from '../../print/words/main-flow.ts';
import type { PdfText } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { LaidOutPage } from '../layout/laid-out-page.ts';
import type { PdfFile } from './pdf-file.ts';
import type { WrittenStructure } from './structure-tree.ts';
import { array, dictionary, number, reference, textString } from './syntax.ts';

/** The bookmark of a heading. */
interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  /** The top of the heading, in points from the bottom of the page. */
  readonly topPt: number;
  readonly element: StructureElement;
}

interface Node {
  readonly bookmark: Bookmark;
  readonly object: number;
  readonly children: Node[];
}

/**
 * Writes the bookmarks of all headings, nested by level and all open (ISO 32000-1, 12.3.3). Returns the object number
 * of the outline, or undefined if there are no headings.
 */
export function writeBookmarks(
  pages: readonly LaidOutPage[],
  pageObjects: readonly number[],
  structure: WrittenStructure,
  file: PdfFile,
): number | undefined {
  const roots = nested(pages.flatMap(bookmarksOn), file);
  if (roots.length === 0) return undefined;
  const outline = file.reserve();
  write(roots, outline);
  file.set(outline, dictionary({ Type: '/Outlines', ...ends(roots), Count: countOf(roots) }));
  return outline;

  function pageObject(page: number): number {
    const object = pageObjects[page];
    if (object === undefined) throw new Error('A heading is on a page that the file does not have.');
    return object;
  }

  function write(nodes: readonly Node[], parent: number): void {
    nodes.forEach(({ bookmark, object, children }, index) => {
      const { title, page, topPt, element } = bookmark;
      file.set(
        object,
        dictionary({
          Title: textString(title),
          Parent: reference(parent),
          Prev: referenceTo(nodes[index - 1]),
          Next: referenceTo(nodes[index + 1]),
          ...(children.length > 0 ? { ...ends(children), Count: countOf(children) } : {}),
          Dest: array([reference(pageObject(page)), '/XYZ', 'null', number(topPt), 'null']),
          SE: structure.objectOf(element),
        }),
      );
      write(children, object);
    });
  }
}

function bookmarksOn({ items, pageSize }: LaidOutPage, page: number): Bookmark[] {
  const seen = new Set<PdfText>();
  return items.flatMap(({ type, item }) => {
    if (type !== 'line' || !item.block.bookmark || item.line.start > 0 || seen.has(item.block)) return [];
    seen.add(item.block);
    const words = item.block.text.map(({ text }) => text).join('');
    const title = withoutUndrawn(words.replace(/\n/gu, '　').replace(/[\u200B\u2060]/gu, ''));
    // A heading without visible words is not drawn, so it has no bookmark.
    if (squeeze(title) === '') return [];
    return [{ ...item.block.bookmark, title, page, topPt: pageSize.height - item.y }];
  });
}

function nested(bookmarks: readonly Bookmark[], file: PdfFile): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    const node = { bookmark, object: file.reserve(), children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function ends(nodes: readonly Node[]): { First: string | undefined; Last: string | undefined } {
  return { First: referenceTo(nodes[0]), Last: referenceTo(nodes.at(-1)) };
}

function referenceTo(node: Node | undefined): string | undefined {
  return node && reference(node.object);
}

/** Returns how many bookmarks are shown below: all, because all are open. */
function countOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
