import { inspect, isDeepStrictEqual } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { ARCHIVAL } from './profiles.ts';
import { PdfName, type PdfValue } from './reader/pdf-values.ts';
import { type Page, type Pdf, readModel } from './reader/read-model.ts';
import type { Element, Kid } from './reader/read-structure.ts';
import { readWords } from './reader/read-words.ts';
import { attribute } from './rules/element-queries.ts';

/** An element as a screen reader reads it: its role, its details, and its children in order. */
export interface TreeNode {
  readonly role: string;
  /** Scope, spans, texts in place of words, and the target of a link. A detail that does not exist is absent. */
  readonly details: Readonly<Record<string, string>>;
  /** Elements and words. Neighbouring words are joined, even if they are on two lines or pages. */
  readonly children: readonly (TreeNode | string)[];
}

/**
 * Returns the structure tree of a file, with its pages joined and the words of each marked content. Throws if pdf.js
 * reads another tree, or other words on a page (without white space).
 */
export async function readStructureTree(bytes: Uint8Array): Promise<TreeNode[]> {
  const pdf = readModel(bytes, ARCHIVAL);
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const words = new Map<string, string>();
  for (const page of pdf.pages) {
    const proxy = await document.getPage(page.number);
    const drawn = [...readWords(pdf, page)].map(([mcid, text]): [string, string] => {
      return [idOf(pdf, { kind: 'content', mcid, page }), text];
    });
    for (const [id, text] of drawn) words.set(id, text);
    assertSame(page, shapeOf(await proxy.getStructTree()), pageShape(pdf, page));
    assertSame(
      page,
      await wordsById(proxy),
      new Map(drawn.map(([id, text]) => [id, squeeze(text)] as const).filter(([, text]) => text !== '')),
    );
  }
  await task.destroy();
  return pdf.structure.tops.map((element) => toNode(pdf, element, words));
}

function assertSame(page: Page, seen: unknown, own: unknown): void {
  if (isDeepStrictEqual(seen, own)) return;
  throw new Error(
    `Page ${page.number}: pdf.js reads ${inspect(seen, false, 99)} and not ${inspect(own, false, 99)}`,
  );
}

// pdf.js turns gaps into spaces.
const squeeze = (text: string) => text.replace(/\s/gu, '');

/** Returns a tree as indented lines, one for each element. If an element has only words, they follow in 「」. */
export function printTree(nodes: readonly (TreeNode | string)[], indent = ''): string {
  return nodes.map((node) => printNode(node, indent)).join('');
}

function printNode(node: TreeNode | string, indent: string): string {
  if (typeof node === 'string') return `${indent}「${node}」\n`;
  const details = Object.entries(node.details).map(([key, value]) => ` ${key}=${value}`);
  const head = `${indent}${node.role}${details.join('')}`;
  const [only, ...others] = node.children;
  if (typeof only === 'string' && others.length === 0) return `${head} 「${only}」\n`;
  return `${head}\n${printTree(node.children, `${indent}  `)}`;
}

async function wordsById(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== '');
      if (id !== undefined && squeeze(item.str) !== '')
        words.set(id, (words.get(id) ?? '') + squeeze(item.str));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return words;
}

type Shape = string | Shape[];

/** Returns pdf.js's tree of a page, as nested arrays that begin with the role. */
function shapeOf(node: Awaited<ReturnType<PDFPageProxy['getStructTree']>> | null): Shape[] {
  // A page without content in the structure has no tree. The type does not say so.
  if (node === null) return [];
  return node.children.flatMap((child): Shape[] => {
    if (!('role' in child)) return [child.id];
    const inner = shapeOf(child);
    // pdf.js also lists siblings that have nothing on the page.
    return inner.length > 0 ? [[child.role, ...inner]] : [];
  });
}

function pageShape(pdf: Pdf, page: Page): Shape[] {
  const shape = ({ role, kids }: Element): Shape[] => {
    const inner = kids.flatMap((kid): Shape[] => {
      if (kid.kind === 'element') return shape(kid.element);
      return kid.page === page ? [idOf(pdf, kid)] : [];
    });
    return inner.length > 0 ? [[role, ...inner]] : [];
  };
  return pdf.structure.tops.flatMap(shape);
}

/** Returns pdf.js's name of a marked content or an annotation. */
function idOf({ objects }: Pdf, kid: Exclude<Kid, { kind: 'element' }>): string {
  const numberOf = (value: PdfValue | undefined) => [...objects].find(([, other]) => other === value)?.[0];
  if (kid.kind === 'object') return `${numberOf(kid.object)}R`;
  return `p${numberOf(kid.page?.dict)}R_mc${kid.mcid}`;
}

function toNode(pdf: Pdf, element: Element, words: ReadonlyMap<string, string>): TreeNode {
  const children: (TreeNode | string)[] = [];
  for (const kid of element.kids) {
    if (kid.kind === 'element') children.push(toNode(pdf, kid.element, words));
    if (kid.kind !== 'content') continue;
    const text = words.get(idOf(pdf, kid)) ?? '';
    const before = children.at(-1);
    if (typeof before === 'string') children[children.length - 1] = before + text;
    else if (text !== '') children.push(text);
  }
  return { role: element.role, details: detailsOf(element), children };
}

function detailsOf(element: Element): Record<string, string> {
  const [content] = element.kids.flatMap((kid) => (kid.kind === 'content' ? [kid] : []));
  const mark = content?.page?.content.marks.find(({ mcid }) => mcid === content.mcid);
  const link = element.kids.find((kid) => kid.kind === 'object');
  const table = (key: string) => attribute(element, 'Table', key);
  const scope = table('Scope');
  const found: Record<string, PdfValue | string | undefined> = {
    Scope: scope instanceof PdfName ? scope.name : undefined,
    ColSpan: table('ColSpan'),
    RowSpan: table('RowSpan'),
    Alt: element.dict.text('Alt'),
    ActualText: element.dict.text('ActualText') ?? mark?.properties?.text('ActualText'),
    Lang: element.dict.text('Lang'),
    URI: link?.object?.dict('A')?.text('URI'),
    Contents: link?.object?.text('Contents'),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) =>
      value === undefined || value === 1 ? [] : [[key, String(value)]],
    ),
  );
}
