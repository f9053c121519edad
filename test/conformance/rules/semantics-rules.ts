import { decodeText, type PdfDict, PdfName } from '../reader/pdf-values.ts';
import type { Page, Pdf } from '../reader/read-model.ts';
import type { Element } from '../reader/read-structure.ts';
import { ifAccessible, type RuleTable } from '../rule.ts';
import { attribute, elementsIn, ofRole, rolesIn } from './element-queries.ts';
import { isLanguage } from './is-language.ts';

const NUMBERINGS = /^(None|Disc|Circle|Square|Decimal|(Upper|Lower)(Roman|Alpha))$/;
const UNTEXTUAL = /[\p{Cn}\p{Co}\p{Cs}\0\ufeff\ufffd]/u;

/** The meaning of the elements for someone who hears them. */
export const semanticsRules = {
  'structure/headings': {
    clause: 'ISO 14289-1, 7.4.2',
    says: 'Headings begin with H1 and go down by one level at a time.',
    appliesTo: ifAccessible,
    *check(pdf) {
      let level = 0;
      for (const { role, path } of pdf.structure.elements) {
        const own = /^H([1-6])$/.exec(role);
        if (!own) continue;
        if (Number(own[1]) > level + 1) yield path;
        level = Number(own[1]);
      }
    },
  },
  'structure/one-heading-kind': {
    clause: 'ISO 14289-1, 7.4.4',
    says: 'Headings are numbered (H1 to H6), not nested (H).',
    check: (pdf) => ofRole(pdf, 'H').map(({ path }) => path),
  },
  'structure/list-items': {
    clause: 'ISO 32000-1, 14.8.4.3.3',
    says: 'A list item has one body, after its label if it has one.',
    check: (pdf) =>
      ofRole(pdf, 'LI')
        .filter((item) => !/^(Lbl )?LBody$/.test(rolesIn(item)))
        .map(({ path }) => path),
  },
  'structure/list-numbering': {
    clause: 'ISO 14289-1, 7.6 (of ordered lists); ISO 14289-2, 8.2.5.25 (of all with labels)',
    says: 'A list whose items have labels says how they are numbered (ListNumbering).',
    severity: 'warning',
    *check(pdf) {
      for (const list of ofRole(pdf, 'L')) {
        const isLabelled = elementsIn(list).some((item) => rolesIn(item).includes('Lbl'));
        const numbering = attribute(list, 'List', 'ListNumbering');
        const isKnown = numbering instanceof PdfName && NUMBERINGS.test(numbering.name);
        if (isLabelled && !isKnown) yield list.path;
      }
    },
  },
  'structure/links': {
    clause: 'ISO 14289-1, 7.18.5; ISO 32000-1, 14.8.4.4.2',
    says: 'A Link holds one link annotation at least, and the words that it is on.',
    *check(pdf) {
      for (const link of ofRole(pdf, 'Link')) {
        const has = link.kids.some((kid) => kid.kind === 'object' && kid.object?.name('Subtype') === 'Link');
        if (!has || !link.kids.some(({ kind }) => kind !== 'object')) yield link.path;
      }
    },
  },
  'structure/figures': {
    clause: 'ISO 14289-1, 7.3',
    says: 'A figure has a text in its place.',
    *check(pdf) {
      for (const { dict, path } of ofRole(pdf, 'Figure')) {
        if (!(dict.text('Alt') ?? dict.text('ActualText'))?.trim()) yield path;
      }
    },
  },
  'structure/figure-place': {
    clause: 'ISO 32000-1, 14.8.5.4.3, table 344',
    says: 'A figure tells where it is (BBox).',
    *check(pdf) {
      for (const figure of ofRole(pdf, 'Figure')) {
        const box = attribute(figure, 'Layout', 'BBox');
        if (!Array.isArray(box) || box.length !== 4) yield figure.path;
      }
    },
  },
  'structure/notes': {
    clause: 'ISO 14289-1, 7.9',
    says: 'A note has an ID that nothing else has.',
    *check(pdf) {
      const ids = pdf.structure.elements.map(({ dict }) => dict.text('ID'));
      for (const { dict, path } of ofRole(pdf, 'Note')) {
        const id = dict.text('ID');
        if (!id || ids.filter((other) => other === id).length > 1) yield path;
      }
    },
  },
  'structure/empty': {
    clause: 'none: an empty element is announced, and there is nothing to hear',
    says: 'Every element but an empty cell holds something.',
    *check(pdf) {
      for (const element of pdf.structure.elements) {
        if (element.kids.length === 0 && !/^T[DH]$/.test(element.role)) yield element.path;
      }
    },
  },
  'structure/languages': {
    clause: 'ISO 14289-1, 7.2',
    says: 'The language of an element or of marked content is a tag of BCP 47.',
    *check(pdf) {
      for (const [at, dict] of texts(pdf)) {
        if (dict.has('Lang') && !isLanguage(dict.text('Lang') ?? '')) yield `${at}: ${dict.text('Lang')}`;
      }
    },
  },
  'structure/texts': {
    clause: 'ISO 32000-1, 14.9.3 to 14.9.5; ISO 19005-2, 6.2.11.7.3',
    says: 'Texts in place of elements are valid text strings without private characters, and not blank.',
    *check({ structure }) {
      for (const { dict, path } of structure.elements) {
        for (const key of ['Alt', 'ActualText', 'E', 'T']) {
          const bytes = dict.bytes(key);
          const text = bytes && decodeText(bytes);
          if (dict.has(key) && (!text?.trim() || UNTEXTUAL.test(text))) yield `${path}: ${key}`;
        }
      }
    },
  },
  'structure/reading-order': {
    clause: 'none: a document of one column is drawn as it is read',
    says: 'Content is drawn in the order in which the structure reads it.',
    severity: 'warning',
    *check(pdf) {
      const orders = new Map(pdf.pages.map((page) => [page, drawingOrder(page)]));
      let last = 0;
      for (const { page, mcid } of pdf.structure.tops.flatMap(contentOf)) {
        const place = page.number * 1e6 + (orders.get(page)?.get(mcid) ?? 0);
        if (place < last) yield `page ${page.number}, MCID ${mcid}`;
        last = place;
      }
    },
  },
} as const satisfies RuleTable;

function* texts({ structure, pages }: Pdf): Generator<[string, PdfDict]> {
  for (const { dict, path } of structure.elements) yield [path, dict];
  for (const { number, content } of pages) {
    for (const { properties } of content.marks) if (properties) yield [`page ${number}`, properties];
  }
}

/** Returns the content of an element and of all below it, in reading order. */
function contentOf({ kids }: Element): { page: Page; mcid: number }[] {
  return kids.flatMap((kid) => {
    if (kid.kind === 'element') return contentOf(kid.element);
    return kid.kind === 'content' && kid.page ? [{ page: kid.page, mcid: kid.mcid }] : [];
  });
}

function drawingOrder({ content }: Page): Map<number, number> {
  return new Map(
    content.marks.flatMap(({ mcid }, place) => (mcid === undefined ? [] : [[mcid, place] as const])),
  );
}
