import { SaxesParser } from 'saxes';
import { MAX_DEPTH } from '../limits.ts';

/** An element of XML. Its name and its attributes' names have the prefixes of `PREFIXES`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** An element, or text. */
export type XmlNode = XmlElement | string;

/**
 * Returns the root of an XML document, or undefined if it is not well formed, is nested deeper or is longer than any
 * real document, or has a document type. A document type could declare entities, which Office's formats forbid (ISO
 * 29500-2, 8.1.3).
 */
export function parseXml(text: string): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  const stop = (): never => {
    throw new NotReadable();
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    count += 1;
    if (open.length > MAX_DEPTH || count > MAX_ELEMENTS) stop();
    const element = { name: named(uri, prefix, local), attributes: attributesOf(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => void open.at(-1)?.children.push(value));
  parser.on('cdata', (value) => void open.at(-1)?.children.push(value));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
  return childElements(root)[0];
}

class NotReadable extends Error {}

/** Five times the number of elements that the longest readable text needs with a run for each word. */
const MAX_ELEMENTS = 1_500_000;

function named(uri: string, prefix: string, local: string): string {
  const known = PREFIXES[uri] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

/** The needed namespaces of ISO 29500, transitional and strict. All others keep their own prefix. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'urn:schemas-microsoft-com:vml': 'v',
};

function attributesOf(
  attributes: Record<string, { uri: string; prefix: string; local: string; value: string }>,
): Readonly<Record<string, string>> {
  const all = Object.values(attributes);
  if (all.length === 0) return NO_ATTRIBUTES;
  const values: Record<string, string> = {};
  for (const { uri, prefix, local, value } of all) {
    if (prefix !== 'xmlns' && local !== 'xmlns') values[named(uri, prefix, local)] = value;
  }
  return values;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** Returns the child elements in their order. */
export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** Returns the first child element with a name, or undefined if there is none. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childElements(element).find((child) => child.name === name);
}

/**
 * Returns the `w:val` of the first child element with a name: undefined if there is no such element, '' if it has no
 * `w:val`.
 */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = childNamed(element, name);
  return child && (child.attributes['w:val'] ?? '');
}

/** Returns whether a property is on (ISO 29500-1, 17.17.4), or undefined if the element does not have it. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = settingOf(element, name);
  return value === undefined ? undefined : !/^(0|false|off)$/.test(value);
}

/** Returns every element with one of these names, in the order of the document. */
export function elementsNamed(root: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (names.has(child.name)) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** Returns the text in an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
