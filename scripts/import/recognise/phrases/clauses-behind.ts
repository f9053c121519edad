import { type Bracketed, bracketedParts } from './bracketed.ts';
import { clauseIn, leadingClause, NAME, partsBehindLead } from './clause.ts';
import { areNamedCompanies, companiesIn } from './clause-parties.ts';
import type { Clause, WorkWithClause } from './clause-parts.ts';
import { hasCorporateForm } from './company-names.ts';
import { saidClause } from './sentence-clause.ts';

/** The beginning of a clause without brackets after the words of an item. */
const BARE = new RegExp(
  `(?<!\\s)\\s+(?=(?:[→⇒➡]\\s*)?(?:外部|業務|主な)?(?:委託|提供)(?:先|業者|事業者)(?:名)?\\s*[:：＝])|(?<!\\s)\\s*(?=[【［[〔＜<（(]\\s*(?:外部|業務)?委託先(?:名)?\\s*[】］\\]〕＞>）)]\\s*${NAME})`,
  'gu',
);
const FURTHER = /^再委託(?:先|業者|事業者)/u;
/**
 * Work before the brackets of an unlabelled company. 「点検の委託先」 counts there too, although alone it does not say that
 * work is entrusted.
 */
const BEFORE_COMPANIES = /委託(?!を受け|され|元|者)/u;

/** What the text of an item contains, besides its own words. */
export interface BehindItem {
  readonly before: string;
  readonly clauses: readonly Clause[];
  /** Other contractors, in their brackets. */
  readonly further: readonly Bracketed[];
}

/** Divides a text into its own words and the clauses at its end: 「育児書の配布（外部委託先は、(株)○○ TEL 00-0000-0000）」. */
export function clausesBehind(text: string): BehindItem {
  const clauses: Clause[] = [];
  const further: Bracketed[] = [];
  const bracketed = bracketedParts(text);
  let before = text;
  for (;;) {
    const last = bracketed.pop();
    if (!last || last.index === 0 || last.index + last.inner.length + 2 !== before.length) break;
    const rest = before.slice(0, last.index).trimEnd();
    const clause = clauseIn(before.slice(last.index)) ?? unlabelledClause(rest, last);
    if (clause) clauses.unshift(clause);
    else if (FURTHER.test(last.inner)) further.unshift(last);
    else break;
    before = rest;
  }
  if (clauses.length > 0) return { before, clauses, further };
  const bare =
    leadingClause(before) ?? unclosedClause(before) ?? bareClause(before) ?? sentenceClause(before);
  return bare ? { before: bare.before, clauses: [bare.clause], further } : { before, clauses, further };
}

/** Reads companies with corporate forms after entrusted work: 「点検の委託（株式会社○○）」, 「（○○株式会社へ委託）」. */
function unlabelledClause(before: string, { open, close, inner }: Bracketed): Clause | undefined {
  const said = saidClause(inner);
  if (!'（('.includes(open) || (!said && !BEFORE_COMPANIES.test(before))) return undefined;
  const tail = said?.before === '' ? said.clause.tail : '';
  const { names, tail: sign, further } = partsBehindLead(inner.slice(0, inner.length - tail.length).trim());
  const parties = companiesIn(names);
  if (!areNamedCompanies(parties)) return undefined;
  const rest = further === '' ? {} : { further };
  return { is: 'contractors', open, close, scope: '', lead: '', tail: `${sign}${tail}`, ...rest, ...parties };
}

/** Reads 「点検の委託先は○○株式会社とする。」 and sentences with the same meaning. */
function sentenceClause(text: string): WorkWithClause | undefined {
  const said = saidClause(text);
  if (said) return said.before === '' ? undefined : said;
  const clause = clauseIn(text);
  if (clause?.is !== 'contractors' || clause.open !== '' || clause.scope.length < 2) return undefined;
  if (!clause.parties.every(({ name }) => hasCorporateForm(name))) return undefined;
  const joint = /の?\s*$/u.exec(clause.scope)?.[0] ?? '';
  const before = clause.scope.slice(0, clause.scope.length - joint.length);
  return { before, clause: { ...clause, scope: '', tail: `${joint.trim()}${clause.tail}` } };
}

/** Reads a clause whose bracket was never closed. */
function unclosedClause(text: string): WorkWithClause | undefined {
  const index = text.search(/[（(](?:[^（(]{0,20})委託先(?:は|[:：])/u);
  const clause = index > 0 ? clauseIn(text.slice(index)) : undefined;
  return clause && { before: text.slice(0, index).trimEnd(), clause };
}

/** Reads a clause without brackets, after a space or with its label in brackets: 「翻訳　委託先：○○(株)」. */
function bareClause(text: string): WorkWithClause | undefined {
  for (const { index, 0: space } of text.matchAll(BARE)) {
    const clause = index > 0 ? clauseIn(text.slice(index + space.length)) : undefined;
    if (clause) return { before: text.slice(0, index), clause };
  }
  return undefined;
}
