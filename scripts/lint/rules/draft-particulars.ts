import { representativeWords } from '../../notice/representative-words.ts';
import type { DraftParticular } from '../../problems/rules.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { judgedOn } from '../judged-on.ts';

/** Finds what a revision does not have yet: the issuer, the dates, or a contact. */
export function draftParticulars(input: LintInput): Finding[] {
  const { society, contacts = [] } = input.source;
  const missing: [isMissing: boolean, particular: DraftParticular, pointer: string][] = [
    [
      society.address === undefined || representativeWords(society.representative) === '',
      'issuer',
      '/society',
    ],
    [judgedOn(input.source) === undefined, 'dates', '/revision'],
    [contacts.length === 0, 'contact', '/revision/status'],
  ];
  return missing
    .filter(([isMissing]) => isMissing)
    .map(([, particular, pointer]) =>
      finding(input, 'lint/missing-particular', { particular }, { pointer, about: particular }),
    );
}

/** Finds an official revision that does not tell when the notice was first established. */
export function establishedDate(input: LintInput): Finding[] {
  const { status, dates } = input.source.revision;
  return status === 'official' && dates?.established === undefined
    ? [finding(input, 'lint/established-date', {}, { pointer: '/revision/dates', about: 'established' })]
    : [];
}
