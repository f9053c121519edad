import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { CorrectionPart } from '../../problems/rules.ts';
import { approvalActs } from '../approval-acts.ts';
import { isCalendarDate } from '../calendar-date.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { checkSupplement, type SupplementFault } from '../supplement/check-supplement.ts';
import { areSameWords, identityOf } from '../vocabulary/identity.ts';
import { contractorNamed } from './contractor-named.ts';
import { hiddenNames } from './hidden-names.ts';
import { type Engagement, engagementsIn, identifiedNodes } from './nodes-of-source.ts';
import { at } from './place.ts';
import type { ReferenceRule, RuleInput } from './reference-rule.ts';

/** All rules that a schema cannot express, in the order in which they are checked. */
export const REFERENCE_RULES: readonly ReferenceRule[] = [
  idAgainstPath,
  duplicateIds,
  unknownContractors,
  unknownSpellings,
  duplicateEngagements,
  headingsMissing,
  noSuchDays,
  datesOutOfOrder,
  officialIsComplete,
  correctionIsComplete,
  predecessorIsAnother,
  remarksOnKnownNodes,
  supplementsAreRestricted,
  contractorsWithoutEngagement,
  hiddenNames,
];

function idAgainstPath({ source, document, path }: RuleInput): Problem[] {
  const checks = [
    { pointer: '/society/id', actual: source.society.id, expected: path.society, property: 'society.id' },
    { pointer: '/revision/id', actual: source.revision.id, expected: path.revision, property: 'revision.id' },
  ];
  return checks
    .filter(({ actual, expected }) => expected !== '' && actual !== expected)
    .map(({ pointer, ...params }) => problem('reference/id-path', params, at(document, pointer)));
}

