import type { Element, ElementContent } from 'hast';
import { safeUrl, telephoneUri } from '../../notice/link-addresses.ts';
import type { Leaf, LeafKind } from '../views/leaf.ts';

/** Returns a leaf as HTML in the form of its kind; plain text if the kind has no special form. */
export function leafElement(value: string, leaf: Leaf | undefined): ElementContent {
  return (leaf && LEAF_ELEMENTS[leaf.kind]?.(value, leaf)) ?? { type: 'text', value };
}

const LEAF_ELEMENTS: Partial<Record<LeafKind, (value: string, leaf: Leaf) => Element | undefined>> = {
  contractor: (value) => wrapped('span', { className: ['kn-name'] }, value),
  telephone: (value) => {
    const uri = telephoneUri(value);
    return uri === undefined
      ? wrapped('span', { className: ['kn-tel'] }, value)
      : wrapped('a', { className: ['kn-tel'], href: uri }, value);
  },
  date: (value, leaf) =>
    leaf.value === undefined ? undefined : wrapped('time', { dateTime: leaf.value }, value),
  email: (value) => linked(`mailto:${encodeURI(value)}`, value),
  url: (value) => linked(value, value),
};

function linked(address: string, value: string): Element | undefined {
  const href = safeUrl(address);
  return href === undefined ? undefined : wrapped('a', { className: ['kn-link'], href }, value);
}

function wrapped(tagName: string, properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
}
