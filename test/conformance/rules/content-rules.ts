import { OPERATORS } from '../reader/operators.ts';
import { decodeText } from '../reader/pdf-values.ts';
import type { Mark, Operation } from '../reader/read-content.ts';
import type { Page, Pdf } from '../reader/read-model.ts';
import type { RuleTable } from '../rule.ts';

const isArtifact = ({ tag }: Mark) => tag === 'Artifact';
const isTagged = ({ mcid }: Mark) => mcid !== undefined;
// U+001B is not among these, because a text string may use it to name a language (ISO 32000-1, 7.9.2.2).
const UNTEXTUAL = /[\p{Cn}\p{Co}\p{Cs}\0\ufeff\ufffd]/u;

/** The content of the pages. */
export const contentRules = {
  'content/syntax': {
    clause: 'ISO 19005-2, 6.2.2 and 6.1.6; ISO 32000-1, annex A',
    says: 'Pages use the operators that there are, with as many operands as they take.',
    check: (pdf) => onPages(pdf, ({ content }) => content.syntaxFaults),
  },
  'content/balance': {
    clause: 'ISO 32000-1, 8.4.2, 9.4.1 and 14.6.1',
    says: 'What begins ends, and in its place: text, saved states, marked content.',
    check: (pdf) => onPages(pdf, ({ content }) => content.balanceFaults),
  },
  'content/resources': {
    clause: 'ISO 19005-2, 6.2.2',
    says: 'Every resource that content names is there.',
    check: (pdf) => onPages(pdf, ({ content }) => content.missingResources),
  },
  'content/saved-states': {
    clause: 'ISO 19005-2, 6.1.13',
    says: 'States are saved at most 28 deep.',
    check: (pdf) =>
      onPages(pdf, ({ content }) => (content.deepestSave > 28 ? [`${content.deepestSave} deep`] : [])),
  },
  'content/all-marked': {
    clause: 'ISO 14289-1, 7.1',
    says: 'Whatever is drawn is an artifact or belongs to the structure.',
    check: (pdf) =>
      onPages(pdf, ({ content }) =>
        content.operations
          .filter((operation) => isDrawing(operation) && !operation.marks.some(isMeant))
          .map(({ operator }) => `${operator} outside of both`),
      ),
  },
  'content/artifacts-apart': {
    clause: 'ISO 14289-1, 7.1',
    says: 'No artifact is within tagged content, nor tagged content within an artifact.',
    check: (pdf) =>
      onPages(pdf, ({ content }) =>
        content.marks.flatMap((mark) => {
          if (isArtifact(mark) && mark.around.some(isTagged)) return [`an artifact in ${names(mark.around)}`];
          if (isTagged(mark) && mark.around.some(isArtifact)) return [`MCID ${mark.mcid} in an artifact`];
          return [];
        }),
      ),
  },
  'content/tagged-once': {
    clause: 'ISO 32000-1, 14.7.4.2 (content belongs to one element)',
    says: 'Tagged content is not within other tagged content.',
    check: (pdf) =>
      onPages(pdf, ({ content }) =>
        content.marks.flatMap((mark) => {
          return isTagged(mark) && mark.around.some(isTagged)
            ? [`MCID ${mark.mcid} in ${names(mark.around)}`]
            : [];
        }),
      ),
  },
  'content/unique-ids': {
    clause: 'ISO 32000-1, 14.6.2 and 14.7.4.2',
    says: 'An MCID is given once on a page, a whole number from 0.',
    check: (pdf) =>
      onPages(pdf, ({ content }) => {
        const ids = content.marks.flatMap(({ mcid }) => (mcid === undefined ? [] : [mcid]));
        return ids.flatMap((mcid, at) =>
          ids.indexOf(mcid) < at || !Number.isInteger(mcid) || mcid < 0 ? [`MCID ${mcid}`] : [],
        );
      }),
  },
  'content/forms-untagged': {
    clause:
      'ISO 32000-1, 14.7.4.2 (allows them; how a form’s marked content joins the structure is not checked here)',
    says: 'Forms hold no marked content of the structure.',
    check: (pdf) =>
      onPages(pdf, ({ content }) =>
        content.marks.flatMap((mark) => (mark.isInForm && isTagged(mark) ? [`MCID ${mark.mcid}`] : [])),
      ),
  },
  'content/artifact-kinds': {
    clause: 'ISO 32000-1, 14.8.2.2.2, table 330',
    says: 'An artifact that tells its kind is of pagination, layout, page or background.',
    check: (pdf) =>
      onPages(pdf, ({ content }) =>
        content.marks.flatMap((mark) => {
          const type = mark.properties?.name('Type');
          const isKnown = type === undefined || /^(Pagination|Layout|Page|Background)$/.test(type);
          return isArtifact(mark) && !isKnown ? [type] : [];
        }),
      ),
  },
  'content/property-texts': {
    clause: 'ISO 32000-1, 14.9.2 to 14.9.5 and 7.9.2.2',
    says: 'Replacement texts given within content are valid text strings.',
    check: (pdf) =>
      onPages(pdf, ({ content }) =>
        content.marks.flatMap(({ properties }) =>
          ['ActualText', 'Alt', 'E'].flatMap((key) => {
            const bytes = properties?.bytes(key);
            const text = bytes && decodeText(bytes);
            if (!properties?.has(key)) return [];
            return text === undefined || UNTEXTUAL.test(text) ? [`${key} ${text ?? 'is no text'}`] : [];
          }),
        ),
      ),
  },
} as const satisfies RuleTable;

const isMeant = (mark: Mark) => isArtifact(mark) || isTagged(mark);
const names = (marks: readonly Mark[]) =>
  marks.map(({ tag, mcid }) => `${tag} ${mcid ?? ''}`.trim()).join(', ');

function isDrawing({ operator, operands, resources }: Operation): boolean {
  const purpose = OPERATORS.get(operator)?.purpose;
  if (purpose !== 'object') return purpose === 'paint' || purpose === 'text';
  // The content of a form is checked separately.
  const [name] = operands;
  const key = name !== null && typeof name === 'object' && 'name' in name ? String(name.name) : '';
  return resources.dict('XObject')?.dict(key)?.name('Subtype') !== 'Form';
}

function* onPages(pdf: Pdf, find: (page: Page) => Iterable<string>): Generator<string> {
  for (const page of pdf.pages) for (const fault of find(page)) yield `page ${page.number}: ${fault}`;
}
