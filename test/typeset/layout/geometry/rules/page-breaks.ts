import { type Block, type PageModel, pageRoomPt, squeeze, textOf, togetherBy } from '../page-model.ts';

const LEAST_LINES = 2;
/** Higher rows may be split. */
const KEPT_SHARE = 0.4;
/** The height of a row without its words, at most. */
const CELL_SPACE_PT = 3;

/** Blocks that lead to others and must not be the last on a page. */
const LEADS = /^(?:H[1-6]|opening-mark|lead)$/u;

/** The space above and below these blocks, in ems of their own size. */
const SPACES_EM: Readonly<Record<string, number>> = {
  H1: 2.4 / 1.45,
  H2: 1.85 / 1.15,
  H3: 0.85,
  'opening-mark': 1.3,
  'closing-mark': 0.8,
  lead: 0.2,
  item: 0.12,
};

/** A heading, a lead and 「記」 are on the page on which the next words begin, if it has room for them. */
export function parted(model: PageModel): string[] {
  const { blocks } = model;
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (!LEADS.test(block.role) || !next || (block.role === 'lead' && next.role === 'H2')) return [];
    if (pagesOf(block).at(-1) === pagesOf(next)[0]) return [];
    const followed = blocks.findIndex((other, at) => at > index && !LEADS.test(other.role));
    let from = index;
    // A heading never ends a page. The others may if a page has no room for all that lead to the same words.
    while (!isHeading(block) && from > 0 && LEADS.test(blocks[from - 1]?.role ?? '')) from -= 1;
    const height = blocks.slice(from, followed).reduce((sum, one) => sum + heightPt(one, model), 0);
    const least = leastHeightPt(blocks[followed], model);
    return height + least <= pageRoomPt(model) ? [`「${words(block)}」 from 「${words(next)}」`] : [];
  });
}

function isHeading({ role }: Block): boolean {
  return /^H[1-6]$/u.test(role);
}

/** Returns the height of the first lines of a paragraph. It has at least two lines on both sides of a page's end. */
function leastHeightPt(block: Block | undefined, { lineHeight }: PageModel): number {
  const [count, size] = [block?.lines.length ?? 0, block?.lines[0]?.characters[0]?.sizePt ?? 0];
  return (count < 2 * LEAST_LINES ? count : LEAST_LINES) * lineHeight * size;
}

/** A page has at least two lines of a paragraph. */
export function loneLines({ blocks }: PageModel): string[] {
  return blocks.flatMap((block) => {
    const pages = [...new Set(pagesOf(block))];
    if (pages.length < 2) return [];
    return pages
      .filter((page) => block.lines.filter((line) => line.page === page).length < LEAST_LINES)
      .map((page) => `one line of 「${words(block)}」 on page ${page + 1}`);
  });
}

/**
 * An item with clauses and notes, or a contact of several lines, stays on one page with the headings before it, if a
 * page has room for all of them.
 */
export function partedGroups(model: PageModel): string[] {
  const { blocks } = model;
  return groupsOf(blocks).flatMap(({ from, to }) => {
    const pages = blocks.slice(from, to).flatMap(pagesOf);
    if (to - from < 2 || new Set(pages).size < 2) return [];
    let lead = from;
    while (lead > 0 && LEADS.test(blocks[lead - 1]?.role ?? '')) lead -= 1;
    const height = blocks.slice(lead, to).reduce((sum, block) => sum + heightPt(block, model), 0);
    return height <= pageRoomPt(model)
      ? [`「${words(blocks[from])}」 on pages ${pages.map((page) => page + 1)}`]
      : [];
  });
}

/** Returns the first block of each group, and the one after the last. */
function groupsOf(blocks: readonly Block[]): { from: number; to: number }[] {
  return blocks.flatMap(({ group }, from) => {
    if (group === undefined || blocks[from - 1]?.group === group) return [];
    const to = blocks.findIndex((block, at) => at > from && block.group !== group);
    return [{ from, to: to < 0 ? blocks.length : to }];
  });
}

