import type { Item } from '../../../notice/source.generated.ts';
import type { Entry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';

/** What tells the lists of a group apart: their depth in the document, or the mark of their items. */
export type ListLevel = string | number;

/** How many lists may be nested. No notice has more, and a page has no room for more. */
const MAX_NESTED = 8;

/** The lists of a group that are open while its lines are read. */
export class OpenLists {
  readonly #outermost: Item[];
  readonly #ledger: Ledger;
  /** The innermost list is the last. */
  readonly #open: { readonly level: ListLevel; readonly items: Item[] }[] = [];
  #last: Item | undefined;

  /** `outermost` becomes the items of the first list. The items of inner lists go into the items that contain them. */
  constructor(outermost: Item[], ledger: Ledger) {
    this.#outermost = outermost;
    this.#ledger = ledger;
  }

  /** The level of the first list; undefined while it has no items. */
  get outermost(): ListLevel | undefined {
    return this.#open[0]?.level;
  }

  /** Adds the item of a line to the list of its level. */
  add(item: Item, level: ListLevel, entry: Entry): void {
    this.#listAt(level, entry).push(item);
    this.#last = item;
  }

  /**
   * Returns the items of the list of a level. If none is open, a new list opens within the last item, up to the
   * greatest depth.
   */
  #listAt(level: ListLevel, entry: Entry): Item[] {
    const at = this.#open.findIndex((open) =>
      typeof level === 'number' ? Number(open.level) >= level : open.level === level,
    );
    if (at >= 0) {
      this.#open.splice(at + 1);
      const open = this.#open[at];
      if (open) return open.items;
    }
    const innermost = this.#open.at(-1);
    if (innermost && this.#open.length === MAX_NESTED) {
      this.#ledger.doubt('nested-deeply', entry.spot, entry.text, String(MAX_NESTED));
      return innermost.items;
    }
    const outer = this.#last;
    const items = this.#open.length === 0 || !outer ? this.#outermost : (outer.items ?? []);
    if (this.#open.length > 0 && outer) outer.items = items;
    this.#open.push({ level, items });
    return items;
  }
}
