import type { XmlElement, Xmp } from './read-xmp.ts';

const SPACE = {
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  property: 'http://www.aiim.org/pdfa/ns/property#',
};
// The prefixes that the standard requires (ISO 19005-2, 6.6.2.3.3).
const PREFIX = { extension: 'pdfaExtension', schema: 'pdfaSchema', property: 'pdfaProperty' };

/** A schema that the metadata declares for its own properties. */
export interface ExtensionSchema {
  readonly uri: string;
  readonly prefix: string;
  readonly title: string;
  readonly properties: readonly Readonly<Record<'name' | 'valueType' | 'category' | 'description', string>>[];
}

/** Reads the extension schemas (ISO 19005-2, 6.6.2.3). */
export function readExtensionSchemas(xmp: Xmp): ExtensionSchema[] {
  return xmp.properties
    .filter(({ uri, local, prefix }) => {
      return uri === SPACE.extension && local === 'schemas' && prefix === PREFIX.extension;
    })
    .flatMap(({ element }) => itemsOf(element, 'Bag').map(readSchema));
}

function readSchema(item: XmlElement): ExtensionSchema {
  const field = (local: string) => fieldOf(item, 'schema', local);
  const properties = itemsOf(field('property'), 'Seq').map((property) => {
    const text = (local: string) => fieldOf(property, 'property', local)?.text.trim() ?? '';
    return {
      name: text('name'),
      valueType: text('valueType'),
      category: text('category'),
      description: text('description'),
    };
  });
  return {
    uri: field('namespaceURI')?.text.trim() ?? '',
    prefix: field('prefix')?.text.trim() ?? '',
    title: field('schema')?.text.trim() ?? '',
    properties,
  };
}

/** Returns a field of a structure, which is written as a resource or as an rdf:Description. */
function fieldOf(item: XmlElement, space: keyof typeof SPACE, local: string): XmlElement | undefined {
  const inner = item.children.find((child) => child.local === 'Description') ?? item;
  return inner.children.find((child) => {
    return child.uri === SPACE[space] && child.prefix === PREFIX[space] && child.local === local;
  });
}

function itemsOf(element: XmlElement | undefined, array: 'Bag' | 'Seq'): XmlElement[] {
  return element?.children.find(({ local }) => local === array)?.children ?? [];
}
