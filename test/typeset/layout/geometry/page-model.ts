/*
 * A document as it stands on its pages. Lengths are in points, x from the left edge of the page, y from its top; pages
 * count from 0.
 */

/** A character where it is drawn. */
export interface Character {
  readonly text: string;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly advancePt: number;
  readonly sizePt: number;
  readonly font: string;
  /** From where to where its outline reaches; nothing where it has none. */
  readonly ink?: readonly [leftPt: number, rightPt: number];
  /** It is a list item's mark. */
  readonly isLabel?: true;
}

/** Characters beside each other, from left to right. */
export interface Line {
  readonly page: number;
  readonly characters: readonly Character[];
}

/** A table's row that a cell stands in. Tables count from 0 within a document, rows within their table. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly isHead: boolean;
}

/** A paragraph, heading or cell in reading order. */
export interface Block {
  /** H1 to H6, `item` for the words of a list item, `cell`, the name of the container it stands in, or `paragraph`. */
  readonly role: string;
  readonly lines: readonly Line[];
  /** The column that its lines fill. */
  readonly leftPt: number;
  readonly rightPt: number;
  /** Before how many of its characters, spaces not counted, the source asks for a new line. */
  readonly forced: ReadonlySet<number>;
  /** What stands in one list item, nested items not counted, or in one contact, has one number. */
  readonly group?: number;
  readonly cell?: CellPlace;
}

/** Words that only repeat: a table's head on a further page, or the foot of a page. */
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
  /** Of the words that no line end may part: what the data knows as contractors' names and telephone numbers. */
  readonly names: readonly string[];
  readonly telephones: readonly string[];
}

export function textOf({ characters }: Line): string {
  return characters.map(({ text }) => text).join('');
}

/** All characters of a block in reading order. */
export function charactersOf({ lines }: Block): Character[] {
  return lines.flatMap(({ characters }) => characters);
}

/** White space, which hangs over at the end of a line; not the no-break space. */
export function isSpace({ text }: Character): boolean {
  return /^[^\S\u00A0]+$/u.test(text);
}

/** How high the part of a page between its margins is. */
export function pageRoomPt({ page, margins }: PageModel): number {
  return page.heightPt - margins.top - margins.bottom;
}

export function baselineOf({ characters: [first] }: Line): number {
  return first?.baselinePt ?? 0;
}

/** The blocks that have a number of some kind, those of one number together, in the order of their first ones. */
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

/** A text without white space and what is not drawn. */
export function squeeze(text: string): string {
  return text.replace(/\s|\u200B|\u2060|\p{Variation_Selector}/gu, '');
}
