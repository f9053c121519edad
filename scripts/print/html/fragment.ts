import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Returns the notice as a piece of HTML for a page that someone else's system makes: one element, prefixed ids
 * and classes, no style, no script. With `ascii`, every other character is a numeric reference, so that the
 * piece survives a page in Shift_JIS.
 */
export function htmlFragment(main: Root, { ascii }: { readonly ascii: boolean }): string {
  const html = `${toHtml({
    type: 'element',
    tagName: 'div',
    properties: { className: ['kn-notice'], lang: 'ja' },
    children: main.children.filter((child) => child.type !== 'doctype'),
  })}\n`;
  return ascii ? html.replace(/[^\0-\x7F]/gu, (character) => `&#${character.codePointAt(0)};`) : html;
}
