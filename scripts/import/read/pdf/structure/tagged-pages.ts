/** An element of the structure (ISO 32000-1, 14.7.2), with what is on one page or on the pages read so far. */
export interface TaggedElement {
  readonly role: string;
  readonly kids: readonly (TaggedElement | TaggedContent)[];
}

/** The number of a marked content on a page. */
export interface TaggedContent {
  readonly page: number;
  readonly mcid: number;
  /** Where the link of these words leads. */
  readonly url?: string;
}

/** Where the annotations of a page lead, by their ids in the structure. */
export type LinkUrls = ReadonlyMap<string, string>;

/** What pdf.js says about the structure on a page. */
export interface PageStructure {
  readonly tree: unknown;
  readonly links: LinkUrls;
}

/**
 * pdf.js lists these elements whole on each page that contains a part of them. Parts on other pages are empty. So two
 * such elements are merged place by place.
 */
const WHOLE: ReadonlySet<string> = new Set(['L', 'LI', 'LBody', 'Table', 'THead', 'TBody', 'TFoot', 'TR']);

/** Returns the elements of the structure on a page; an empty list if the page has none. */
export function taggedElements(page: number, { tree, links }: PageStructure): TaggedElement[] {
  const root = toElement({ page, links }, tree);
  return root?.kids.flatMap((kid) => ('role' in kid ? [kid] : [])) ?? [];
}

/**
 * Returns the elements of two parts of a document as one list. The first element of the second part may be the rest
 * of the last one before it. Then the two become one. Lists and tables show this by their shape; for a paragraph
 * `isRest` says it.
 */
export function joinedElements(
  before: readonly TaggedElement[],
  after: readonly TaggedElement[],
  isRest: (paragraph: TaggedElement, next: TaggedElement) => boolean,
): TaggedElement[] {
  const [last, next] = [before.at(-1), after[0]];
  if (!last || !next || last.role !== next.role) return [...before, ...after];
  const isSame = WHOLE.has(last.role) ? isRestOfWhole(last, next) : last.role === 'P' && isRest(last, next);
  return isSame ? [...before.slice(0, -1), merged(last, next), ...after.slice(1)] : [...before, ...after];
}

/** Returns whether a list or a table continues: then its beginning here, or its end before, is empty. */
function isRestOfWhole(last: TaggedElement, next: TaggedElement): boolean {
  const isEmpty = ({ kids }: TaggedElement) => kids.length === 0;
  return shapeOf(last) === shapeOf(next) && (isEmpty(leafOf(next, 0)) || isEmpty(leafOf(last, -1)));
}

/** Returns the first (0) or the last (-1) element with words in a list or a table. */
function leafOf(element: TaggedElement, end: 0 | -1): TaggedElement {
  const kid = element.kids.at(end);
  return WHOLE.has(element.role) && kid && 'role' in kid ? leafOf(kid, end) : element;
}

function shapeOf({ role, kids }: TaggedElement): string {
  const inner = WHOLE.has(role) ? kids.flatMap((kid) => ('role' in kid ? [shapeOf(kid)] : [])) : [];
  return `${role}(${inner.join()})`;
}

function merged(a: TaggedElement, b: TaggedElement): TaggedElement {
  if (!WHOLE.has(a.role)) return { ...a, kids: [...a.kids, ...b.kids] };
  const kids = a.kids.map((kid, index) => {
    const other = b.kids[index];
    return 'role' in kid && other && 'role' in other ? merged(kid, other) : kid;
  });
  return { ...a, kids };
}

interface Around {
  readonly page: number;
  readonly links: LinkUrls;
  /** The target of the link around the node. */
  readonly url?: string | undefined;
}

/**
 * Checks each property, because the types of pdf.js are not exact: there may be no tree, and annotations are not
 * content.
 */
function toElement(around: Around, node: unknown): TaggedElement | undefined {
  if (typeof node !== 'object' || node === null || !('role' in node) || !('children' in node))
    return undefined;
  const children: readonly unknown[] = Array.isArray(node.children) ? node.children : [];
  const { role } = node;
  const inner = role === 'Link' ? { ...around, url: urlOf(children, around.links) } : around;
  const kids = children.flatMap((child) => toElement(inner, child) ?? toContent(inner, child) ?? []);
  if (role === 'Root' || role === 'Document')
    return {
      role,
      kids: kids.flatMap((kid) => ('role' in kid && kid.role === 'Document' ? kid.kids : [kid])),
    };
  return { role: String(role), kids };
}

function toContent({ page, url }: Around, node: unknown): TaggedContent | undefined {
  const [, mcid] = /_mc(\d+)$/u.exec(idOf(node)) ?? [];
  return mcid === undefined ? undefined : { page, mcid: Number(mcid), ...(url === undefined ? {} : { url }) };
}

function urlOf(children: readonly unknown[], links: LinkUrls): string | undefined {
  return children.flatMap((child) => links.get(idOf(child)) ?? [])[0];
}

function idOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'id' in node ? String(node.id) : '';
}
