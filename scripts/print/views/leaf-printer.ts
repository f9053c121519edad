import { formatDate } from '../../notice/calendar-date.ts';
import type { Notice } from '../../notice/notice.ts';
import { type Leaf, type LeafKind, LeafSheet } from './leaf.ts';

type Text = string | undefined;
type KeysOf<T, Value> = { [K in keyof T]-?: Exclude<T[K], undefined> extends Value ? K : never }[keyof T] &
  string;

/** Makes the leaves of one view out of a notice, each with the place its words were written at. */
export class LeafPrinter {
  readonly #sheet = new LeafSheet();
  readonly #notice: Notice;

  constructor(notice: Notice) {
    this.#notice = notice;
  }

  get leaves(): readonly Leaf[] {
    return this.#sheet.leaves;
  }

  /** The leaf of a property that is there. */
  value<T extends object>(owner: T, key: KeysOf<T, string>, kind: LeafKind = 'text'): Leaf {
    const leaf = this.optional(owner, key, kind);
    if (!leaf) throw new Error(`The property ${key} is required, yet absent.`);
    return leaf;
  }

  /** The leaf of a property, or nothing where the property is absent. */
  optional<T extends object>(owner: T, key: KeysOf<T, string>, kind: LeafKind = 'text'): Leaf | undefined {
    // KeysOf admits only the keys of strings.
    const text = owner[key] as Text;
    return text === undefined ? undefined : this.derived(owner, key, text, kind);
  }

  /** The leaves of a list of strings; none where the list is absent. */
  entries(list: readonly string[] | undefined, kind: LeafKind = 'text'): Leaf[] {
    if (!list) return [];
    return list.map((text, index) => this.derived(list, String(index), text, kind));
  }

  /** A date in the notice's own style. */
  date<T extends object>(owner: T, key: KeysOf<T, string>): Leaf | undefined {
    const date = owner[key] as Text;
    if (date === undefined) return undefined;
    const text = formatDate(date, this.#notice.content.style.dateStyle);
    return this.#add({ text, kind: 'date', pointer: this.#pointer(owner, key), demand: 'once', value: date });
  }

  /** Words that follow from a property, such as a section's number or a kind's heading. */
  derived(owner: object, key: string, text: string, kind: LeafKind): Leaf {
    return this.#add({ text, kind, pointer: this.#pointer(owner, key), demand: 'once', ...nodeOf(owner) });
  }

  /** As `derived`, or nothing where there are no words. */
  maybe(owner: object, key: string, text: string | undefined, kind: LeafKind): Leaf | undefined {
    return text === undefined ? undefined : this.derived(owner, key, text, kind);
  }

  /** Words that other leaves have said already, or that never show: they may be printed any number of times. */
  free(pointer: string, text: string, kind: LeafKind): Leaf {
    return this.#add({ text, kind, pointer, demand: 'free' });
  }

  /** A Markdown body; `words` is what a reader sees of it. */
  markdown(lines: readonly string[], words: string): Leaf {
    const pointer = this.#notice.pointerOf(lines);
    return this.#add({ text: words, kind: 'markdown', pointer, demand: 'once', lines });
  }

  #add(leaf: Omit<Leaf, 'toHTML'>): Leaf {
    return this.#sheet.add(leaf);
  }

  #pointer(owner: object, key: string): string {
    return `${this.#notice.pointerOf(owner)}/${key}`;
  }
}

function nodeOf(owner: object): { node?: string } {
  return 'id' in owner && typeof owner.id === 'string' ? { node: owner.id } : {};
}
