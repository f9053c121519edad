import { PdfDict } from '../reader/pdf-values.ts';
import { inherited, type Page, type Pdf } from '../reader/read-model.ts';
import { ifAccessible, type RuleTable } from '../rule.ts';
import { leadsToPage } from './destinations.ts';

// ISO 32000-1, 12.5.3: bits 1, 2, 3, 6 and 9 of F.
const FLAGS = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 };

/** Pages and the links on them (ISO 19005-2, 6.3; ISO 14289-1, 7.18). */
export const annotationRules = {
  'page/size': {
    clause: 'ISO 19005-2, 6.1.13; ISO 32000-1, 14.11.2',
    says: 'A page is between 3 and 14400 units wide and high, and its other boxes are within it.',
    *check({ pages }) {
      for (const { number, dict } of pages) {
        const media = box(inherited(dict, 'MediaBox'));
        const isSized =
          media && [media[2] - media[0], media[3] - media[1]].every((side) => side >= 3 && side <= 14400);
        if (!media || !isSized) yield `page ${number}: MediaBox`;
        for (const key of ['CropBox', 'TrimBox', 'BleedBox', 'ArtBox']) {
          const inner = box(inherited(dict, key));
          if (media && inner && !isWithin(inner, media)) yield `page ${number}: ${key}`;
        }
      }
    },
  },
  'page/tabs': {
    clause: 'ISO 14289-1, 7.18.3',
    says: 'The Tab key follows the structure on every page.',
    appliesTo: ifAccessible,
    *check({ pages }) {
      for (const { number, dict } of pages) if (dict.name('Tabs') !== 'S') yield `page ${number}`;
    },
  },
  'annotation/kind': {
    clause: 'ISO 19005-2, 6.3.1 (others than links have rules that are not checked here)',
    says: 'The only annotations are links.',
    check: (pdf) =>
      ofLinks(pdf, (link) => (link.name('Subtype') === 'Link' ? [] : [`${link.name('Subtype')}`])),
  },
  'annotation/flags': {
    clause: 'ISO 19005-2, 6.3.2',
    says: 'A link is printed and not hidden.',
    check: (pdf) =>
      ofLinks(pdf, (link) => {
        const flags = link.number('F') ?? 0;
        const hidden = FLAGS.invisible | FLAGS.hidden | FLAGS.noView | FLAGS.toggleNoView;
        return (flags & FLAGS.print) === 0 || (flags & hidden) !== 0 ? [`F ${flags}`] : [];
      }),
  },
  'annotation/contents': {
    clause: 'ISO 14289-1, 7.18.1 and 7.18.5',
    says: 'A link is described in words.',
    appliesTo: ifAccessible,
    check: (pdf) => ofLinks(pdf, (link) => (link.text('Contents')?.trim() ? [] : ['no Contents'])),
  },
  'annotation/structure': {
    clause: 'ISO 14289-1, 7.18.1 and 7.18.5; ISO 32000-1, 14.7.4.4',
    says: 'A link belongs to one Link element of its page, and the parent tree leads to that.',
    check: (pdf) =>
      ofLinks(pdf, (link, page) => {
        const holders = pdf.structure.elements.flatMap((element) =>
          element.kids.flatMap((kid) =>
            kid.kind === 'object' && kid.object === link ? [{ element, kid }] : [],
          ),
        );
        const [holder] = holders;
        if (!holder || holders.length > 1) return [`${holders.length} elements hold it`];
        const listed = pdf.structure.parentTree.get(link.number('StructParent') ?? -1);
        return [
          ...(holder.element.role === 'Link' ? [] : [`a ${holder.element.role} holds it`]),
          ...(holder.kid.page === page ? [] : ['its element names another page']),
          ...(listed === holder.element.dict ? [] : ['the parent tree has another element']),
        ];
      }),
  },
  'annotation/target': {
    clause: 'ISO 32000-1, 12.5.6.5 and 12.6.4.7',
    says: 'A link leads somewhere: to an address, or to a place on a page of the document.',
    check: (pdf) =>
      ofLinks(pdf, (link) => {
        const uri = link.dict('A')?.text('URI');
        const isAddress = link.dict('A')?.name('S') === 'URI' && /^[a-z][a-z\d+.-]*:[!-~]+$/i.test(uri ?? '');
        return isAddress || leadsToPage(pdf, link) ? [] : [uri ?? 'no destination'];
      }),
  },
  'annotation/place': {
    clause: 'ISO 32000-1, 12.5.2',
    says: 'A link is an area on its page, and so are its quadrilaterals.',
    check: (pdf) =>
      ofLinks(pdf, (link, page) => {
        const rectangle = box(link.get('Rect'));
        const media = box(inherited(page.dict, 'MediaBox'));
        const isArea = rectangle && rectangle[2] > rectangle[0] && rectangle[3] > rectangle[1];
        return isArea && media && isWithin(rectangle, media) ? [] : [`Rect ${rectangle}`];
      }),
  },
  'annotation/page': {
    clause: 'ISO 32000-1, 12.5.2, table 164',
    says: 'An annotation is on one page, and P, where it has it, names that page.',
    *check({ pages }) {
      const seen = new Set<PdfDict>();
      for (const { number, dict, annotations } of pages) {
        for (const annotation of annotations) {
          const named = annotation.get('P');
          if (seen.has(annotation) || (named instanceof PdfDict && named !== dict)) yield `page ${number}`;
          seen.add(annotation);
        }
      }
    },
  },
} as const satisfies RuleTable;

type Box = readonly [number, number, number, number];

function box(value: unknown): Box | undefined {
  if (!Array.isArray(value) || value.length !== 4 || value.some((side) => typeof side !== 'number'))
    return undefined;
  const [a, b, c, d] = value.map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

function* ofLinks(pdf: Pdf, find: (link: PdfDict, page: Page) => readonly string[]): Generator<string> {
  for (const page of pdf.pages) {
    for (const [index, link] of page.annotations.entries()) {
      for (const fault of find(link, page)) yield `page ${page.number}, annotation ${index + 1}: ${fault}`;
    }
  }
}
