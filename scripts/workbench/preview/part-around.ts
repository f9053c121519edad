import type { Leaf, LeafKind } from '../../print/views/leaf.ts';

/**
 * Returns, for the leaves of a page in their order, the pointer that each leads to. A typed value leads to itself.
 * Brackets, numbers, marks and leads are typed nowhere: they lead to the part that they stand in.
 */
export function targetsOf(leaves: readonly Leaf[]): Map<Leaf, string> {
  const targets = new Map<Leaf, string>();
  let part = '';
  for (const [index, leaf] of leaves.entries()) {
    const { kind, pointer } = leaf;
    // The record of a contractor is elsewhere: the clause with its name belongs to the item before it.
    if (isOfAPart(pointer) && !pointer.startsWith('/contractors/')) part = partOf(pointer);
    if (!FURNISHING.has(kind)) targets.set(leaf, pointer);
    else if (isOfAPart(pointer)) targets.set(leaf, partOf(pointer));
    // A mark stands before the words that it belongs to, all others behind the part's first words.
    else targets.set(leaf, kind === 'mark' ? partOf(leaves[index + 1]?.pointer ?? pointer) : part || pointer);
  }
  return targets;
}

/** The kinds that a clerk types nowhere. */
const FURNISHING: ReadonlySet<LeafKind> = new Set(['mark', 'number', 'bracket', 'label']);

/** The lists whose elements are parts of a notice. */
const PART = /^.*\/(?:sections|groups|items|jointUses|supplements|contacts|contractors)\/\d+(?=\/|$)/u;

function isOfAPart(pointer: string): boolean {
  return PART.test(pointer);
}

/** Returns the pointer of the innermost part that a value belongs to; its own pointer if it belongs to none. */
function partOf(pointer: string): string {
  return PART.exec(pointer)?.[0] ?? pointer;
}
