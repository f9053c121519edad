import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Returns the tree of a page or a fragment, as a browser builds it. */
export function readHtml(html: string, { fragment }: { readonly fragment: boolean }): Root {
  return fromHtml(html, { fragment });
}

/** Returns every element of a tree in document order. */
export function elementsOf(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** Returns the main flow of a page, which is its one `main` element. Returns undefined if it has none or several. */
export function mainOf(tree: Root): Element | undefined {
  const [main, ...others] = elementsOf(tree).filter(({ tagName }) => tagName === 'main');
  return others.length === 0 ? main : undefined;
}
