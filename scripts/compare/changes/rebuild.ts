import type { Notice } from '../../notice/notice.ts';
import type { Change, Changes } from './changes.generated.ts';
import {
  type Json,
  type NodeType,
  nodesOf,
  type RevisionNode,
  revisionTree,
  SINGLES,
  SLOTS,
  UNORDERED,
} from './revision-tree.ts';

/**
 * Returns what the new revision says, made only from the old one and the changes. With the new one and the changes
 * `reversed`, returns what the old one says. An empty list counts as absent. The result equals the `plainContent` of
 * that revision; if it does not, the list of changes is incomplete.
 */
export function rebuild(notice: Notice, changes: Changes): Json {
  return new Rebuilding(revisionTree(notice), changes).content();
}

/** Returns the changes in the direction from the new revision to the old one. */
export function reversed({ old, new: now, ...rest }: Changes): Changes {
  return { ...rest, old: now, new: old, changes: rest.changes.map(reversedChange) };
}

/** Returns what a notice says as plain data, without empty lists, and with the contractors sorted by id. */
export function plainContent(notice: Notice): Json {
  const { dates: _, ...record } = notice.content.revision;
  return contentOf(plainNode(revisionTree(notice)), record);
}

const OPPOSITE = { added: 'removed', removed: 'added', moved: 'moved', amended: 'amended' } as const;

function reversedChange({ old, new: now, kinds, properties, ...rest }: Change): Change {
  return {
    ...rest,
    kinds: kinds.map((kind) => OPPOSITE[kind]),
    ...(old ? { new: old } : {}),
    ...(now ? { old: now } : {}),
    ...(properties
      ? {
          properties: properties.map(({ property, old: before, new: after }) => ({
            property,
            ...(before === undefined ? {} : { new: before }),
            ...(after === undefined ? {} : { old: after }),
          })),
        }
      : {}),
  };
}

/** A part of the revision that is being made. */
interface Part {
  readonly type: NodeType;
  readonly own: Readonly<Record<string, Json>>;
  readonly slots: Readonly<Record<string, readonly Part[]>>;
}

/**
 * Makes each part from what it will contain. Parts that were added or moved here have their index; parts that stayed
 * fill the gaps.
 */
class Rebuilding {
  readonly #root: RevisionNode;
  readonly #changes: Changes;
  readonly #oldNodes: ReadonlyMap<string, RevisionNode>;
  readonly #byOld = new Map<string, Change>();
  /** The changes that bring a part to a place, by the pointer of the list. */
  readonly #arrivals = new Map<string, Change[]>();

  constructor(root: RevisionNode, changes: Changes) {
    this.#root = root;
    this.#changes = changes;
    this.#oldNodes = new Map(nodesOf(root).map((node) => [node.pointer, node]));
    for (const change of changes.changes) {
      if (change.old) this.#byOld.set(change.old.pointer, change);
      if (change.new && (change.kinds.includes('added') || change.kinds.includes('moved'))) {
        const list = listOf(change.new.pointer);
        this.#arrivals.set(list, [...(this.#arrivals.get(list) ?? []), change]);
      }
    }
  }

  content(): Json {
    return contentOf(this.#stayed(this.#root, ''), this.#changes.new.record);
  }

  #stayed(node: RevisionNode, pointer: string): Part {
    const change = this.#byOld.get(node.pointer);
    return { type: node.type, own: amended(node.own, change), slots: this.#slots(node, node.type, pointer) };
  }

  #arrived(change: Change, pointer: string): Part {
    const node = change.old && this.#oldNodes.get(change.old.pointer);
    if (node) return { ...this.#stayed(node, pointer) };
    // By the schema of changes, the value is an object of JSON.
    const own = (change.new?.value ?? {}) as Record<string, Json>;
    return { type: change.node, own, slots: this.#slots(undefined, change.node, pointer) };
  }

  #slots(node: RevisionNode | undefined, type: NodeType, pointer: string): Part['slots'] {
    const singles = type === 'notice' ? SINGLES : [];
    return Object.fromEntries([
      ...singles.map(({ property, pointer: of }) => {
        const single = node?.children.find(({ slot }) => slot === property);
        return [property, single ? [this.#stayed(single, of)] : []] as const;
      }),
      ...(SLOTS[type] ?? []).map(({ property }) => [property, this.#list(node, property, pointer)] as const),
    ]);
  }

  #list(node: RevisionNode | undefined, property: string, pointer: string): Part[] {
    const list = `${pointer}/${property}`;
    const arrivals = new Map(
      (this.#arrivals.get(list) ?? []).map((change) => [indexIn(change.new?.pointer ?? ''), change]),
    );
    const staying = (node?.children ?? []).filter(({ slot, pointer: of }) => {
      const kinds = slot === property ? (this.#byOld.get(of)?.kinds ?? []) : ['removed'];
      return !kinds.some((kind) => kind === 'removed' || kind === 'moved');
    });
    if (UNORDERED.has(property)) return this.#unordered(staying, [...arrivals.values()]);
    const next = staying.values();
    return Array.from({ length: staying.length + arrivals.size }, (_, index) => {
      const place = `${list}/${index}`;
      const arrival = arrivals.get(index);
      if (arrival) return [this.#arrived(arrival, place)];
      const { value } = next.next();
      return value ? [this.#stayed(value, place)] : [];
    }).flat();
  }

  /** Contractors contain no other parts, so their new places do not matter. */
  #unordered(staying: readonly RevisionNode[], arrivals: readonly Change[]): Part[] {
    const parts = [
      ...staying.map((node) => this.#stayed(node, '')),
      ...arrivals.map((change) => this.#arrived(change, '')),
    ];
    return parts.sort((a, b) => (String(a.own.id) < String(b.own.id) ? -1 : 1));
  }
}

function amended(own: RevisionNode['own'], change: Change | undefined): RevisionNode['own'] {
  const result: Record<string, Json> = { ...own };
  for (const { property, new: now } of change?.properties ?? []) {
    if (now === undefined) delete result[property];
    // A property's value is JSON.
    else result[property] = now as Json;
  }
  return result;
}

function listOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function indexIn(pointer: string): number {
  return Number(pointer.slice(pointer.lastIndexOf('/') + 1));
}

function plainNode(node: RevisionNode): Part {
  const slots = [...new Set(node.children.map(({ slot }) => slot))];
  return {
    type: node.type,
    own: node.own,
    slots: Object.fromEntries(
      slots.map((slot) => [slot, node.children.filter((child) => child.slot === slot).map(plainNode)]),
    ),
  };
}

function contentOf(root: Part, record: object): Json {
  // A part becomes an object.
  const { dates, ...content } = plain(root) as { readonly [key: string]: Json };
  return {
    ...content,
    revision: { ...asJson(record), ...(isEmpty(dates) ? {} : { dates: dates ?? {} }) },
  };
}

/** Returns the properties of a record. By the schema they are JSON. */
function asJson(record: object): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(record));
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
}

function plain({ type, own, slots }: Part): Json {
  const singles = new Set(type === 'notice' ? SINGLES.map(({ property }) => property) : []);
  const lists = Object.entries(slots).flatMap(([property, parts]): [string, Json][] => {
    const [first] = parts;
    if (!first) return [];
    return [[property, singles.has(property) ? plain(first) : parts.map(plain)]];
  });
  return { ...own, ...Object.fromEntries(lists) };
}
