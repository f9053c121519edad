import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { drawnTree } from '../tree/drawn-tree.ts';

/**
 * Returns the notice as a piece of HTML for a page of another system (CMS): one element, ids and classes with a prefix,
 * no style, no script. With `ascii`, all non-ASCII characters are numeric references, so that the piece also works in a
 * Shift_JIS page.
 */
export function htmlFragment(main: Root, { ascii }: { readonly ascii: boolean }): string {
  const html = `${toHtml({
    type: 'element',
    tagName: 'div',
    properties: { className: ['kn-notice'], lang: 'ja' },
    children: drawnTree(main).children.filter((child) => child.type !== 'doctype'),
  })}\n`;
  return ascii ? html.replace(/[^\0-\x7F]/gu, (character) => `&#${character.codePointAt(0)};`) : html;
}
