import type { DraftParticular } from '../../problems/rules.ts';
import { type Finding, finding, type Linted } from '../finding.ts';
import { judgedOn } from '../judged-on.ts';

/** Finds what a revision does not have yet: the issuer, the dates, or a contact. */
export function draftParticulars(linted: Linted): Finding[] {
  const { society, contacts = [] } = linted.source;
  const missing: [isMissing: boolean, particular: DraftParticular, pointer: string][] = [
    [society.address === undefined || society.representative === undefined, 'issuer', '/society'],
    [judgedOn(linted.source) === undefined, 'dates', '/revision'],
    [contacts.length === 0, 'contact', '/revision/status'],
  ];
  return missing
    .filter(([isMissing]) => isMissing)
    .map(([, particular, pointer]) =>
      finding(linted, 'lint/missing-particular', { particular }, { pointer, about: particular }),
    );
}

/** Finds an official revision that does not tell when the notice was first established. */
export function establishedDate(linted: Linted): Finding[] {
  const { status, dates } = linted.source.revision;
  return status === 'official' && dates?.established === undefined
    ? [finding(linted, 'lint/established-date', {}, { pointer: '/revision/dates', about: 'established' })]
    : [];
}
