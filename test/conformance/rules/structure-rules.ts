import { resolve } from '../reader/pdf-values.ts';
import type { Page, Pdf } from '../reader/read-model.ts';
import type { Element } from '../reader/read-structure.ts';
import type { RuleTable } from '../rule.ts';
import { CHILDREN, PARENTS, STANDARD_TYPES, WITHOUT_CONTENT } from './standard-types.ts';

/** The structure tree itself: that it is a tree, and that it is linked to the pages in both directions. */
export const structureRules = {
  'structure/root': {
    clause: 'ISO 19005-2, 6.7.3.3; ISO 32000-1, 14.7.2 and 14.8.4.2',
    says: 'There is a structure tree, and at its top one Document.',
    *check({ structure: { root, tops } }) {
      if (root?.name('Type') !== 'StructTreeRoot') yield 'the catalog has none';
      else if (tops.length !== 1 || tops[0]?.role !== 'Document')
        yield tops.map(({ role }) => role).join(', ');
    },
  },
  'structure/tree': {
    clause: 'ISO 32000-1, 14.7.2',
    says: 'Each element is reached once, and its children are elements or content.',
    check: ({ structure }) => structure.faults,
  },
  'structure/parents': {
    clause: 'ISO 32000-1, 14.7.2, table 323',
    says: 'Each element names the one above it as its parent.',
    *check({ structure }) {
      for (const { dict, parent, path } of structure.elements) {
        if (dict.get('P') !== (parent?.dict ?? structure.root)) yield path;
      }
    },
  },
  'structure/types': {
    clause: 'ISO 19005-2, 6.7.3.4; ISO 14289-1, 7.1',
    says: 'Each type is a standard one or is mapped to one.',
    *check({ structure }) {
      for (const { role, path } of structure.elements) if (!STANDARD_TYPES.has(role)) yield path;
    },
  },
  'structure/role-map': {
    clause: 'ISO 14289-1, 7.1',
    says: 'No standard type is mapped, and no mapping goes round in a circle.',
    *check({ structure }) {
      const roles = structure.root?.dict('RoleMap');
      for (const type of roles?.entries.keys() ?? []) {
        if (STANDARD_TYPES.has(type)) yield `${type} is mapped`;
        const seen = new Set([type]);
        for (let next = roles?.name(type); next !== undefined; next = roles?.name(next)) {
          if (seen.has(next)) yield `${type} leads back to ${next}`;
          if (seen.has(next)) break;
          seen.add(next);
        }
      }
    },
  },
  'structure/nesting': {
    clause: 'ISO 32000-1, 14.8.4',
    says: 'Lists hold items, tables rows, rows cells, paragraphs and headings only what is within a line.',
    *check({ structure }) {
      for (const { role, parent, path } of structure.elements) {
        // The rule structure/types reports unknown types.
        if (!STANDARD_TYPES.has(role)) continue;
        const allowed = CHILDREN.get(parent?.role ?? '');
        const places = PARENTS.get(role);
        if ((allowed && !allowed.has(role)) || (places && !places.has(parent?.role ?? ''))) yield path;
      }
    },
  },
  'structure/content-place': {
    clause: 'ISO 32000-1, 14.8.4.2 and 14.8.4.3',
    says: 'What only groups others (documents, lists, tables, rows) holds no text itself.',
    *check({ structure }) {
      for (const { role, kids, path } of structure.elements) {
        if (WITHOUT_CONTENT.has(role) && kids.some(({ kind }) => kind !== 'element')) yield path;
      }
    },
  },
  'structure/page-keys': {
    clause: 'ISO 32000-1, 14.7.4.4',
    says: 'Each page with tagged content, and each annotation, has a key of its own in the parent tree.',
    *check({ pages }) {
      const keys = pages.flatMap(({ dict, annotations }) => [
        dict.number('StructParents'),
        ...annotations.map((annotation) => annotation.number('StructParent')),
      ]);
      const used = keys.filter((key) => key !== undefined);
      if (new Set(used).size < used.length) yield `keys ${used.join(', ')}`;
      for (const { number, dict, content } of pages) {
        const isTagged = content.marks.some(({ mcid }) => mcid !== undefined);
        if (isTagged && dict.number('StructParents') === undefined) yield `page ${number} has none`;
      }
    },
  },
  'structure/parent-tree': {
    clause: 'ISO 32000-1, 14.7.4.4; ISO 14289-1, 7.1',
    says: 'The parent tree leads from each marked content to the element that holds it, and back.',
    *check(pdf) {
      const holders = contentHolders(pdf);
      for (const page of pdf.pages) yield* unjoined(pdf, page, holders.get(page) ?? new Map());
      for (const { path, kids } of pdf.structure.elements) {
        if (kids.some((kid) => kid.kind === 'content' && !kid.page)) yield `${path} holds content of no page`;
      }
    },
  },
  'structure/next-key': {
    clause: 'ISO 32000-1, 14.7.2, table 322',
    says: 'ParentTreeNextKey is above every key of the parent tree.',
    *check({ structure: { root, parentTree } }) {
      const next = root?.number('ParentTreeNextKey');
      if (next !== undefined && [...parentTree.keys()].some((key) => key >= next)) yield `${next}`;
    },
  },
} as const satisfies RuleTable;

type Holders = ReadonlyMap<number, readonly Element[]>;

function contentHolders({ structure }: Pdf): Map<Page, Map<number, Element[]>> {
  const holders = new Map<Page, Map<number, Element[]>>();
  for (const element of structure.elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content' || !kid.page) continue;
      const onPage = holders.get(kid.page) ?? new Map<number, Element[]>();
      holders.set(kid.page, onPage);
      onPage.set(kid.mcid, [...(onPage.get(kid.mcid) ?? []), element]);
    }
  }
  return holders;
}

function* unjoined({ structure }: Pdf, page: Page, holders: Holders): Generator<string> {
  const listed = structure.parentTree.get(page.dict.number('StructParents') ?? -1);
  const parents = Array.isArray(listed) ? listed : [];
  const drawn = page.content.marks.flatMap(({ mcid }) => (mcid === undefined ? [] : [mcid]));
  const ids = new Set([...drawn, ...holders.keys(), ...parents.keys()]);
  for (const mcid of ids) {
    const of = holders.get(mcid) ?? [];
    const target = resolve(parents[mcid]);
    const at = `page ${page.number}, MCID ${mcid}`;
    if (target === null && of.length === 0 && !drawn.includes(mcid)) continue;
    if (!drawn.includes(mcid)) yield `${at}: it is not drawn`;
    else if (of.length !== 1) yield `${at}: ${of.length} elements hold it`;
    else if (target !== of[0]?.dict) yield `${at}: the parent tree has another element`;
  }
}
