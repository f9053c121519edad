import type { Element, ElementContent } from 'hast';
import { isContainerRole, isFurniture, isSpanRole } from '../../../print/tree/roles.ts';
import type { Origin } from './html-context.ts';
import { attribute, elementsIn } from './html-elements.ts';

/** Returns the elements that contain a document of our own: a whole page, or a fragment in another page. */
export function ownDocumentsIn(nodes: readonly ElementContent[]): Element[] {
  return elementsIn(nodes).flatMap((element) =>
    classesOf(element).includes('kn-notice') ? [element] : ownDocumentsIn(element.children),
  );
}

/**
 * Returns how our own pages are read. Each block knows the directive of the template that made it and the id of its
 * part. White space is kept, marks before items are words, and everything around the document is navigation.
 */
export function ownOrigin(documents: readonly Element[]): Origin {
  const generated = new Set(documents.flatMap(generatedIds));
  const within = new Set(documents);
  return {
    keepsSpace: true,
    isForeign: false,
    within: (element, context) => {
      const around = within.has(element) ? { ...context, aside: undefined, scoped: true } : context;
      const role = classesOf(element).map(roleOf).find(isRole);
      const furniture = element.properties.dataFurniture !== undefined;
      return { ...around, role: role ?? around.role, aside: furniture ? 'running-head' : around.aside };
    },
    idOf: (element) => {
      const id = attribute(element, 'id');
      return id.startsWith(PREFIX) && !generated.has(id) ? id.slice(PREFIX.length) : undefined;
    },
    labelOf: () => undefined,
  };
}

const PREFIX = 'kn-';

function classesOf(element: Element): string[] {
  return attribute(element, 'className').split(/\s+/);
}

const roleOf = (className: string) => (className.startsWith(PREFIX) ? className.slice(PREFIX.length) : '');

/** Other spans have no role. They only keep words together. */
const isRole = (name: string) => isContainerRole(name) || (isSpanRole(name) && isFurniture(name));

/**
 * Returns the ids of headings that have no id of their own: `kn-part-` and the number of the heading in the document.
 */
function generatedIds(document: Element): string[] {
  return elementsIn(document.children)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((_, index) => `${PREFIX}part-${index + 1}`);
}
