import type { ElementContent } from 'hast';
import type { Text } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { HANDLERS, textElement } from '../../print/html/handlers.ts';
import type { Leaf } from '../../print/views/leaf.ts';

/**
 * Returns the handlers of previews. They make the same elements as those of the written page, and besides, each leaf has
 * an element whose `data-at` is the pointer that it leads to.
 */
export function previewHandlers(targetOf: (leaf: Leaf) => string): Handlers {
  return {
    ...HANDLERS,
    text: (_state: State, node: Text): ElementContent => {
      const element = textElement(node);
      const leaf = node.data?.leaf;
      return leaf ? located(element, targetOf(leaf)) : element;
    },
  };
}

function located(content: ElementContent, dataAt: string): ElementContent {
  if (content.type === 'element') return { ...content, properties: { ...content.properties, dataAt } };
  return { type: 'element', tagName: 'span', properties: { dataAt }, children: [content] };
}
