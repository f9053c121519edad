import type { Stored } from './store.ts';

/** Whether what is on the screen is in the store. `at` is in ms since 1970. */
export type SaveState =
  /** The store's bytes are those on the screen. */
  | { readonly kind: 'saved'; readonly at: number }
  /** It is going to be written, or is being written. */
  | { readonly kind: 'pending' }
  /** It is in the memory of the page alone, until it is handed out. Only for a store that keeps no files. */
  | { readonly kind: 'held' }
  /** It was handed out as a download with this name. */
  | { readonly kind: 'handed-out'; readonly at: number; readonly name: string }
  /** The store refuses, with the code of a StoreFailure. It is tried again every 5 s. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Another has written. Nothing is written until `takeUp`. */
  | { readonly kind: 'changed'; readonly stored: Stored }
  /** The file is no longer there. It is written again only if it comes back as it was, or after `takeUp`. */
  | { readonly kind: 'gone' };
