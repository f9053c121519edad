import { type Bracketed, bracketedParts } from './bracketed.ts';
import {
  type Clause,
  clauseIn,
  leadingClause,
  NAME,
  partsBehindLead,
  type WorkWithClause,
} from './clause.ts';
import { areNamedCompanies, companiesIn } from './clause-parties.ts';
import { hasCorporateForm } from './company-names.ts';
import { saidClause } from './sentence-clause.ts';

/** Where a clause without brackets begins behind an item's words. */
const BARE = new RegExp(
  `[\\s　]+(?=(?:[→⇒➡]\\s*)?(?:外部|業務|主な)?(?:委託|提供)(?:先|業者|事業者)(?:名)?\\s*[:：＝])|\\s*(?=[【［[〔＜<（(]\\s*(?:外部|業務)?委託先(?:名)?\\s*[】］\\]〕＞>）)]\\s*${NAME})`,
  'gu',
);
const FURTHER = /^再委託(?:先|業者|事業者)/u;
/** Before an unlabelled company's brackets; 「点検の委託先」 there is work as well, though by itself it says none is entrusted. */
const BEFORE_COMPANIES = /委託(?!を受け|され|元|者)/u;

/** What an item's text holds beside its own words. */
export interface BehindItem {
  readonly before: string;
  readonly clauses: readonly Clause[];
  /** Further contractors, in their brackets. */
  readonly further: readonly Bracketed[];
}

/**
 * Parts a text into what comes before its clauses and the clauses at its end:
 * 「育児書の配布（外部委託先は、(株)○○ TEL 00-0000-0000）」.
 */
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

/** 「点検の委託（株式会社○○）」, 「（○○株式会社へ委託）」: companies by their forms, behind work that is entrusted. */
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

/** 「点検の委託先は○○株式会社とする。」, and sentences that say so in other words. */
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

/** A clause whose bracket was never closed. */
function unclosedClause(text: string): WorkWithClause | undefined {
  const index = text.search(/[（(](?:[^（(]{0,20})委託先(?:は|[:：])/u);
  const clause = index > 0 ? clauseIn(text.slice(index)) : undefined;
  return clause && { before: text.slice(0, index).trimEnd(), clause };
}

/** One without brackets, behind a space or with its label in brackets: 「翻訳　委託先：○○(株)」. */
function bareClause(text: string): WorkWithClause | undefined {
  for (const { index, 0: space } of text.matchAll(BARE)) {
    const clause = index > 0 ? clauseIn(text.slice(index + space.length)) : undefined;
    if (clause) return { before: text.slice(0, index), clause };
  }
  return undefined;
}
