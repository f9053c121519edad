import type { Element, ElementContent } from 'hast';

/** Returns whether an element has its own lines, by the style sheet of browsers or by its own style. */
export function isBlock(element: Element): boolean {
  const display = styleOf(element, 'display');
  if (display === 'inline' || display === 'inline-block') return false;
  return BLOCKS.has(element.tagName) || display === 'block' || display === 'flex' || display === 'list-item';
}

const BLOCKS = new Set(
  `address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search
  section summary table caption colgroup tbody thead tfoot tr td th ul xmp`.split(/\s+/),
);

/** Elements whose contents a reader of the page never sees, or sees only if something else could not be shown. */
export const UNSEEN: ReadonlySet<string> = new Set(
  `applet area audio base canvas col colgroup datalist embed frame frameset head iframe link annotation annotation-xml meta
  noembed noframes noscript object param rp script source style template title track video`.split(/\s+/),
);

/** Returns a property of the element's `style` attribute in lower case; undefined if it is not set. */
export function styleOf({ properties }: Element, name: string): string | undefined {
  const { style } = properties;
  if (typeof style !== 'string') return undefined;
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':');
    if (property.trim().toLowerCase() === name)
      return value
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase();
  }
  return undefined;
}

/** Returns an attribute as text; an empty string if the element does not have it. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null || value === false
      ? ''
      : String(value);
}

/** Returns the whole number at the beginning of an attribute; undefined if it has no number. */
export function integer(element: Element, name: string): number | undefined {
  const value = /^\s*([-+]?\d{1,9})/.exec(attribute(element, name))?.[1];
  return value === undefined ? undefined : Number(value);
}

/** Returns the child elements in order. */
export function elementsIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'element');
}

/** Returns whether an element contains, at any depth, an element with one of these names. */
export function holds({ children }: Element, names: ReadonlySet<string>): boolean {
  return elementsIn(children).some((child) => names.has(child.tagName) || holds(child, names));
}

/** Returns the text in an element as it is written in the source. */
export function toText({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? toText(child) : ''))
    .join('');
}
