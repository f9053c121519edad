import { dicts } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { Element } from '../reader/read-structure.ts';

/** Returns the elements with a role, in reading order. */
export function ofRole({ structure }: Pdf, role: string): Element[] {
  return structure.elements.filter((element) => element.role === role);
}

/** Returns the roles of an element's child elements, separated by spaces. */
export function rolesIn(element: Element): string {
  return elementsIn(element)
    .map(({ role }) => role)
    .join(' ');
}

/** Returns the child elements of an element. */
export function elementsIn({ kids }: Element): Element[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** Returns an attribute of an element for an owner such as Table (ISO 32000-1, 14.7.5). */
export function attribute({ dict }: Element, owner: string, key: string) {
  return dicts(dict.oneOrMore('A'))
    .find((attributes) => attributes.name('O') === owner && attributes.has(key))
    ?.get(key);
}
