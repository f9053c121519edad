import { addObject, dict, name, string, text } from '../minimal/make-values.ts';
import { editContent, elementOf, found, type Mutation } from '../mutation.ts';
import type { PdfDict, PdfValue } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { semanticsRules } from '../rules/semantics-rules.ts';
import type { structureRules } from '../rules/structure-rules.ts';
import type { tableRules } from '../rules/table-rules.ts';

/** How to break each rule of `structure-rules`. */
export const structureMutations: Record<keyof typeof structureRules, Mutation> = {
  'structure/root': set('Document', 'S', name('Sect')),
  'structure/tree': {
    change: (pdf) => {
      const kids = elementOf(pdf, 'Document').entries.get('K');
      if (Array.isArray(kids)) kids.push(string('nothing'));
    },
  },
  'structure/parents': {
    change: (pdf) => elementOf(pdf, 'LBody').entries.set('P', addObject(pdf.objects, dict({}))),
  },
  'structure/types': set('P', 'S', name('Words')),
  'structure/role-map': {
    change: (pdf) => root(pdf).entries.set('RoleMap', dict({ P: name('P1'), P1: name('P') })),
  },
  'structure/nesting': set('LBody', 'S', name('P'), ['structure/list-items']),
  'structure/content-place': set('P', 'S', name('Sect')),
  'structure/page-keys': {
    change: (pdf) => pdf.pages[0]?.annotations[0]?.entries.set('StructParent', 0),
    also: ['annotation/structure'],
  },
  'structure/parent-tree': {
    change: (pdf) => editContent(pdf, (content) => content.replace('/MCID 1>>', '/MCID 50>>')),
    // Content in no element has no place in the order.
    also: ['structure/reading-order'],
  },
  'structure/next-key': { change: (pdf) => root(pdf).entries.set('ParentTreeNextKey', 1) },
};

/** How to break each rule of `semantics-rules`. */
export const semanticsMutations: Record<keyof typeof semanticsRules, Mutation> = {
  'structure/headings': set('H2', 'S', name('H3')),
  'structure/one-heading-kind': set('H2', 'S', name('H')),
  'structure/list-items': {
    change: (pdf) => {
      const kids = elementOf(pdf, 'LI').entries.get('K');
      if (Array.isArray(kids)) kids.reverse();
    },
    also: ['structure/reading-order'],
  },
  'structure/list-numbering': set('L', 'A', null),
  'structure/links': {
    change: (pdf) => {
      const kids = elementOf(pdf, 'Link').entries.get('K');
      if (Array.isArray(kids)) kids.pop();
    },
    also: ['annotation/structure'],
  },
  'structure/figures': set('Figure', 'Alt', null),
  'structure/figure-place': set('Figure', 'A', null),
  'structure/notes': set('P', 'S', name('Note')),
  'structure/empty': {
    change: (pdf) => {
      const top = elementOf(pdf, 'Document');
      const kids = top.entries.get('K');
      const { entries } = elementOf(pdf, 'H1');
      const empty = dict({ Type: name('StructElem'), S: name('P'), P: entries.get('P') ?? null, K: [] });
      if (Array.isArray(kids)) kids.push(addObject(pdf.objects, empty));
    },
  },
  'structure/languages': set('P', 'Lang', string('Japanese language')),
  'structure/texts': set('P', 'ActualText', text('\ue000')),
  'structure/reading-order': {
    change: (pdf) => {
      const kids = elementOf(pdf, 'Document').entries.get('K');
      if (Array.isArray(kids)) kids.splice(1, 2, ...kids.slice(1, 3).reverse());
    },
  },
};

/** How to break each rule of `table-rules`. */
export const tableMutations: Record<keyof typeof tableRules, Mutation> = {
  'structure/table-columns': set('TD', 'A', dict({ O: name('Table'), ColSpan: 2 })),
  'structure/table-headers': {
    change: (pdf) => {
      for (const { role, dict: head } of pdf.structure.elements)
        if (role === 'TH') head.entries.set('S', name('TD'));
    },
  },
  'structure/header-scope': set('TH', 'A', dict({ O: name('Table'), Scope: name('Page') })),
  'structure/table-parts': set('THead', 'S', name('TFoot')),
};

function root(pdf: Pdf): PdfDict {
  return found(pdf.structure.root, 'structure tree');
}

function set(role: string, key: string, value: PdfValue, also: Mutation['also'] = []): Mutation {
  return { change: (pdf) => elementOf(pdf, role).entries.set(key, value), also };
}
