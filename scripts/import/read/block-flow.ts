import type { Heading, List, Paragraph, PhrasingContent, Table } from 'mdast';
import { type Piece, type Position, toPhrasing } from './inline-pieces.ts';
import type { Aside, BlockData } from './read-document.ts';

/** The blocks that a document is read as. */
export type Block = Paragraph | Heading | List | Table;

/** Where a block stands and what sets it apart, taken over by all in it. */
export interface BlockContext {
  readonly aside?: Aside | undefined;
  readonly role?: string | undefined;
  /** The place of the block instead of that of its first word. */
  readonly position?: Position | undefined;
}

/** Blocks one after another; words that stand in none make paragraphs. */
export class BlockFlow {
  readonly #blocks: Block[] = [];
  readonly #later: Block[] = [];
  #pieces: Piece[] = [];
  #context: BlockContext = {};

  /** Adds words to the paragraph that is open, or opens one. */
  addPiece(piece: Piece, context: BlockContext): void {
    if (this.#pieces.length === 0) this.#context = context;
    this.#pieces.push(piece);
  }

  /** Adds a block; the paragraph that is open ends before it. */
  addBlock(block: Block): void {
    this.endParagraph();
    this.#blocks.push(block);
  }

  /** Adds blocks that are set apart from within a line: they stand after the line's paragraph. */
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

  /** Ends what is open and returns every block. */
  end(): Block[] {
    this.endParagraph();
    return this.#blocks;
  }
}

/** Returns a paragraph with what its context says of it. */
export function paragraph(children: PhrasingContent[], context: BlockContext): Paragraph {
  return { type: 'paragraph', children, ...known(context) };
}

/** Returns the position and the data of a block; neither where nothing is known. */
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

/** The place of the first words: white space before them is no part of them. */
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
