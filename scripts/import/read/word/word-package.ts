import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import { encodingOfMark } from '../text/encodings.ts';
import { unzip } from './unzip.ts';
import { childElements, elementsNamed, parseXml, type XmlElement } from './xml-tree.ts';

/** A part of a Word file, and the addresses of its relationships by their ids. */
export interface WordPart {
  readonly path: string;
  readonly root: XmlElement;
  readonly addresses: ReadonlyMap<string, string>;
}

/** The parts of a Word file (ISO 29500-1, 11.3) that contain words, or that are needed to read them. */
export interface WordPackage {
  readonly document: WordPart;
  /** Returns the parts that the document leads to, by the last word of the relationship's type, such as `header`. */
  readonly related: (type: string) => readonly WordPart[];
}

/** Opens a Word file. It follows no relationship out of the file, and unpacks only XML parts. */
export function openWord(file: string, bytes: Uint8Array): Result<WordPackage> {
  const unzipped = unzip(file, bytes, (name) => /\.(xml|rels)$/i.test(name));
  if (!unzipped.ok) return unzipped;
  const parts = new Map([...unzipped.value].map(([name, part]) => [name.toLowerCase(), part]));
  try {
    const root = relationships(parts, '').find(({ type }) => type === 'officeDocument');
    const path = root?.target ?? 'word/document.xml';
    const document = part(parts, path);
    if (document && isWhole(document)) return { ok: true, value: packageOf(parts, document) };
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
  }
  return refused(problem('import/damaged', { format: 'word' }, { file }));
}

function isWhole({ root }: WordPart): boolean {
  return root.name === 'w:document' && elementsNamed(root, ELSEWHERE).length === 0;
}

/**
 * Elements for words that are outside the file, or in the file in another format (ISO 29500-1, 11.3.1 and 17.17.2.1).
 */
const ELSEWHERE = new Set(['w:altChunk', 'w:subDoc']);

type Parts = ReadonlyMap<string, Uint8Array>;

class NotXml extends Error {}

function packageOf(parts: Parts, document: WordPart): WordPackage {
  const leading = relationships(parts, document.path).filter(
    ({ isExternal, type }) => !isExternal && READ.has(type),
  );
  // Several relationships can lead to one part. Its words are read once.
  const once = new Map(leading.map((one) => [`${one.type} ${one.target.toLowerCase()}`, one]));
  const known = [...once.values()].flatMap(({ type, target }) => {
    const found = part(parts, target);
    return found ? [{ type, part: found }] : [];
  });
  return {
    document,
    related: (type) => known.filter((one) => one.type === type).map((one) => one.part),
  };
}

const READ = new Set(
  'header footer footnotes endnotes comments styles numbering diagramData chart'.split(' '),
);

function part(parts: Parts, path: string): WordPart | undefined {
  const root = xmlOf(parts, path);
  if (!root) return undefined;
  const addresses = relationships(parts, path)
    .filter(({ type }) => type === 'hyperlink')
    .map(({ id, target }): [string, string] => [id, target]);
  return { path, root, addresses: new Map(addresses) };
}

/** Returns a part's root, or undefined if there is no such part. Throws `NotXml` if the part cannot be read. */
function xmlOf(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path.toLowerCase());
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder(encodingOfMark(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    const root = parseXml(text);
    if (root) return root;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new NotXml();
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A part's path in the archive, or an address outside of it. */
  readonly target: string;
  readonly isExternal: boolean;
}

function relationships(parts: Parts, path: string): Relationship[] {
  const folder = path.replace(/[^/]*$/, '');
  const root = xmlOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return childElements(root ?? { name: '', attributes: {}, children: [] }).map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const isExternal = mode === 'External';
    return {
      id,
      type: type.replace(/^.*\//, ''),
      target: isExternal ? target : pathFrom(folder, target),
      isExternal,
    };
  });
}

/** Resolves the name of a part. It is relative to the folder of the part that leads to it. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
