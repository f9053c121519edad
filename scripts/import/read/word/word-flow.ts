import type { List, ListItem } from 'mdast';
import { type Block, known } from '../block-flow.ts';
import type { Aside } from '../read-document.ts';

/** Blocks one after another. A list is open until a block comes that is none of its items. */
export class WordFlow {
  readonly #blocks: Block[] = [];
  readonly #open: { readonly level: number; readonly list: List }[] = [];
  readonly #later: Block[] = [];
  readonly #aside: Aside | undefined;

  /** `aside` is what sets all the blocks apart. */
  constructor(aside: Aside | undefined) {
    this.#aside = aside;
  }

  /** Adds an item to the list of its level, or opens that within the item before: levels left out are none. */
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

  /** Adds blocks; the list that is open ends before them. */
  addBlocks(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    this.#endList();
    for (const block of blocks) this.#blocks.push(block);
  }

  /** Adds blocks that are set apart: they wait for the end of a list, so as not to part it. */
  addLater(blocks: readonly Block[]): void {
    for (const block of blocks) this.#later.push(block);
    if (this.#open.length === 0) this.#endList();
  }

  /** Ends what is open and returns every block. */
  end(): Block[] {
    this.#endList();
    return this.#blocks;
  }

  #endList(): void {
    this.#open.length = 0;
    for (const block of this.#later.splice(0)) this.#blocks.push(block);
  }
}
