import { editContent, type Mutation } from '../mutation.ts';
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
  'content/property-texts': edited((content) => `${content}\n/Span <</ActualText <feffd840>>> BDC EMC`),
};

function edited(edit: (latin: string) => string, also: Mutation['also'] = []): Mutation {
  return { change: (pdf) => editContent(pdf, edit), also };
}
