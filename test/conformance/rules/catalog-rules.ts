import { dicts, PdfDict, PdfName, PdfString } from '../reader/pdf-values.ts';
import { allDicts } from '../reader/read-model.ts';
import { ifAccessible, type RuleTable } from '../rule.ts';
import { isLanguage } from './is-language.ts';

// ISO 19005-2, 6.5.1, and named actions other than the four that lead to pages.
const FORBIDDEN_ACTIONS = new Set([
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'Hide',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
  'JavaScript',
]);
const NAMED_ACTIONS = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** What the file says about itself and does by itself. */
export const catalogRules = {
  'catalog/language': {
    clause: 'ISO 14289-1, 7.2; ISO 19005-2, 6.7.4',
    says: 'The document has a language, a tag of BCP 47.',
    *check({ catalog }) {
      const language = catalog.text('Lang');
      if (language === undefined || !isLanguage(language)) yield `Lang is ${JSON.stringify(language)}`;
    },
  },
  'catalog/marked': {
    clause: 'ISO 19005-2, 6.7.2.2; ISO 14289-1, 6.2',
    says: 'The document says that it is tagged.',
    *check({ catalog }) {
      if (catalog.dict('MarkInfo')?.get('Marked') !== true) yield 'MarkInfo';
    },
  },
  'catalog/suspects': {
    clause: 'ISO 14289-1, 7.1',
    says: 'The tags are not called suspect.',
    *check({ catalog }) {
      if (catalog.dict('MarkInfo')?.get('Suspects') === true) yield 'MarkInfo';
    },
  },
  'catalog/title-shown': {
    clause: 'ISO 14289-1, 7.1',
    says: 'Readers show the title in the window, not the file name.',
    appliesTo: ifAccessible,
    *check({ catalog }) {
      if (catalog.dict('ViewerPreferences')?.get('DisplayDocTitle') !== true) yield 'ViewerPreferences';
    },
  },
  'catalog/no-open-action': {
    clause: 'ISO 19005-2, 6.5.2',
    says: 'Nothing happens when the document is opened, printed or closed.',
    *check({ catalog }) {
      for (const key of ['OpenAction', 'AA']) if (catalog.has(key)) yield key;
    },
  },
  'catalog/actions': {
    clause: 'ISO 19005-2, 6.5.1 and 6.5.2',
    says: 'No action runs a program, plays or changes anything.',
    *check(pdf) {
      if (pdf.catalog.dict('Names')?.has('JavaScript')) yield 'Names has JavaScript';
      for (const dict of allDicts(pdf)) {
        const action = dict.name('S') ?? '';
        const isAction = dict.name('Type') === 'Action' || FORBIDDEN_ACTIONS.has(action);
        if (isAction && FORBIDDEN_ACTIONS.has(action)) yield action;
        if (action === 'Named' && !NAMED_ACTIONS.has(dict.name('N') ?? '')) yield `Named ${dict.name('N')}`;
        if (dict !== pdf.catalog && dict.get('AA') instanceof PdfDict) yield 'AA';
      }
    },
  },
  'catalog/no-forms': {
    clause: 'ISO 19005-2, 6.4 (a notice has no form, so that the rules of forms need no check)',
    says: 'The document has no form.',
    *check({ catalog }) {
      if (catalog.has('AcroForm')) yield 'AcroForm';
      if (catalog.has('NeedsRendering')) yield 'NeedsRendering';
    },
  },
  'catalog/no-layers': {
    clause: 'ISO 19005-1, 6.1.13; later parts allow them, but their rules are not checked here',
    says: 'The document has no optional content.',
    *check({ catalog }) {
      if (catalog.has('OCProperties')) yield 'OCProperties';
    },
  },
  'catalog/no-requirements': {
    clause: 'ISO 19005-2, 6.1.12, 6.10 and 6.11',
    says: 'The document asks nothing special of a reader and has no other presentation or permissions.',
    *check({ catalog }) {
      for (const key of ['Requirements', 'Perms', 'Collection']) if (catalog.has(key)) yield key;
      if (catalog.dict('Names')?.has('AlternatePresentations')) yield 'AlternatePresentations';
    },
  },
  'catalog/no-attachments': {
    clause: 'ISO 19005-1, 6.1.11; ISO 19005-2, 6.8',
    says: 'Before part 3, nothing is attached.',
    appliesTo: ({ part }) => part < 3,
    *check(pdf) {
      if (pdf.catalog.dict('Names')?.has('EmbeddedFiles')) yield 'Names has EmbeddedFiles';
      for (const dict of allDicts(pdf))
        if (dict.get('EF') instanceof PdfDict) yield 'a file specification has EF';
    },
  },
  'attachment/association': {
    clause: 'ISO 19005-3, 6.8',
    says: 'An attachment belongs to the document (AF) and is found by name (EmbeddedFiles).',
    appliesTo: ({ part }) => part === 3,
    *check(pdf) {
      const associated = new Set(pdf.catalog.list('AF'));
      const named = new Set(pdf.catalog.dict('Names')?.dict('EmbeddedFiles')?.list('Names'));
      for (const file of attachments(pdf)) {
        if (!associated.has(file)) yield 'not in AF of the catalog';
        if (!named.has(file)) yield 'not in EmbeddedFiles';
      }
    },
  },
  'attachment/relationship': {
    clause: 'ISO 19005-3, 6.8',
    says: 'An attachment says how it is related to the document.',
    appliesTo: ({ part }) => part === 3,
    *check(pdf) {
      for (const file of attachments(pdf)) {
        const relation = file.name('AFRelationship') ?? '';
        if (!/^(Source|Data|Alternative|Supplement|Unspecified)$/.test(relation)) yield relation;
      }
    },
  },
  'attachment/name': {
    clause: 'ISO 19005-2, 6.8; ISO 32000-1, 7.11.2',
    says: 'An attachment has its file name in F and UF, the same in both.',
    appliesTo: ({ part }) => part === 3,
    *check(pdf) {
      for (const file of attachments(pdf)) {
        if (!file.text('F') || file.text('F') !== file.text('UF'))
          yield `${file.text('F')}, ${file.text('UF')}`;
      }
    },
  },
  'attachment/description': {
    clause: 'ISO 19005-3, 6.8 (recommended); ISO 14289-1, 7.11',
    says: 'An attachment is described.',
    appliesTo: ({ part }) => part === 3,
    *check(pdf) {
      for (const file of attachments(pdf)) if (!file.text('Desc')?.trim()) yield `${file.text('UF')}`;
    },
  },
  'attachment/stream': {
    clause: 'ISO 19005-3, 6.8; ISO 32000-1, 7.11.4',
    says: 'An attachment has its media type, its date of change and its right size.',
    appliesTo: ({ part }) => part === 3,
    *check(pdf) {
      for (const file of attachments(pdf)) {
        const stream = file.dict('EF')?.stream('F');
        const type = stream?.get('Subtype');
        if (!(type instanceof PdfName) || !/^[\w.+-]+\/[\w.+-]+$/.test(type.name)) yield 'Subtype';
        if (stream?.dict('Params')?.number('Size') !== stream?.data.length) yield 'Size';
        if (!(stream?.dict('Params')?.get('ModDate') instanceof PdfString)) yield 'ModDate';
      }
    },
  },
} as const satisfies RuleTable;

function attachments(pdf: { catalog: PdfDict; objects: Map<number, unknown> }): PdfDict[] {
  const values = [...pdf.objects.values()].filter((value) => value instanceof PdfDict);
  return dicts(values).filter((dict) => dict.get('EF') instanceof PdfDict);
}
