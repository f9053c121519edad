import { PdfDict, type PdfRef, type PdfValue } from '../reader/pdf-values.ts';
import { addObject, dict, name } from './make-values.ts';

/** A child of an element: marked content `[page, mcid]`, an annotation, or another element. */
type Child =
  | readonly [page: PdfRef, mcid: number]
  | { readonly annotation: PdfRef; readonly page: PdfRef }
  | Branch;

/** An element that will be made. */
export interface Branch {
  readonly role: string;
  readonly children: readonly Child[];
  readonly entries: Record<string, PdfValue>;
}

/** Returns an element. `entries` are added to its dictionary. */
export function branch(role: string, children: Child[], entries: Record<string, PdfValue> = {}): Branch {
  return { role, children, entries };
}

/** Writes the tree with its parent tree. Pages and annotations get their keys. Returns the root. */
export function addStructure(objects: Map<number, PdfValue>, top: Branch, pages: readonly PdfRef[]): PdfRef {
  const rootDict = dict({ Type: name('StructTreeRoot') });
  const root = addObject(objects, rootDict);
  const contents = pages.map((): PdfRef[] => []);
  const annotations: PdfRef[] = [];
  const add = (node: Branch, parent: PdfRef): PdfRef => {
    const element = new PdfDict(Object.entries({ Type: name('StructElem'), S: name(node.role), P: parent }));
    for (const [key, value] of Object.entries(node.entries)) element.entries.set(key, value);
    const reference = addObject(objects, element);
    const kids = node.children.map((child): PdfValue => {
      if ('role' in child) return add(child, reference);
      if ('annotation' in child) {
        keyed(child.annotation, 'StructParent', pages.length + annotations.length);
        annotations.push(reference);
        return dict({ Type: name('OBJR'), Obj: child.annotation, Pg: child.page });
      }
      const [page, mcid] = child;
      const list = contents[pages.indexOf(page)];
      if (list) list[mcid] = reference;
      return dict({ Type: name('MCR'), Pg: page, MCID: mcid });
    });
    element.entries.set('K', kids);
    return reference;
  };
  rootDict.entries.set('K', [add(top, root)]);
  for (const [index, page] of pages.entries()) keyed(page, 'StructParents', index);
  const entries = [...contents, ...annotations].flatMap((value, key): PdfValue[] => [key, value]);
  rootDict.entries.set('ParentTree', addObject(objects, dict({ Nums: entries })));
  rootDict.entries.set('ParentTreeNextKey', contents.length + annotations.length);
  return root;
}

function keyed(reference: PdfRef, key: string, value: number): void {
  if (reference.target instanceof PdfDict) reference.target.entries.set(key, value);
}
