import { dict, name, string } from '../minimal/make-values.ts';
import { found, type Mutation, referenceTo } from '../mutation.ts';
import type { PdfDict, PdfValue } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { annotationRules } from '../rules/annotation-rules.ts';
import type { outlineRules } from '../rules/outline-rules.ts';

/** How to break each rule of `annotation-rules`. */
export const annotationMutations: Record<keyof typeof annotationRules, Mutation> = {
  'page/size': {
    change: (pdf) => found(pdf.pages[1], 'second page').dict.entries.set('CropBox', [0, 0, 2000, 100]),
  },
  'page/tabs': { change: (pdf) => found(pdf.pages[1], 'second page').dict.entries.delete('Tabs') },
  'annotation/kind': onLink('Subtype', name('Highlight'), ['structure/links']),
  'annotation/flags': onLink('F', 6),
  'annotation/contents': onLink('Contents', string(' ')),
  'annotation/structure': onLink('StructParent', 999),
  'annotation/target': onLink('A', dict({ S: name('GoTo'), D: [0, name('Fit')] })),
  'annotation/place': onLink('Rect', [50, 735, 50, 755]),
  'annotation/page': {
    change: (pdf) => link(pdf).entries.set('P', referenceTo(pdf, found(pdf.pages[1], 'second page').dict)),
  },
};

/** How to break each rule of `outline-rules`. */
export const outlineMutations: Record<keyof typeof outlineRules, Mutation> = {
  'outline/chain': { change: (pdf) => secondOf(outline(pdf)).entries.delete('Prev') },
  'outline/titles': { change: (pdf) => bookmark(pdf).entries.set('Title', string('')) },
  'outline/destinations': { change: (pdf) => bookmark(pdf).entries.set('Dest', string('nowhere')) },
  'outline/count': { change: (pdf) => outline(pdf).entries.set('Count', 7) },
  'outline/elements': { change: (pdf) => bookmark(pdf).entries.set('SE', referenceTo(pdf, outline(pdf))) },
};

function link(pdf: Pdf): PdfDict {
  const page = pdf.pages.find(({ annotations }) => annotations.length > 0);
  return found(page?.annotations[0], 'link');
}

function outline(pdf: Pdf): PdfDict {
  return found(pdf.catalog.dict('Outlines'), 'outline');
}

function bookmark(pdf: Pdf): PdfDict {
  return found(outline(pdf).dict('First'), 'bookmark');
}

/** Returns the second bookmark on the first level that has one. */
function secondOf(node: PdfDict): PdfDict {
  const first = found(node.dict('First'), 'level with two bookmarks');
  return first.dict('Next') ?? secondOf(first);
}

function onLink(key: string, value: PdfValue, also: Mutation['also'] = []): Mutation {
  return { change: (pdf) => link(pdf).entries.set(key, value), also };
}
