import { PdfDict, type PdfValue, resolve } from './pdf-values.ts';
import type { Page } from './read-model.ts';

/** A child of a structure element: an element, marked content on a page, or an object such as a link. */
export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly mcid: number; readonly page: Page | undefined }
  | { readonly kind: 'object'; readonly object: PdfDict | undefined; readonly page: Page | undefined };

/** A structure element. */
export interface Element {
  readonly dict: PdfDict;
  readonly type: string;
  /** The standard type after the role map, or the type itself if it is not mapped. */
  readonly role: string;
  readonly parent: Element | undefined;
  readonly kids: readonly Kid[];
  /** The roles from the root, with places among the siblings. Messages use it. */
  readonly path: string;
}

/** The structure tree of a file. Empty if there is none. */
export interface Structure {
  readonly root: PdfDict | undefined;
  readonly tops: readonly Element[];
  /** All elements in reading order. */
  readonly elements: readonly Element[];
  /** Elements that are reached twice, and children without any meaning. */
  readonly faults: readonly string[];
  /** The entries of the parent tree by key. */
  readonly parentTree: ReadonlyMap<number, PdfValue>;
}

/** Reads the structure tree (ISO 32000-1, 14.7). */
export function readStructure(catalog: PdfDict, pages: readonly Page[]): Structure {
  const root = catalog.dict('StructTreeRoot');
  const reader = new StructureReader(root?.dict('RoleMap'), pages);
  const tops = root ? reader.kids(root, undefined, undefined, '') : [];
  return {
    root,
    tops: tops.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : [])),
    elements: reader.elements,
    faults: reader.faults,
    parentTree: new Map(numberTree(root?.dict('ParentTree'), new Set())),
  };
}

class StructureReader {
  readonly elements: Element[] = [];
  readonly faults: string[] = [];
  readonly #roles: PdfDict | undefined;
  readonly #pages: Map<PdfDict, Page>;
  readonly #seen = new Set<PdfDict>();

  constructor(roles: PdfDict | undefined, pages: readonly Page[]) {
    this.#roles = roles;
    this.#pages = new Map(pages.map((page) => [page.dict, page]));
  }

  kids(dict: PdfDict, parent: Element | undefined, page: Page | undefined, path: string): Kid[] {
    return dict.oneOrMore('K').flatMap((value, index) => {
      const kid = this.#kid(value, parent, page, `${path === '' ? '' : `${path} > `}${index + 1}`);
      if (!kid) this.faults.push(`${path}: child ${index + 1} is neither element nor content`);
      return kid ? [kid] : [];
    });
  }

  #kid(value: PdfValue, parent: Element | undefined, page: Page | undefined, path: string): Kid | undefined {
    if (typeof value === 'number') return { kind: 'content', mcid: value, page };
    if (!(value instanceof PdfDict)) return undefined;
    const own = this.#page(value) ?? page;
    if (value.name('Type') === 'MCR') return { kind: 'content', mcid: value.number('MCID') ?? -1, page: own };
    if (value.name('Type') === 'OBJR') return { kind: 'object', object: value.dict('Obj'), page: own };
    if (value.name('S') === undefined) return undefined;
    if (this.#seen.has(value)) {
      this.faults.push(`${path} is reached twice`);
      return undefined;
    }
    this.#seen.add(value);
    return { kind: 'element', element: this.#element(value, parent, page, path) };
  }

  #element(dict: PdfDict, parent: Element | undefined, page: Page | undefined, path: string): Element {
    const type = dict.name('S') ?? '';
    const role = roleOf(type, this.#roles);
    const kids: Kid[] = [];
    const element = {
      dict,
      type,
      role,
      parent,
      kids,
      path: path.replace(/(\d+)$/, `${role} $1`),
    };
    this.elements.push(element);
    kids.push(...this.kids(dict, element, this.#page(dict) ?? page, element.path));
    return element;
  }

  #page(dict: PdfDict): Page | undefined {
    const page = dict.dict('Pg');
    return page && this.#pages.get(page);
  }
}

function roleOf(type: string, roles: PdfDict | undefined): string {
  let role = type;
  for (let hops = 0; hops < 16; hops += 1) {
    const next = roles?.name(role);
    if (next === undefined) return role;
    role = next;
  }
  return role;
}

/** Returns the entries of a number tree (7.9.7), in the order of the file. */
function* numberTree(node: PdfDict | undefined, seen: Set<PdfDict>): Generator<[number, PdfValue]> {
  if (!node || seen.has(node)) return;
  seen.add(node);
  const pairs = node.list('Nums');
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const key = pairs[at];
    if (typeof key === 'number') yield [key, resolve(pairs[at + 1])];
  }
  for (const kid of node.list('Kids')) if (kid instanceof PdfDict) yield* numberTree(kid, seen);
}
