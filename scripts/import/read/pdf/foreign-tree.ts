import type { Root, RootContent, Table, TableRow } from 'mdast';
import type { Aside, BlockData } from '../read-document.ts';
import type { PageMarks } from './drawn/glyph.ts';
import { greatest, least } from './drawn/measures.ts';
import { isContinued, isContinuedApart } from './lines/continued-lines.ts';
import { FootnoteSigns } from './lines/footnotes.ts';
import type { Line } from './lines/line.ts';
import { type Paragraph, paragraphsOf, USUAL_EM, withLine } from './lines/paragraphs.ts';
import { withDrawnLists } from './page/drawn-lists.ts';
import { depthsOf } from './page/heading-depths.ts';
import { furnitureOf } from './page/page-furniture.ts';
import { type PagePart, pageParts } from './page/page-parts.ts';
import type { PageStructure } from './structure/tagged-pages.ts';
import { taggedTables } from './structure/tagged-tables.ts';

/**
 * Returns the tree of a document of another program. It is read from the places of the characters. If `structures` has
 * what pdf.js says about the structure of each page, the tables that it names are used too.
 */
export function foreignTree(pages: readonly PageMarks[], structures: readonly PageStructure[] = []): Root {
  const read = pages.map((page, index) => {
    const structure = structures[index];
    return pageParts(page, structure ? taggedTables(page.number, structure) : []);
  });
  const furniture = furnitureOf(read);
  const blocks: Block[] = [];
  const signs = new FootnoteSigns();
  for (const part of read.flatMap(({ parts }) => parts)) {
    const open = blocks.findLast((block) => !('aside' in block));
    const { joined, blocks: added } = readPart(part, open, furniture, signs);
    if (open && joined) blocks[blocks.lastIndexOf(open)] = joined;
    blocks.push(...added);
  }
  const depthOf = depthsOf(
    blocks.flatMap((block) => ('lines' in block && !block.aside ? [block] : [])),
    blocks.flatMap((block) => ('rows' in block ? block.rows.flat(2) : [])),
  );
  const lead = blocks.flatMap((block) => {
    const [line] = 'lines' in block ? block.lines : [];
    return toMdast(block, depthOf).map((node) => ({ node, line }));
  });
  return { type: 'root', children: withDrawnLists(lead) };
}

type Block = (Paragraph & { aside?: Aside }) | { readonly rows: readonly (readonly Paragraph[][])[] };

/** The blocks of a part, and `joined`, the open block with the lines of the part that continue it. */
interface PartRead {
  readonly joined?: Block;
  readonly blocks: readonly Block[];
}

function readPart(
  part: PagePart,
  open: Block | undefined,
  furniture: ReadonlyMap<Line, Aside>,
  signs: FootnoteSigns,
): PartRead {
  if (part.type === 'table') {
    const lines = part.rows.flat(2);
    signs.add(lines);
    const rows = part.rows.map((row) => row.map((cell) => paragraphsOf(cell)));
    return { blocks: [{ rows }, ...notesOf(lines)] };
  }
  const head = part.lines.filter((line) => furniture.has(line));
  const inner = withEdges(part.lines.filter((line) => !furniture.has(line)));
  const paragraphs = paragraphsOf(inner);
  const [next, ...others] = paragraphs;
  const joined =
    next && open && 'lines' in open && isGoingOn(open, next)
      ? next.lines.reduce((paragraph, line) => withLine(paragraph, line), open)
      : undefined;
  const asides = part.lines
    .filter((line) => line.isRuby && !furniture.has(line))
    .map((line) => ({ ...paragraphOfLine(line), aside: 'alternative-text' as const }));
  signs.add(inner);
  const marginal = head.map((line) => ({
    ...paragraphOfLine(line),
    aside: furniture.get(line) ?? 'running-head',
  }));
  const told = (joined ? others : paragraphs).map((one) =>
    signs.isFootnote(one) ? { ...one, aside: 'footnote' as const } : one,
  );
  const all: Block[] = [...told, ...asides, ...marginal, ...notesOf(part.lines)];
  const inOrder = all.sort((a, b) => lineNumber(a) - lineNumber(b));
  return joined ? { joined, blocks: inOrder } : { blocks: inOrder };
}

/** Returns the figures of footnotes, each as a block at its line. */
function notesOf(lines: readonly Line[]): Block[] {
  return lines.flatMap((line) =>
    line.notes.map((text) => ({ lines: [line], text, isParted: false, aside: 'footnote' as const })),
  );
}

/** Returns the lines with the edges of their column. Heads and feet do not count, because they may be wider. */
function withEdges(lines: readonly Line[]): Line[] {
  const from = least(lines.map(({ start }) => start));
  const to = greatest(lines.map(({ end }) => end));
  return lines.map((line) => ({ ...line, from, to }));
}

/** Returns whether a paragraph on another page or in another column is the rest of an open one. */
function isGoingOn(open: Paragraph, next: Paragraph): boolean {
  const [first] = next.lines;
  const [start, last] = [open.lines[0], open.lines.at(-1)];
  if (!first || !start || !last || open.isParted || next.isParted) return false;
  const before = { first: start, last, text: open.text };
  // A column may begin beside the last lines of a paragraph. Then these are right below its other lines.
  const isBelow = first.page === last.page && isContinued(before, first, USUAL_EM);
  return isBelow || isContinuedApart(before, first);
}

function paragraphOfLine(line: Line): Paragraph {
  return { lines: [line], text: line.text, isParted: false };
}

function lineNumber(block: Block): number {
  return 'lines' in block ? (block.lines[0]?.number ?? 0) : 0;
}

function toMdast(block: Block, depthOf: (paragraph: Paragraph) => number | undefined): RootContent[] {
  if ('rows' in block) return [toTable(block.rows)];
  const [line] = block.lines;
  if (!line) return [];
  const depth = block.aside === undefined ? depthOf(block) : undefined;
  const { position, data } = placeOf(line, block.aside);
  const children = [{ type: 'text' as const, value: block.text }];
  if (depth === undefined) return [{ type: 'paragraph', children, position, data }];
  return [{ type: 'heading', depth: toDepth(depth), children, position, data }];
}

function toDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5] as const;
  return depths[depth - 1] ?? 6;
}

function toTable(rows: readonly (readonly Paragraph[][])[]): Table {
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map((paragraphs) => {
        const [line] = paragraphs[0]?.lines ?? [];
        const value = paragraphs.map(({ text }) => text).join('\n');
        return {
          type: 'tableCell',
          children: value === '' ? [] : [{ type: 'text', value }],
          ...(line ? placeOf(line) : {}),
        };
      }),
    }),
  );
  const first = rows.flat(2)[0]?.lines[0];
  return { type: 'table', children, ...(first ? placeOf(first) : {}) };
}

/** Where a block begins: its line on the page, and how far that line is indented, in characters. */
function placeOf(line: Line, aside?: Aside) {
  const column = 1 + Math.max(0, Math.round((line.start - line.from) / line.size));
  const point = { line: line.number, column };
  const block: BlockData = { page: line.page, ...(aside === undefined ? {} : { aside }) };
  return { position: { start: point, end: point }, data: { block } };
}
