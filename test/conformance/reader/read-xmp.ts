import { SaxesParser } from 'saxes';
import { decode } from './pdf-values.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** An XML element. The names of its attributes are `uri local`. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** A property of the metadata. */
export interface XmpProperty {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  /** Its value, or the items of its array. */
  readonly values: readonly string[];
  /** `Alt`, `Seq` or `Bag` if the value is an array. */
  readonly array: string | undefined;
  readonly element: XmlElement | undefined;
}

/** The metadata of a file (ISO 16684-1). */
export interface Xmp {
  readonly isPresent: boolean;
  readonly faults: readonly string[];
  /** The attributes of the packet's header, as written. */
  readonly packet: string | undefined;
  readonly properties: readonly XmpProperty[];
}

/** Reads a metadata stream. If it is not well-formed, it has a fault and no properties. */
export function readXmp(data: Uint8Array | undefined): Xmp {
  const text = data && decode('utf-8', data);
  if (text === undefined) {
    const faults = data ? ['it is not UTF-8'] : [];
    return { isPresent: data !== undefined, faults, packet: undefined, properties: [] };
  }
  const { root, faults, packet } = parseXml(text);
  const rdf = root && [root, ...root.children].filter(({ uri, local }) => uri === RDF && local === 'RDF');
  const descriptions = rdf?.flatMap(({ children }) => children) ?? [];
  if (faults.length === 0 && rdf?.length !== 1) faults.push('it has not one rdf:RDF');
  if (descriptions.some(({ uri, local }) => uri !== RDF || local !== 'Description')) {
    faults.push('rdf:RDF holds something other than rdf:Description');
  }
  if (new Set(descriptions.map(({ attributes }) => attributes.get(`${RDF} about`))).size > 1) {
    faults.push('descriptions differ in rdf:about');
  }
  return { isPresent: true, faults, packet, properties: descriptions.flatMap(propertiesOf) };
}

function parseXml(text: string): {
  root: XmlElement | undefined;
  faults: string[];
  packet: string | undefined;
} {
  const parser = new SaxesParser({ xmlns: true });
  const faults: string[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let packet: string | undefined;
  parser.on('error', (error) => faults.push(error.message));
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'xpacket') packet ??= body;
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    const named = Object.values(attributes).map((attribute) => {
      return [`${attribute.uri} ${attribute.local}`.trim(), attribute.value] as const;
    });
    const element = { uri, local, prefix, attributes: new Map(named), children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element) element.text += words;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  return { root: faults.length > 0 ? undefined : root, faults, packet };
}

function propertiesOf(description: XmlElement): XmpProperty[] {
  const short = [...description.attributes]
    .filter(([name]) => !/^(http:\/\/www\.w3\.org\/|about$)/.test(name))
    .map(([name, value]) => {
      const [uri = '', local = ''] = name.split(' ');
      return { uri, local, prefix: '', values: [value], array: undefined, element: undefined };
    });
  return [...short, ...description.children.map(propertyOf)];
}

function propertyOf(element: XmlElement): XmpProperty {
  const { uri, local, prefix } = element;
  const [array] = element.children.filter(
    (child) => child.uri === RDF && /^(Alt|Seq|Bag)$/.test(child.local),
  );
  const values = array ? array.children.map(({ text }) => text) : [element.text];
  return { uri, local, prefix, values, array: array?.local, element };
}

/** Returns the values of a property, or undefined if the metadata does not have it. */
export function xmpValues(xmp: Xmp, uri: string, local: string): readonly string[] | undefined {
  return xmp.properties.find((property) => property.uri === uri && property.local === local)?.values;
}
