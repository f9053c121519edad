import type { Root } from 'hast';
import { wordsOfHast } from '../words/words-of-hast.ts';

/** Returns the page's second-level headings in order, each with its id: what the contents list. */
export function contentsOf(main: Root): { id: string; text: string }[] {
  return main.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'h2'
      ? [{ id: String(child.properties.id), text: wordsOfHast(child) }]
      : [],
  );
}
