/** A value of JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What a person does to a source, as data. Pointers (RFC 6901) are those of the state that it is applied to. */
export type Operation =
  /** Sets a property or replaces a value. A property that is not there yet is added in the order of the schema. */
  | { readonly kind: 'set'; readonly at: string; readonly value: JsonValue }
  /** Takes a property away. A list or object that has become empty by it goes too where it is optional. */
  | { readonly kind: 'unset'; readonly at: string }
  /** Puts an element into a list, which need not be there yet. `index` may be the length of the list. */
  | { readonly kind: 'insert'; readonly list: string; readonly index: number; readonly value: JsonValue }
  /** Takes an element out of its list. */
  | { readonly kind: 'remove'; readonly at: string }
  /** Moves an element. `index` is its place in the target list after it was taken out. */
  | { readonly kind: 'move'; readonly at: string; readonly list: string; readonly index: number }
  /** Several operations as one step. Each is applied to the result of the one before. */
  | { readonly kind: 'many'; readonly operations: readonly Operation[] }
  /** The text of the file as somebody else has written it. */
  | { readonly kind: 'external'; readonly text: string };
