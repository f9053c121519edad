import { formatDate } from '../../notice/calendar-date.ts';
import type { Notice } from '../../notice/notice.ts';
import { type Leaf, type LeafKind, LeafSheet } from './leaf.ts';

type Text = string | undefined;
type KeysOf<T, Value> = { [K in keyof T]-?: Exclude<T[K], undefined> extends Value ? K : never }[keyof T] &
  string;

/** Makes the leaves of one view from a notice. Each leaf knows the place of its words in the source. */
export class LeafPrinter {
  readonly #sheet = new LeafSheet();
  readonly #notice: Notice;

  constructor(notice: Notice) {
    this.#notice = notice;
  }

  get leaves(): readonly Leaf[] {
    return this.#sheet.leaves;
  }

  /** Returns the leaf of a property that must exist. */
  value<T extends object>(owner: T, key: KeysOf<T, string>, kind: LeafKind = 'text'): Leaf {
    const leaf = this.optional(owner, key, kind);
    if (!leaf) throw new Error(`The required property ${key} is absent.`);
    return leaf;
  }

  /** Returns the leaf of a property, or undefined if the property is absent. */
  optional<T extends object>(owner: T, key: KeysOf<T, string>, kind: LeafKind = 'text'): Leaf | undefined {
    const text = textAt(owner, key);
    return text === undefined ? undefined : this.derived(owner, key, text, kind);
  }

  /** Returns the leaves of a list of strings; an empty list if the list is absent. */
  entries(list: readonly string[] | undefined, kind: LeafKind = 'text'): Leaf[] {
    if (!list) return [];
    return list.map((text, index) => this.derived(list, String(index), text, kind));
  }

  /** Returns the leaf of a date in the notice's date style, or undefined if it is absent. */
  date<T extends object>(owner: T, key: KeysOf<T, string>): Leaf | undefined {
    const date = textAt(owner, key);
    if (date === undefined) return undefined;
    const text = formatDate(date, this.#notice.content.style.dateStyle);
    return this.#add({ text, kind: 'date', pointer: this.#pointer(owner, key), demand: 'once', value: date });
  }

  /** Returns a leaf for words computed from a property, such as a section's number or the heading of a kind. */
  derived(owner: object, key: string, text: string, kind: LeafKind): Leaf {
    return this.#add({ text, kind, pointer: this.#pointer(owner, key), demand: 'once', ...nodeOf(owner) });
  }

  /** Like `derived`, or undefined if there are no words. */
  maybe(owner: object, key: string, text: string | undefined, kind: LeafKind): Leaf | undefined {
    return text === undefined ? undefined : this.derived(owner, key, text, kind);
  }

  /** Returns a leaf for words that other leaves say, or that are never shown. It may be printed any number of times. */
  free(pointer: string, text: string, kind: LeafKind): Leaf {
    return this.#add({ text, kind, pointer, demand: 'free' });
  }

  /** Returns the leaf of a Markdown body. `words` is the text that a reader sees. */
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

function textAt<T extends object>(owner: T, key: KeysOf<T, string>): Text {
  // KeysOf allows only keys whose values are strings.
  return owner[key] as Text;
}

function nodeOf(owner: object): { node?: string } {
  return 'id' in owner && typeof owner.id === 'string' ? { node: owner.id } : {};
}
