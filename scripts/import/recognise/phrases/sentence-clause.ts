import { areCompanies, companiesIn, MAX_SAID } from './clause-parties.ts';
import type { Clause, WorkWithClause } from './clause-parts.ts';

/** The end of a sentence that says that something is entrusted. */
const ENTRUSTED =
  '(?:外部|業務)?委託(?:(?:を)?(?:する|します|している|しています|しております|いたします)|して(?:行う|行います|いる|います|おります|実施する|実施します))?(?:もの|こと)?(?:と(?:する|します))?。?$';
const TO_COMPANIES = new RegExp(`(?:に|へ)(?:対して?)?、?(?:の)?${ENTRUSTED}`, 'u');
const BEHIND_WORK = new RegExp(`(?:を|の)?(?:業務)?${ENTRUSTED}`, 'u');
/** The end of a sentence that has named the contractors. */
const NAMED = /(?:と(?:する|します|しています|しております|なります|なっています)|です|である|であり)?。?$/u;

/**
 * Returns the work and the contractors (companies with corporate forms) that a sentence names: 「点検は、○○株式会社に委託する。」,
 * 「○○株式会社に点検を委託しています。」. The work is empty if the sentence only says to whom it is entrusted. Undefined if the text is
 * not such a sentence.
 */
export function saidClause(text: string): WorkWithClause | undefined {
  if (text.length > MAX_SAID) return undefined;
  return namesBehindWork(text) ?? namesBeforeWork(text);
}

function namesBehindWork(text: string): WorkWithClause | undefined {
  const tail = TO_COMPANIES.exec(text)?.[0];
  if (tail === undefined) return undefined;
  const rest = text.slice(0, -tail.length);
  if (areCompanies(rest)) return { before: '', clause: clauseOf('', rest, tail) };
  for (const { index, 0: joint } of rest.matchAll(/(?:について)?[はを]、?|[\s　]+/gu)) {
    const names = rest.slice(index + joint.length);
    if (index > 0 && areCompanies(names))
      return { before: rest.slice(0, index), clause: clauseOf(joint.trim(), names, tail) };
  }
  return undefined;
}

function namesBeforeWork(text: string): WorkWithClause | undefined {
  const tail = BEHIND_WORK.exec(text)?.[0];
  if (tail === undefined) return undefined;
  const rest = text.slice(0, -tail.length);
  for (const { index, 0: joint } of rest.matchAll(/(?:に|へ)(?:対して?)?、?/gu)) {
    const [names, before] = [rest.slice(0, index), rest.slice(index + joint.length).trim()];
    if (before !== '' && areCompanies(names))
      return { before, clause: clauseOf('', names, `${joint}${tail}`) };
  }
  return undefined;
}

function clauseOf(joint: string, names: string, tail: string): Clause {
  return {
    is: 'contractors',
    open: '',
    close: '',
    scope: '',
    lead: '',
    tail: `${joint}${tail}`,
    ...companiesIn(names.trim()),
  };
}

/** Divides 「○○株式会社とする。」 into the names and the end of the sentence, if only companies are before it. */
export function withoutSentenceEnd(names: string): { names: string; tail: string } {
  const tail = NAMED.exec(names)?.[0] ?? '';
  const rest = names.slice(0, names.length - tail.length).trim();
  return tail !== '' && areCompanies(rest) ? { names: rest, tail } : { names, tail: '' };
}
