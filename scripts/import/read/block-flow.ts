import type { Heading, List, Paragraph, PhrasingContent, Table } from 'mdast';
import { type Piece, type Position, toPhrasing } from './inline-pieces.ts';
import type { Aside, BlockData } from './read-document.ts';

/** The kinds of block that a document is read as. */
export type Block = Paragraph | Heading | List | Table;

/** The place of a block, and the reason why it is set apart. All blocks in it have the same. */
export interface BlockContext {
  readonly aside?: Aside | undefined;
  readonly role?: string | undefined;
  /** The place of the block. Absent if its place is that of its first word. */
  readonly position?: Position | undefined;
}

/** Collects blocks in order. Words outside of blocks become paragraphs. */
export class BlockFlow {
  readonly #blocks: Block[] = [];
  readonly #later: Block[] = [];
  #pieces: Piece[] = [];
  #context: BlockContext = {};

  /** Adds words to the open paragraph. Opens a paragraph if none is open. */
  addPiece(piece: Piece, context: BlockContext): void {
    if (this.#pieces.length === 0) this.#context = context;
    this.#pieces.push(piece);
  }

  /** Adds a block. The open paragraph ends before it. */
  addBlock(block: Block): void {
    this.endParagraph();
    this.#blocks.push(block);
  }

  /** Adds blocks that are inside a line but set apart from it. They come after the paragraph of the line. */
  addLater(blocks: readonly Block[]): void {
    this.#later.push(...blocks);
  }

  endParagraph(): void {
    const children = toPhrasing(this.#pieces);
    const context = { ...this.#context, position: this.#context.position ?? firstPosition(this.#pieces) };
    this.#pieces = [];
    if (children.length > 0) this.#blocks.push(paragraph(children, context));
    this.#blocks.push(...this.#later.splice(0));
  }

  /** Ends the open paragraph and returns all blocks. */
  end(): Block[] {
    this.endParagraph();
    return this.#blocks;
  }
}

/** Returns a paragraph with the place and the data that its context gives it. */
export function paragraph(children: PhrasingContent[], context: BlockContext): Paragraph {
  return { type: 'paragraph', children, ...known(context) };
}

/** Returns the position and the data of a block. A property is absent if nothing is known for it. */
export function known(
  { aside, role, position }: BlockContext,
  more: Pick<BlockData, 'id' | 'label' | 'isSummary'> = {},
): { position?: Position; data?: { block: BlockData } } {
  const block: BlockData = { ...(aside ? { aside } : {}), ...(role ? { role } : {}), ...more };
  return {
    ...(position ? { position } : {}),
    ...(Object.keys(block).length > 0 ? { data: { block } } : {}),
  };
}

/** Returns the place of the first word. White space before it does not count. */
function firstPosition(pieces: readonly Piece[]): Position | undefined {
  for (const piece of pieces) {
    if (piece === 'break' || piece.value.trim() === '') continue;
    const { position, value } = piece;
    if (!position) return undefined;
    const before = value.slice(0, value.search(/\S/));
    const lines = before.split('\n').length - 1;
    if (lines === 0) return position;
    const column = before.length - before.lastIndexOf('\n');
    return { ...position, start: { line: position.start.line + lines, column } };
  }
  return undefined;
}
