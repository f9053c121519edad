import { addObject, dict, name, stream } from '../minimal/make-values.ts';
import { editContent, found, type Mutation } from '../mutation.ts';
import { PdfDict } from '../reader/pdf-values.ts';
import { inherited } from '../reader/read-model.ts';
import type { contentRules } from '../rules/content-rules.ts';

/** How to break each rule of `content-rules`. */
export const contentMutations: Record<keyof typeof contentRules, Mutation> = {
  'content/syntax': edited((content) => `${content}\n1 0 0 1 wm`),
  'content/balance': edited((content) => `${content}\nQ`),
  'content/resources': edited((content) => content.replace('BT', 'BT /None gs')),
  'content/saved-states': edited((content) => `${'q '.repeat(29)}${content}${' Q'.repeat(29)}`),
  'content/all-marked': edited((content) => `${content}\n0 0 10 10 re f`),
  'content/artifacts-apart': edited((content) => content.replace('BT', '/Artifact BMC EMC BT')),
  'content/tagged-once': edited(
    (content) => content.replace('BT', '/Span <</MCID 99>> BDC EMC BT'),
    ['structure/parent-tree'],
  ),
  'content/unique-ids': edited((content) => `/P <</MCID 0>> BDC EMC\n${content}`),
  'content/forms-untagged': {
    change: (pdf) => {
      const form = stream('/P <</MCID 1>> BDC EMC', { Subtype: name('Form'), BBox: [0, 0, 1, 1] });
      const resources = inherited(found(pdf.pages[0], 'page').dict, 'Resources');
      const objects = dict({ Odd: addObject(pdf.objects, form) });
      if (resources instanceof PdfDict) resources.entries.set('XObject', objects);
      editContent(pdf, (content) => `/Odd Do\n${content}`);
    },
    also: ['content/unique-ids'],
  },
  'content/artifact-kinds': edited((content) => `${content}\n/Artifact <</Type /Foot>> BDC EMC`),
  'content/property-texts': edited((content) => `${content}\n/Span <</ActualText <feffd840>>> BDC EMC`),
};

function edited(edit: (latin: string) => string, also: Mutation['also'] = []): Mutation {
  return { change: (pdf) => editContent(pdf, edit), also };
}
