import { addObject, dict, name, string } from '../minimal/make-values.ts';
import { found, type Mutation } from '../mutation.ts';
import { WITH_ATTACHMENT } from '../profiles.ts';
import { PdfDict } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { catalogRules } from '../rules/catalog-rules.ts';

/** How to break each rule of `catalog-rules`. */
export const catalogMutations: Record<keyof typeof catalogRules, Mutation> = {
  'catalog/language': { change: ({ catalog }) => catalog.entries.set('Lang', string('japanisch!')) },
  'catalog/marked': { change: ({ catalog }) => catalog.entries.delete('MarkInfo') },
  'catalog/suspects': {
    change: ({ catalog }) => catalog.entries.set('MarkInfo', dict({ Marked: true, Suspects: true })),
  },
  'catalog/title-shown': {
    change: ({ catalog }) => catalog.entries.set('ViewerPreferences', dict({ DisplayDocTitle: false })),
  },
  'catalog/no-open-action': {
    change: ({ catalog }) =>
      catalog.entries.set('OpenAction', dict({ S: name('Named'), N: name('LastPage') })),
  },
  'catalog/actions': {
    change: (pdf) => {
      const script = dict({ Type: name('Action'), S: name('JavaScript'), JS: string('app.alert(1)') });
      pdf.catalog.entries.set('Extra', script);
    },
  },
  'catalog/no-forms': { change: ({ catalog }) => catalog.entries.set('AcroForm', dict({ Fields: [] })) },
  'catalog/no-layers': {
    change: ({ catalog }) => catalog.entries.set('OCProperties', dict({ OCGs: [], D: dict({}) })),
  },
  'catalog/no-requirements': { change: ({ catalog }) => catalog.entries.set('Requirements', []) },
  'catalog/no-attachments': {
    change: ({ objects, catalog }) => {
      const file = dict({ Type: name('Filespec'), F: string('a'), EF: dict({}) });
      catalog.entries.set('AF', [addObject(objects, file)]);
    },
  },
  'attachment/association': {
    profile: WITH_ATTACHMENT,
    change: ({ catalog }) => catalog.entries.delete('AF'),
  },
  'attachment/relationship': {
    profile: WITH_ATTACHMENT,
    change: (pdf) => attachment(pdf).entries.delete('AFRelationship'),
  },
  'attachment/name': { profile: WITH_ATTACHMENT, change: (pdf) => attachment(pdf).entries.delete('UF') },
  'attachment/description': {
    profile: WITH_ATTACHMENT,
    change: (pdf) => attachment(pdf).entries.set('Desc', string(' ')),
  },
  'attachment/stream': {
    profile: WITH_ATTACHMENT,
    change: (pdf) => attachment(pdf).dict('EF')?.stream('F')?.entries.delete('Subtype'),
  },
};

function attachment(pdf: Pdf): PdfDict {
  const [file] = pdf.catalog.list('AF');
  return found(file instanceof PdfDict ? file : undefined, 'attachment');
}
