import { strToU8, zipSync } from 'fflate';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import type { Anchor, PlainWord } from './plain-word.ts';

/** Returns the elements that mammoth makes of a document. */
export async function toHtml(plain: PlainWord): Promise<ElementContent[]> {
  const elements: ElementContent[] = [];
  for (const file of plain.files()) elements.push(...(await elementsOf(file)));
  return elements;
}

async function elementsOf(file: Record<string, string>): Promise<ElementContent[]> {
  const parts = Object.entries(file).map(([path, xml]): [string, Uint8Array] => [path, strToU8(xml)]);
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: STYLE_MAP,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    },
  );
  const { children } = fromHtml(value, { fragment: true });
  return children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** Items of each level within one of the level above, and headings. */
const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${level}:fresh`),
  ...Array.from({ length: 9 }, (_, level) => `${'ul|ol > li > '.repeat(level)}`).flatMap((path, index) => [
    `p:unordered-list(${index + 1}) => ${path}ul > li:fresh`,
    `p:ordered-list(${index + 1}) => ${path}ol > li:fresh`,
  ]),
];

/** Returns the anchor at the beginning of a paragraph's element. */
export function anchorOf({ children }: Element): Anchor | undefined {
  const [first] = children;
  if (first?.type !== 'element' || first.tagName !== 'a' || typeof first.properties.id !== 'string')
    return undefined;
  // No id but ours is in this HTML: the document's own bookmarks are not written into what mammoth reads.
  return JSON.parse(first.properties.id) as Anchor;
}