function duplicateIds({ source, document }: RuleInput): Problem[] {
  const first = new Map<string, string>();
  return identifiedNodes(source).flatMap(({ id, space, pointer }) => {
    const key = `${space} ${id}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, pointer);
      return [];
    }
    const line = document.rangeOf(earlier)?.start.line ?? 0;
    return [problem('reference/duplicate-id', { id, line }, at(document, `${pointer}/id`))];
  });
}

function unknownContractors({ source, document }: RuleInput): Problem[] {
  const ids = source.contractors.map(({ id }) => id);
  const defined = new Set(ids);
  const nearestId = suggestions(ids);
  return engagementsIn(source)
    .filter(({ engagement }) => !defined.has(engagement.contractor))
    .map(({ engagement, pointer }) => {
      const place = at(document, `${pointer}/contractor`);
      const { contractor: id } = engagement;
      const named = contractorNamed(id, source);
      if (named !== undefined) return problem('reference/name-for-id', { name: id, id: named }, place);
      const known = nearestId(id);
      return problem('reference/unknown-contractor', { id, ...(known ? { nearest: known } : {}) }, place);
    });
}

/**
 * Finds the nearest id, but only for the first hundred requests: comparing thousands with thousands would take minutes.
 */
function suggestions(ids: readonly string[]): (id: string) => string | undefined {
  let asked = 0;
  return (id) => {
    asked += 1;
    return asked > 100 ? undefined : nearest(id, ids);
  };
}

function unknownSpellings({ source, document }: RuleInput): Problem[] {
  const contractors = new Map(
    source.contractors.toReversed().map((contractor) => [contractor.id, contractor]),
  );
  return engagementsIn(source).flatMap(({ engagement, pointer }) => {
    const contractor = contractors.get(engagement.contractor);
    const name = engagement.nameAsPrinted;
    if (!contractor || name === undefined) return [];
    const names = [contractor.name, ...(contractor.aliases ?? [])];
    if (names.some((known) => areSameWords(known, name))) return [];
    return [
      problem(
        'reference/unknown-spelling',
        { name, contractor: contractor.name },
        at(document, `${pointer}/nameAsPrinted`),
      ),
    ];
  });
}

function duplicateEngagements({ source, document }: RuleInput): Problem[] {
  const seen = new Set<string>();
  return engagementsIn(source).flatMap(({ engagement, pointer, item }: Engagement) => {
    const key = JSON.stringify([item, engagement.contractor, identityOf(engagement.scope ?? '')]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problem('reference/duplicate-engagement', { id: engagement.contractor }, at(document, pointer))];
  });
}

function headingsMissing({ source, document }: RuleInput): Problem[] {
  return source.sections.flatMap((section, s) =>
    (section.groups ?? []).flatMap((group, g) =>
      group.kind === 'other' && group.heading === undefined
        ? [problem('reference/heading-missing', { id: group.id }, at(document, `/sections/${s}/groups/${g}`))]
        : [],
    ),
  );
}

function noSuchDays({ source, document }: RuleInput): Problem[] {
  return datesOf(source)
    .filter(({ date }) => !isCalendarDate(date))
    .map(({ date, pointer }) => problem('reference/no-such-day', { value: date }, at(document, pointer)));
}

/**
 * 制定 must be before each 改正 and 訂正, and each of these before the next of its kind. If a date has no day, only the
 * months are compared.
 */
function datesOutOfOrder(input: RuleInput): Problem[] {
  const dates = datesOf(input.source);
  const after = (kind: string) => dates.filter(({ label }) => label === '制定日' || label === kind);
  return [...outOfOrder(after('改正日'), input), ...outOfOrder(after('訂正日'), input)];
}

function outOfOrder(ordered: readonly DatedPointer[], { document }: RuleInput): Problem[] {
  return ordered.slice(1).flatMap((later, index) => {
    const earlier = ordered[index];
    if (!earlier) return [];
    const length = Math.min(earlier.date.length, later.date.length);
    if (earlier.date.slice(0, length) <= later.date.slice(0, length)) return [];
    const params = { earlier: `${earlier.label} ${earlier.date}`, later: `${later.label} ${later.date}` };
    return [problem('reference/date-order', params, at(document, later.pointer))];
  });
}

function officialIsComplete({ source, document }: RuleInput): Problem[] {
  if (source.revision.status !== 'official') return [];
  const { revised = [], effective } = source.revision.dates ?? {};
  const place = at(document, '/revision/status');
  return [
    ...((source.contacts ?? []).length === 0 ? [problem('reference/official-contact', {}, place)] : []),
    ...(revised.length === 0 && effective === undefined
      ? [problem('reference/official-date', {}, place)]
      : []),
  ];
}

/** A correction tells what it corrects and why and, once it is official, when. */
function correctionIsComplete({ source: { revision }, document }: RuleInput): Problem[] {
  if (revision.kind !== 'correction') return [];
  const { predecessor, reason, status, dates } = revision;
  const missing: CorrectionPart[] = [
    ...(predecessor === undefined ? ['predecessor' as const] : []),
    ...(reason === undefined ? ['reason' as const] : []),
    ...(status === 'official' && (dates?.corrected ?? []).length === 0 ? ['corrected' as const] : []),
  ];
  return missing.map((part) => problem('reference/correction', { part }, at(document, '/revision/kind')));
}

function predecessorIsAnother({ source, document }: RuleInput): Problem[] {
  const { id, predecessor } = source.revision;
  return predecessor === id
    ? [problem('reference/predecessor-self', { id }, at(document, '/revision/predecessor'))]
    : [];
}

function remarksOnKnownNodes({ source, document }: RuleInput): Problem[] {
  const ids = identifiedNodes(source).map(({ id }) => id);
  const defined = new Set(ids);
  const nearestId = suggestions(ids);
  return (source.revision.remarks ?? []).flatMap(({ node }, index) => {
    if (defined.has(node)) return [];
    const known = nearestId(node);
    const params = { id: node, ...(known ? { nearest: known } : {}) };
    return [problem('reference/unknown-node', params, at(document, `/revision/remarks/${index}/node`))];
  });
}

function supplementsAreRestricted({ source, document }: RuleInput): Problem[] {
  return (source.supplements ?? []).flatMap(({ body }, index) =>
    checkSupplement(body).map((fault) => supplementProblem(fault, `/supplements/${index}/body`, document)),
  );
}

function supplementProblem(fault: SupplementFault, body: string, document: SourceDocument): Problem {
  if (fault.kind === 'empty') return problem('text/empty', {}, at(document, body));
  if (fault.kind === 'intricate')
    return problem('supplement/markdown', { construct: 'intricate' }, at(document, body));
  const pointer = `${body}/${fault.line}`;
  const range = document.characterRangeOf(pointer, fault.column);
  const place = { ...at(document, pointer), ...(range ? { range } : {}) };
  return fault.kind === 'link'
    ? problem('supplement/link', { url: fault.url }, place)
    : problem('supplement/markdown', { construct: fault.construct }, place);
}

function contractorsWithoutEngagement({ source, document }: RuleInput): Problem[] {
  const engaged = new Set(engagementsIn(source).map(({ engagement }) => engagement.contractor));
  return source.contractors.flatMap(({ id, name }, index) =>
    engaged.has(id)
      ? []
      : [problem('contractor/without-engagement', { name }, at(document, `/contractors/${index}`))],
  );
}

interface DatedPointer {
  readonly label: string;
  readonly date: string;
  readonly pointer: string;
}

/** Returns every date of a source, in the order of a notice's history. */
function datesOf({ revision }: RuleInput['source']): DatedPointer[] {
  const { established, revised = [], effective, corrected = [], asOf } = revision.dates ?? {};
  const dates = [
    { label: '制定日', date: established, pointer: '/revision/dates/established' },
    ...revised.map(({ date }, index) => ({
      label: '改正日',
      date,
      pointer: `/revision/dates/revised/${index}/date`,
    })),
    { label: '施行日', date: effective, pointer: '/revision/dates/effective' },
    ...corrected.map(({ date }, index) => ({
      label: '訂正日',
      date,
      pointer: `/revision/dates/corrected/${index}/date`,
    })),
    { label: '案の現在日', date: asOf, pointer: '/revision/dates/asOf' },
    ...approvalActs(revision).map(({ date, pointer }) => ({
      label: '承認の日',
      date,
      pointer: `${pointer}/date`,
    })),
  ];
  return dates.flatMap(({ date, ...rest }) => (date === undefined ? [] : [{ ...rest, date }]));
}
