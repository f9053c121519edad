import { dicts } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { Element } from '../reader/read-structure.ts';

/** The elements of a role, in reading order. */
export function ofRole({ structure }: Pdf, role: string): Element[] {
  return structure.elements.filter((element) => element.role === role);
}

/** The roles of the elements that an element holds, parted by spaces. */
export function rolesIn(element: Element): string {
  return elementsIn(element)
    .map(({ role }) => role)
    .join(' ');
}

/** The elements that an element holds. */
export function elementsIn({ kids }: Element): Element[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** An attribute of an element for an owner such as Table (ISO 32000-1, 14.7.5). */
export function attribute({ dict }: Element, owner: string, key: string) {
  return dicts(dict.oneOrMore('A'))
    .find((attributes) => attributes.name('O') === owner && attributes.has(key))
    ?.get(key);
}
