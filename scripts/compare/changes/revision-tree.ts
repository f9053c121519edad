import type { Notice, NoticeContent } from '../../notice/notice.ts';

/** The kinds of parts that are compared. */
export type NodeType =
  | 'notice'
  | 'society'
  | 'dates'
  | 'style'
  | 'section'
  | 'group'
  | 'item'
  | 'recipient'
  | 'engagement'
  | 'joint-use'
  | 'supplement'
  | 'contact'
  | 'contractor';

/** A value of a source. No value is null. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Returns whether a value is an object. `Array.isArray` alone does not know lists that are read-only. */
export function isFields(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** One part of a revision: its own words, and the parts inside it. */
export interface RevisionNode {
  readonly type: NodeType;
  /** The RFC 6901 pointer in the source. */
  readonly pointer: string;
  /** Its properties, without those that contain other parts. What says nothing, such as an empty list, counts as absent. */
  readonly own: Readonly<Record<string, Json>>;
  readonly parent: RevisionNode | undefined;
  /** The property of the parent that contains it. */
  readonly slot: string;
  /** Its place among the parts in that property; the first is 0. */
  readonly index: number;
  readonly children: readonly RevisionNode[];
}

/** A property that contains parts. */
interface Slot {
  readonly property: string;
  readonly type: NodeType;
}

/** A part that always exists exactly once, at any place in the source. */
interface Single {
  readonly type: NodeType;
  readonly property: string;
  readonly pointer: string;
  readonly of: (content: NoticeContent) => object | undefined;
}

/** The lists of parts in each type of part, in the order in which a notice prints them. */
export const SLOTS: Readonly<Partial<Record<NodeType, readonly Slot[]>>> = {
  notice: [
    { property: 'sections', type: 'section' },
    { property: 'jointUses', type: 'joint-use' },
    { property: 'supplements', type: 'supplement' },
    { property: 'contacts', type: 'contact' },
    { property: 'contractors', type: 'contractor' },
  ],
  section: [{ property: 'groups', type: 'group' }],
  group: [{ property: 'items', type: 'item' }],
  item: [
    { property: 'recipients', type: 'recipient' },
    { property: 'engagements', type: 'engagement' },
    { property: 'items', type: 'item' },
  ],
};

/** The order of contractors has no meaning, because a notice sorts them by id. */
export const UNORDERED: ReadonlySet<string> = new Set(['contractors']);

/** The parts that always exist exactly once. In a comparison, an absent one has no properties. */
export const SINGLES: readonly Single[] = [
  { type: 'society', property: 'society', pointer: '/society', of: (content) => content.society },
  { type: 'dates', property: 'dates', pointer: '/revision/dates', of: ({ revision }) => revision.dates },
  { type: 'style', property: 'style', pointer: '/style', of: (content) => content.style },
];

/** What a part means by saying nothing. To say the same in so many words is no change. */
const SILENT: Readonly<Partial<Record<NodeType, Readonly<Record<string, Json>>>>> = {
  engagement: { publishName: true, publishTel: true },
};

/** The data that a revision records about itself. They are not part of what it says. */
const RECORD = 'revision';

/** Returns a notice as the tree of its parts. */
export function revisionTree(notice: Notice): RevisionNode {
  const { content } = notice;
  const singles = new Set([...SINGLES.map(({ property }) => property), RECORD]);
  const root = treeOf(
    content,
    { type: 'notice', pointer: '', parent: undefined, slot: '', index: 0 },
    (node) => notice.pointerOf(node),
  );
  const own = Object.fromEntries(Object.entries(root.own).filter(([property]) => !singles.has(property)));
  const bare: Mutable = { ...root, own, children: [] };
  bare.children = [
    ...SINGLES.map(
      ({ type, property, pointer, of }, index): RevisionNode => ({
        type,
        pointer,
        own: ownOf(of(content) ?? {}, type, []),
        parent: bare,
        slot: property,
        index,
        children: [],
      }),
    ),
    ...root.children.map((child) => Object.assign(child, { parent: bare })),
  ];
  return bare;
}

/** Returns a node and all nodes below it, each after its parent. */
export function nodesOf(node: RevisionNode): RevisionNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Returns the nodes around a node, the nearest first. */
export function ancestorsOf({ parent }: RevisionNode): RevisionNode[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

const parts = new WeakMap<RevisionNode, ReadonlyMap<string, RevisionNode>>();

/** Returns the part that a pointer leads to or into. It is the smallest part that contains the value. */
export function nodeAt(root: RevisionNode, pointer: string): RevisionNode {
  const nodes = parts.get(root) ?? new Map(nodesOf(root).map((node) => [node.pointer, node]));
  parts.set(root, nodes);
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const node = nodes.get(path);
    if (node) return node;
  }
  return root;
}

/** Returns a string property of a node, or undefined if there is none. */
export function textOf({ own }: RevisionNode, property: string): string | undefined {
  const value = own[property];
  return typeof value === 'string' ? value : undefined;
}

/** Returns the contractor of an engagement, or undefined if there is none. */
export function contractorOf(engagement: RevisionNode): RevisionNode | undefined {
  return contractorsOf(rootOf(engagement)).get(textOf(engagement, 'contractor') ?? '');
}

const contractors = new WeakMap<RevisionNode, ReadonlyMap<string, RevisionNode>>();

/** Returns the contractors of a revision by id. They are collected only once. */
function contractorsOf(root: RevisionNode): ReadonlyMap<string, RevisionNode> {
  const known =
    contractors.get(root) ??
    new Map(
      root.children
        .filter(({ type }) => type === 'contractor')
        .map((node) => [textOf(node, 'id') ?? '', node]),
    );
  contractors.set(root, known);
  return known;
}

function rootOf(node: RevisionNode): RevisionNode {
  return node.parent ? rootOf(node.parent) : node;
}

type Mutable = { -readonly [K in keyof RevisionNode]: RevisionNode[K] };

function treeOf(
  content: object,
  place: Pick<RevisionNode, 'type' | 'pointer' | 'parent' | 'slot' | 'index'>,
  pointerOf: (node: object) => string,
): RevisionNode {
  const slots = SLOTS[place.type] ?? [];
  const node: Mutable = {
    ...place,
    own: ownOf(
      content,
      place.type,
      slots.map(({ property }) => property),
    ),
    children: [],
  };
  node.children = slots.flatMap(({ property, type }) =>
    listIn(content, property).map((child, index) =>
      treeOf(child, { type, pointer: pointerOf(child), parent: node, slot: property, index }, pointerOf),
    ),
  );
  return node;
}

function listIn(content: object, property: string): readonly object[] {
  // By the schema, these properties are lists of objects if they exist.
  return (content as Readonly<Record<string, readonly object[] | undefined>>)[property] ?? [];
}

function ownOf(content: object, type: NodeType, slots: readonly string[]): Record<string, Json> {
  // A source is JSON without null.
  const entries = Object.entries(content as Readonly<Record<string, Json>>);
  const saysNothing = (key: string, value: Json) =>
    (Array.isArray(value) && value.length === 0) || SILENT[type]?.[key] === value;
  return Object.fromEntries(
    entries.filter(([key, value]) => !slots.includes(key) && !saysNothing(key, value)),
  );
}
