import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { safeUrl } from '../../notice/link-addresses.ts';
import { parseSupplement } from '../../notice/supplement/parse-supplement.ts';
import { withMarks } from '../../notice/supplement/with-marks.ts';
import { HOLE_CLOSE, HOLE_OPEN, type Leaf } from '../views/leaf.ts';

declare module 'mdast' {
  interface TextData {
    /** The value that this text shows. */
    leaf?: Leaf;
    /** Whether this text is the mark of a list item. */
    mark?: boolean;
  }
}

const HOLE = new RegExp(`${HOLE_OPEN}(\\d+)${HOLE_CLOSE}`, 'u');
const HOLE_ALONE = new RegExp(`^${HOLE.source}$`, 'u');
/** Splits a text into the holes and the words between them. */
const AROUND_HOLES = new RegExp(`(${HOLE_OPEN}\\d+${HOLE_CLOSE})`, 'u');

/**
 * Returns the tree with a text node in place of every hole. The text node carries its leaf. A paragraph that is only a
 * hole of a Markdown body is replaced by the blocks of that body. Values are never parsed as a part of the template.
 */
export function fillHoles(root: Root, leaves: readonly Leaf[]): Root {
  return { ...root, children: root.children.flatMap((child) => filled(child, leaves)) };
}

function filled<T extends Nodes>(node: T, leaves: readonly Leaf[]): RootContent[] {
  if (node.type === 'text') return filledText(node.value, leaves);
  const body = node.type === 'paragraph' ? onlyBody(node, leaves) : undefined;
  if (body) return blocksOf(body);
  const copy = node.type === 'link' ? { ...node, url: filledUrl(node.url, leaves) } : { ...node };
  if ('children' in copy) {
    // The children keep kinds that the node may have: text is replaced by text, and blocks by blocks.
    Object.assign(copy, { children: copy.children.flatMap((child) => filled(child, leaves)) });
  }
  // Only nodes below the root get here.
  return [copy as RootContent];
}

function filledText(value: string, leaves: readonly Leaf[]): PhrasingContent[] {
  return value
    .split(AROUND_HOLES)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const leaf = leafOf(piece, leaves);
      if (!leaf) return { type: 'text', value: piece };
      const data = { leaf, ...(leaf.kind === 'mark' ? { mark: true } : {}) };
      return { type: 'text', value: leaf.text, data };
    });
}

function leafOf(piece: string, leaves: readonly Leaf[]): Leaf | undefined {
  const number = HOLE.exec(piece)?.[1];
  if (number === undefined) return undefined;
  const leaf = leaves[Number(number)];
  if (!leaf) throw new Error(`A template printed a hole that no view made: ${number}.`);
  return leaf;
}

function onlyBody({ children: [only, ...others] }: Paragraph, leaves: readonly Leaf[]): Leaf | undefined {
  if (only?.type !== 'text' || others.length > 0) return undefined;
  const leaf = HOLE_ALONE.test(only.value) ? leafOf(only.value, leaves) : undefined;
  return leaf?.kind === 'markdown' ? leaf : undefined;
}

/** Returns the blocks of a Markdown body. Each of their texts carries the leaf of the body. */
function blocksOf(leaf: Leaf): RootContent[] {
  const root = withMarks(parseSupplement(leaf.lines ?? []));
  return root.children.map((block) => carrying(block, leaf));
}

function carrying<T extends Nodes>(node: T, leaf: Leaf): T {
  if (node.type === 'text') {
    const text: Text = node;
    return { ...node, data: { ...text.data, leaf } };
  }
  return 'children' in node
    ? { ...node, children: node.children.map((child) => carrying(child, leaf)) }
    : node;
}

/**
 * Returns the address of a link in the template. A hole must be the whole address; its value must be a URL with a safe
 * scheme, or a file in the same folder.
 */
function filledUrl(url: string, leaves: readonly Leaf[]): string {
  const decoded = decodeHoles(url);
  const leaf = leafOf(decoded, leaves);
  if (!leaf) return url;
  const isFile = leaf.kind === 'file' && /^[a-z0-9][a-z0-9-]*\.(?:pdf|html)$/u.test(leaf.text);
  return isFile ? leaf.text : (safeUrl(leaf.text) ?? '');
}

function decodeHoles(url: string): string {
  return url
    .replaceAll(encodeURIComponent(HOLE_OPEN), HOLE_OPEN)
    .replaceAll(encodeURIComponent(HOLE_CLOSE), HOLE_CLOSE);
}
