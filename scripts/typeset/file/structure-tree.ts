import type { LinkPlace, MarkedContent, StructureAttributes, StructureElement } from '../blocks/structure.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, dictionary, reference } from './syntax.ts';

/** Which elements the marked contents of each page and the annotations belong to. */
export interface StructureUse {
  /** The object number of each page. */
  readonly pages: readonly number[];
  /** The owners of each page's marked contents, by the numbers of these. */
  readonly owners: readonly (readonly StructureElement[])[];
  /** The owner of each annotation. Their keys in the parent tree come after those of the pages. */
  readonly annotationOwners: readonly StructureElement[];
}

/** The written structure: the object number of the tree, and a reference to the object of each element. */
export interface WrittenStructure {
  readonly root: number;
  objectOf(element: StructureElement): string;
}

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7). Elements without content are left out. */
export function writeStructure(
  document: StructureElement,
  use: StructureUse,
  file: PdfFile,
): WrittenStructure {
  const root = file.reserve();
  const objects = new Map<StructureElement, number>();
  const top = writeElement(document, root);
  const entries = [
    ...use.owners.map((owners) => array(owners.map(objectOf))),
    ...use.annotationOwners.map(objectOf),
  ];
  const parents = file.add(dictionary({ Nums: array(entries.map((entry, key) => `${key} ${entry}`)) }));
  file.set(
    root,
    dictionary({
      Type: '/StructTreeRoot',
      K: array([reference(top)]),
      ParentTree: reference(parents),
      ParentTreeNextKey: entries.length,
    }),
  );
  return { root, objectOf };

  function objectOf(element: StructureElement): string {
    const object = objects.get(element);
    if (object === undefined) throw new Error('Words belong to an element that is not in the structure.');
    return reference(object);
  }

  function writeElement(element: StructureElement, parent: number): number {
    const object = file.reserve();
    objects.set(element, object);
    const page = element.kids.find((kid) => 'mcid' in kid)?.page;
    const kids = element.kids.flatMap((kid) => kidsOf(kid, object, page));
    file.set(
      object,
      dictionary({
        S: `/${element.type}`,
        P: reference(parent),
        Pg: page === undefined ? undefined : reference(pageObject(page)),
        K: kids.length > 1 ? array(kids) : kids[0],
        A: attributesOf(element.attributes),
      }),
    );
    return object;
  }

  function kidsOf(
    kid: StructureElement | MarkedContent | LinkPlace,
    parent: number,
    page: number | undefined,
  ) {
    if ('kids' in kid) return isEmpty(kid) ? [] : [reference(writeElement(kid, parent))];
    if ('mcid' in kid) {
      if (kid.page === page) return [String(kid.mcid)];
      return [dictionary({ Type: '/MCR', Pg: reference(pageObject(kid.page)), MCID: kid.mcid })];
    }
    const place = { Type: '/OBJR', Pg: reference(pageObject(kid.page)), Obj: reference(kid.annotation) };
    return [dictionary(place)];
  }

  function pageObject(page: number): number {
    const object = use.pages[page];
    if (object === undefined) throw new Error('Words are on a page that the file does not have.');
    return object;
  }
}

/** Whether a screen reader finds nothing in an element. Empty table cells stay, so they do not count as empty. */
function isEmpty(element: StructureElement): boolean {
  if (element.type === 'TD' || element.type === 'TH') return false;
  return element.kids.every((kid) => 'kids' in kid && isEmpty(kid));
}

function attributesOf({ listNumbering, scope, underlined }: StructureAttributes): string | undefined {
  const owners = [
    listNumbering && dictionary({ O: '/List', ListNumbering: `/${listNumbering}` }),
    scope && dictionary({ O: '/Table', Scope: `/${scope}` }),
    underlined && dictionary({ O: '/Layout', TextDecorationType: '/Underline' }),
  ].filter((owner) => typeof owner === 'string');
  if (owners.length === 0) return undefined;
  return owners.length === 1 ? owners[0] : array(owners);
}
