import type { List, ListItem } from 'mdast';
import { type Block, known } from '../block-flow.ts';
import type { Aside } from '../read-document.ts';

/** Blocks in order. A list is open until a block comes that is not an item of it. */
export class WordFlow {
  readonly #blocks: Block[] = [];
  readonly #open: { readonly level: number; readonly list: List }[] = [];
  readonly #later: Block[] = [];
  readonly #aside: Aside | undefined;

  /** `aside` is the reason why all the blocks are set apart, if there is one. */
  constructor(aside: Aside | undefined) {
    this.#aside = aside;
  }

  /** Adds an item to the list of its level, or opens that list inside the item before. A skipped level gets no list. */
  addItem(item: ListItem, level: number, ordered: boolean): void {
    let list: List | undefined;
    while ((this.#open.at(-1)?.level ?? -1) >= level) list = this.#open.pop()?.list;
    if (list?.ordered !== ordered) {
      const context = { aside: this.#aside, position: item.position };
      list = { type: 'list', ordered, spread: false, children: [], ...known(context) };
      const around = this.#open.at(-1)?.list.children.at(-1)?.children ?? this.#blocks;
      around.push(list);
    }
    this.#open.push({ level, list });
    list.children.push(item);
  }

  /** Adds blocks. The open list ends before them. */
  addBlocks(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    this.#endList();
    for (const block of blocks) this.#blocks.push(block);
  }

  /** Adds blocks that are set apart. They wait for the end of a list, so that they do not split it. */
  addLater(blocks: readonly Block[]): void {
    for (const block of blocks) this.#later.push(block);
    if (this.#open.length === 0) this.#endList();
  }

  /** Ends the open list and returns all blocks. */
  end(): Block[] {
    this.#endList();
    return this.#blocks;
  }

  #endList(): void {
    this.#open.length = 0;
    for (const block of this.#later.splice(0)) this.#blocks.push(block);
  }
}
