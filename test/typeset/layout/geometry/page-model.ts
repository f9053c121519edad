/**
 * A document on its pages. Lengths are in points, x from the left edge of the page, y from its top. Pages count from 0.
 */

/** A character at its place. */
export interface Character {
  readonly text: string;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly advancePt: number;
  readonly sizePt: number;
  readonly font: string;
  /** The left and the right end of its outline; absent if it has none. */
  readonly ink?: readonly [leftPt: number, rightPt: number];
  /** Whether it is a list item's mark. */
  readonly isLabel?: true;
}

/** Characters side by side, from left to right. */
export interface Line {
  readonly page: number;
  readonly characters: readonly Character[];
}

/** The place of a cell's row in a table. Tables count from 0 in a document, rows in their table. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly isHead: boolean;
}

/** A paragraph, heading or cell in reading order. */
export interface Block {
  /** H1 to H6, `item` for the words of a list item, `cell`, the name of the container around it, or `paragraph`. */
  readonly role: string;
  readonly lines: readonly Line[];
  /** The column that its lines fill. */
  readonly leftPt: number;
  readonly rightPt: number;
  /** The places where the source asks for a new line, as numbers of characters before them, without spaces. */
  readonly forced: ReadonlySet<number>;
  /** Blocks of one list item, without nested items, or of one contact have the same number. */
  readonly group?: number;
  readonly cell?: CellPlace;
}

/** Words that only repeat: a table's head on a later page, or the foot of a page. */
export type Repeated = Line;

export interface PageModel {
  readonly blocks: readonly Block[];
  readonly repeated: readonly Repeated[];
  readonly pageCount: number;
  readonly page: { readonly widthPt: number; readonly heightPt: number };
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly lineHeight: number;
  /** Words that must not be split at the end of a line: the contractors' names and telephone numbers in the data. */
  readonly names: readonly string[];
  readonly telephones: readonly string[];
}

export function textOf({ characters }: Line): string {
  return characters.map(({ text }) => text).join('');
}

/** Returns all characters of a block in reading order. */
export function charactersOf({ lines }: Block): Character[] {
  return lines.flatMap(({ characters }) => characters);
}

/** Returns whether it is white space that hangs over at the end of a line. The no-break space is not. */
export function isSpace({ text }: Character): boolean {
  return /^[^\S\u00A0]+$/u.test(text);
}

/** Returns the height of a page between its margins. */
export function pageRoomPt({ page, margins }: PageModel): number {
  return page.heightPt - margins.top - margins.bottom;
}

export function baselineOf({ characters: [first] }: Line): number {
  return first?.baselinePt ?? 0;
}

/** Returns the blocks that have a number of some kind, grouped by number, in the order of their first ones. */
export function togetherBy(
  blocks: readonly Block[],
  numberOf: (block: Block) => number | undefined,
): Block[][] {
  const groups = new Map<number, Block[]>();
  for (const block of blocks) {
    const number = numberOf(block);
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), block]);
  }
  return [...groups.values()];
}

/** Returns a text without white space and without characters that are not drawn. */
export function squeeze(text: string): string {
  return text.replace(/\s|\u200B|\u2060|\p{Variation_Selector}/gu, '');
}
