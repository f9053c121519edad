import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { type Handlers, toHast as mdastToHast } from 'mdast-util-to-hast';
import { HANDLERS } from './handlers.ts';

/** Options of the HTML. */
export interface HtmlOptions {
  /** The level of the title's heading, 1 to 6. Lower headings have the levels after it. */
  readonly headingLevel: number;
  /** What makes the elements, by default that of the written documents. */
  readonly handlers?: Handlers;
}

/** Returns the filled tree as HTML elements in the order of the main flow. Ids and classes start with `kn-`. */
export function toHast(tree: Root, { headingLevel, handlers = HANDLERS }: HtmlOptions): HastRoot {
  const hast = mdastToHast(tree, { handlers });
  const children = 'children' in hast ? hast.children : [hast];
  const elements = children.filter((child): child is ElementContent => child.type !== 'doctype');
  return { type: 'root', children: withHeadings(elements, headingLevel) };
}

/** Moves the headings to the level of the options, and gives each an id, so that links can point to it. */
function withHeadings(elements: ElementContent[], headingLevel: number): ElementContent[] {
  let ordinal = 0;
  return elements.map((element) => {
    const level = element.type === 'element' ? headingLevelOf(element) : undefined;
    if (element.type !== 'element' || level === undefined) return element;
    ordinal += 1;
    const id = element.properties.id ?? `kn-part-${ordinal}`;
    return {
      ...element,
      tagName: `h${Math.min(6, level + headingLevel - 1)}`,
      properties: { ...element.properties, id },
    };
  });
}

function headingLevelOf({ tagName }: Element): number | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}