function heightPt({ role, lines }: Block, { lineHeight }: PageModel): number {
  return (lines.length * lineHeight + (SPACES_EM[role] ?? 0)) * (lines[0]?.characters[0]?.sizePt ?? 0);
}

/** 「以上」 is on the page of the words that it closes, if a page has room for it and the item before it. */
export function loneClosing(model: PageModel): string[] {
  const { blocks } = model;
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (block.role !== 'closing-mark' || !before) return [];
    if (pagesOf(before).at(-1) === pagesOf(block)[0]) return [];
    const { from = index - 1 } = groupsOf(blocks).find(({ to }) => to === index) ?? {};
    const height = blocks.slice(from, index + 1).reduce((sum, one) => sum + heightPt(one, model), 0);
    return height <= pageRoomPt(model) ? [`「${words(block)}」`] : [];
  });
}

/**
 * A table's head is on the page of the first row, and again on each later page of the table. A head that is higher than
 * half a page, or leaves no room for three lines, gives way to the rows.
 */
export function tableHeads(model: PageModel): string[] {
  return tablesOf(model.blocks).flatMap((cells) => {
    const head = cells.filter(({ cell }) => cell?.isHead);
    if (!hasRoomBelow(head, model)) return [];
    const rows = cells.filter(({ cell }) => !cell?.isHead);
    const [own] = head.flatMap(pagesOf);
    const pages = [...new Set(rows.flatMap(pagesOf))];
    const wanted = squeeze(head.map(words).join(''));
    const lacks = pages.filter((page) => {
      const again = model.repeated.filter((line) => line.page === page).map(textOf);
      return page !== own && !squeeze(again.join('')).startsWith(wanted);
    });
    const isAlone = pages.length > 0 && !pages.includes(own ?? -1);
    return [
      ...(isAlone ? [`「${wanted}」 stands alone`] : []),
      ...lacks.map((page) => `「${wanted}」 is not on page ${page + 1}`),
    ];
  });
}

function hasRoomBelow(head: readonly Block[], model: PageModel): boolean {
  const size = head[0]?.lines[0]?.characters[0]?.sizePt ?? 0;
  const height = Math.max(...head.map((block) => heightPt(block, model))) + CELL_SPACE_PT;
  const least = 3 * model.lineHeight * size + CELL_SPACE_PT;
  return height <= pageRoomPt(model) / 2 && height + least <= pageRoomPt(model);
}

/** A row that continues on another page begins with all its cells on the first one. */
export function rowStarts({ blocks }: PageModel): string[] {
  return tablesOf(blocks).flatMap((cells) =>
    rowsOf(cells).flatMap((row) => {
      const starts = new Set(row.flatMap((block) => pagesOf(block).slice(0, 1)));
      return starts.size > 1 ? [`「${row.map(words).join('｜')}」`] : [];
    }),
  );
}

/** A row that is not high stays on one page. */
export function partedRows(model: PageModel): string[] {
  return tablesOf(model.blocks).flatMap((cells) => {
    return rowsOf(cells).flatMap((own) => {
      const height = Math.max(...own.map((block) => heightPt(block, model)));
      const isParted = new Set(own.flatMap(pagesOf)).size > 1;
      return isParted && height + CELL_SPACE_PT < KEPT_SHARE * pageRoomPt(model)
        ? [`「${own.map(words).join('｜')}」`]
        : [];
    });
  });
}

function tablesOf(blocks: readonly Block[]): Block[][] {
  return togetherBy(blocks, ({ cell }) => cell?.table);
}

function rowsOf(cells: readonly Block[]): Block[][] {
  return togetherBy(cells, ({ cell }) => cell?.row);
}

function pagesOf({ lines }: Block): number[] {
  return lines.map(({ page }) => page);
}

function words(block: Block | undefined): string {
  return block?.lines.map(textOf).join('') ?? '';
}
