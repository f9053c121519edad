import type { NoticeContent } from '../notice.ts';
import { representativeWords } from '../representative-words.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { NoticeSource } from '../source.generated.ts';
import { engagementsIn } from '../validate/nodes-of-source.ts';

/** Something in a new draft that a person must check. */
export interface DraftCheck {
  readonly kind: CheckKind;
  /** RFC 6901 pointer of the place, and its line, from 1. */
  readonly pointer: string;
  readonly line: number;
  /** What the draft has there now, such as a contractor's name and telephones; empty if it has nothing. */
  readonly now: string;
}

/** The kinds of checks. Each has a sentence in `draft-check-words.ts`. */
export type CheckKind =
  | 'name'
  | 'first-representative'
  | 'first-dates'
  | 'representative'
  | 'dates'
  | 'reason'
  | 'mistake'
  | 'corrected'
  | 'wording'
  | 'joint-use'
  | 'supplement'
  | 'contacts'
  | 'contact'
  | 'contractors'
  | 'contractor'
  | 'status';

/** Returns what a person must check in a draft, in the best order for the work. */
export function draftChecks({ value, rangeOf }: SourceDocument, former?: NoticeContent): DraftCheck[] {
  // A draft is made from a valid source and stays valid, so it has this type.
  const draft = value as NoticeSource;
  if (draft.revision.kind === 'correction') return located(correctionRows(draft), rangeOf);
  const { society, revision, contractors, contacts = [], jointUses = [], supplements = [] } = draft;
  const person = society.representative ? '/society/representative' : '/society';
  const dates = former?.revision.dates;
  const checks: Row[] = [
    ...(former
      ? ([
          ['representative', person, representativeWords(society.representative)],
          ['dates', '/revision', dates ? `"dates": ${JSON.stringify(dates)}` : ''],
          ['reason', '/revision', ''],
        ] satisfies Row[])
      : ([
          ['name', '/society/name', society.name],
          ['first-representative', person, ''],
          ['first-dates', '/revision', ''],
        ] satisfies Row[])),
    ['wording', '/sections', draft.title],
    ...(contractors.length === 0 ? [['contractors', '/contractors', ''] satisfies Row] : []),
    ...contractors.map((contractor, index): Row => {
      const items = engagementsIn(draft).filter(({ engagement }) => engagement.contractor === contractor.id);
      const words = [
        contractor.name,
        ...(contractor.telephones ?? []).map(({ number }) => number),
        ...items.map(({ item }) => item),
      ];
      return ['contractor', `/contractors/${index}`, words.join('  ')];
    }),
    ...jointUses.map(({ title, manager }, index): Row => {
      const words = [title, manager.name, representativeWords(manager.representative)];
      return ['joint-use', `/jointUses/${index}`, words.filter((text) => text !== '').join('  ')];
    }),
    ...supplements.map(({ title }, index): Row => ['supplement', `/supplements/${index}`, title]),
    ...(contacts.length === 0 ? [['contacts', '/contractors', ''] satisfies Row] : []),
    ...contacts.map(({ title, telephones = [] }, index): Row => {
      const words = [title, ...telephones.map(({ number }) => number)];
      return ['contact', `/contacts/${index}`, words.join('  ')];
    }),
    ['status', '/revision/status', revision.status],
  ];
  return located(checks, rangeOf);
}

/** A correction changes nothing but the mistake, so nothing else is asked. */
function correctionRows({ revision }: NoticeSource): Row[] {
  return [
    ['mistake', '/sections', ''],
    ['corrected', '/revision/dates', ''],
    ['status', '/revision/status', revision.status],
  ];
}

function located(rows: readonly Row[], rangeOf: SourceDocument['rangeOf']): DraftCheck[] {
  return rows.map(([kind, pointer, now]) => ({
    kind,
    pointer,
    line: rangeOf(pointer)?.start.line ?? 1,
    now,
  }));
}

type Row = [CheckKind, string, string];
