import type { ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { safeUrl, telephoneUri } from '../../scripts/notice/link-addresses.ts';
import { squeeze } from '../../scripts/print/words/main-flow.ts';
import type { TreeNode } from './structure-tree.ts';

type Child = TreeNode | string;

/**
 * Returns the structure that a screen reader should find in the PDF of a filled tree. Its words have no white space.
 */
export function expectedTree(tree: Root): TreeNode {
  return { role: 'Document', details: {}, children: tree.children.flatMap(blocks) };
}

/** Returns a structure in the form for comparison: words without white space, and neighbouring words joined. */
export function squeezed({ role, details, children }: TreeNode): TreeNode {
  return {
    role,
    details,
    children: joined(children.map((child) => (typeof child === 'string' ? child : squeezed(child)))),
  };
}

function blocks(node: Nodes): TreeNode[] {
  if (node.type === 'heading') return [element(`H${node.depth}`, words(node.children))];
  if (node.type === 'paragraph') return [element('P', words(node.children))];
  if (node.type === 'list') return [element('L', node.children.map(item))];
  if (node.type === 'table') return [table(node)];
  if (node.type === 'containerDirective') return node.children.flatMap(blocks);
  throw new Error(`No structure is expected of ${node.type}.`);
}

function item({ children: [first, ...rest] }: ListItem): TreeNode {
  if (first?.type !== 'paragraph') throw new Error('An item begins with its words.');
  const [mark, ...others] = first.children;
  const isAlone = squeeze(textOf({ type: 'listItem', children: [first, ...rest] })) === squeeze(textOf(mark));
  const label = mark?.type === 'text' && mark.data?.mark && !isAlone ? mark.value : undefined;
  const body = element('P', words(label === undefined ? first.children : others));
  return element('LI', [
    ...(label === undefined ? [] : [element('Lbl', [label])]),
    element('LBody', [body, ...rest.flatMap(blocks)]),
  ]);
}

function table({ children: [head, ...rows] }: Table): TreeNode {
  const row = (role: string, details: TreeNode['details']) => (of: Table['children'][number]) =>
    element(
      'TR',
      of.children.map(({ children }) => element(role, words(children), details)),
    );
  const heads = (head ? [head] : []).map(row('TH', { Scope: 'Column' }));
  if (rows.length === 0) return element('Table', [element('TBody', heads)]);
  return element('Table', [element('THead', heads), element('TBody', rows.map(row('TD', {})))]);
}

function words(nodes: readonly PhrasingContent[]): Child[] {
  return nodes.flatMap((node): Child[] => {
    if (node.type === 'break' || (node.type === 'textDirective' && node.name === 'break')) return [];
    if (node.type === 'link') {
      const uri = safeUrl(node.url);
      const title = squeeze(node.title ?? '') === '' ? node.url : (node.title ?? '');
      return uri === undefined ? words(node.children) : [link(uri, title, words(node.children))];
    }
    if (node.type !== 'text') return 'children' in node ? words(node.children) : [];
    const { value } = node;
    const leaf = node.data?.leaf;
    if (leaf?.kind === 'telephone') return linked(telephoneUri(value), `電話　${value}`, value);
    if (leaf?.kind === 'email')
      return linked(safeUrl(`mailto:${encodeURI(value)}`), `電子メール　${value}`, value);
    if (leaf?.kind === 'url') return linked(safeUrl(value), `ウェブサイト　${value}`, value);
    return [value];
  });
}

function linked(uri: string | undefined, description: string, value: string): Child[] {
  return uri === undefined ? [value] : [link(uri, description, [value])];
}

function link(address: string, Contents: string, children: readonly Child[]): TreeNode {
  return element('Link', children, { URI: new URL(address).href, Contents });
}

function element(role: string, children: readonly Child[], details: TreeNode['details'] = {}): TreeNode {
  return { role, details, children: joined(children) };
}

function joined(children: readonly Child[]): Child[] {
  const all: Child[] = [];
  for (const child of children) {
    const last = all.at(-1);
    const text = typeof child === 'string' ? squeeze(child) : child;
    if (text === '') continue;
    if (typeof text === 'string' && typeof last === 'string') all[all.length - 1] = last + text;
    else all.push(text);
  }
  return all;
}
