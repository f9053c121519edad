import { type Bracketed, bracketedParts, wholeBracketed } from './brackets.ts';
import { companiesIn, hasCorporateForm, namesIn, type Parties } from './clause-parties.ts';

/** Whom work is given to; those to whom it is given further on are none of the society's contractors. */
const CONTRACTORS =
  '(?<!再)(?:外部|業務|主な|個人データの)?委[ 　]*託[ 　]*(?:先|業者|事業者)(?:会社|業者|事業者|企業|機関)?(?:名|一覧)?';
const SIGN = '\\s*(?:は|が|:|：|＝|=|…|―|－)?[、,，]?\\s*';
/** How a clause that names contractors begins, after its scope: 「外部委託先は、」, 「→委託先：」, 「【委託先】」. */
const LEADS: readonly RegExp[] = [
  new RegExp(`^()([【［[〔＜<]\\s*${CONTRACTORS}\\s*[】］\\]〕＞>]\\s*[:：]?\\s*)(?=\\S)`, 'u'),
  new RegExp(`^(.{0,40}?)((?:[→⇒➡]\\s*)?${CONTRACTORS}${SIGN})(?=\\S)`, 'u'),
];
/** How one that names recipients who are no contractors begins. */
const RECIPIENT_LEAD = /^()((?:情報)?提供先(?:機関|事業者)?\s*(?:は|:|：)[、,，]?\s*)(?=\S)/u;
const PATTERNS = [
  ['recipients', RECIPIENT_LEAD],
  ...LEADS.map((lead) => ['contractors', lead] as const),
] as const;
/** Without a sign behind it, 「委託先の監督」 begins a sentence. */
const ENDS_LEAD = /(?:は|が|[:：＝=…―－、,，】］\]〕＞>])\s*$/u;
/** Where a clause without brackets begins behind an item's words. */
const BARE =
  /[\s　]+(?=(?:[→⇒➡]\s*)?(?:外部|業務|主な)?(?:委託|提供)(?:先|業者|事業者)(?:名)?\s*[:：＝])|\s*(?=[【［[〔＜<]\s*(?:外部|業務)?委託先(?:名)?\s*[】］\]〕＞>]\s*\S)/gu;
const FURTHER = /^再委託(?:先|業者|事業者)/u;
/** Before an unlabelled company's brackets; 「点検の委託先」 there is work as well, though by itself it says none is entrusted. */
const BEFORE_COMPANIES = /委託(?!を受け|され|元|者)/u;

/** Words that are no name: a clause with them says where the contractors are to be found, or that there are none. */
const NO_NAMES =
  /別(?:に|途|表|紙|記|掲)|以下|下記|次の|なし$|ありません|未定|参照|同上|ご覧|ください|ホームページ|のとおり|。/u;

/** A clause behind or below an item, as it was read. */
export interface Clause extends Parties {
  readonly is: 'contractors' | 'recipients';
  readonly open: string;
  readonly close: string;
  readonly scope: string;
  readonly lead: string;
  /** What stands behind the names and is none: 「へ委託」. */
  readonly tail: string;
  /** To whom the work is given further on, as it is written. */
  readonly further?: string;
}

/** Returns whether a text is a clause, in brackets or bare. */
export function isClauseText(text: string): boolean {
  return clauseIn(text) !== undefined;
}

/** Returns the clause that a whole text is; nothing where it is none. */
export function clauseIn(text: string): Clause | undefined {
  const { open, close, words } = withoutBrackets(text);
  for (const [is, pattern] of PATTERNS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const [whole, scope = '', lead = ''] = match;
    const { names, tail, further } = partsBehindLead(words.slice(whole.length).trim());
    if (!ENDS_LEAD.test(lead) && !/^\S*(?:[(（]株|株式会社|㈱|TEL|電話)/u.test(names)) continue;
    if (names === '' || NO_NAMES.test(names) || /[。、，（(・]/u.test(scope) || scope.endsWith('再'))
      continue;
    const parties = is === 'recipients' ? namesIn(names) : companiesIn(names);
    return { is, open, close, scope, lead, tail, ...(further ? { further } : {}), ...parties };
  }
  return undefined;
}

/** A clause's brackets, which are of any kind; one that was never closed still opens a clause. */
function withoutBrackets(text: string): { open: string; close: string; words: string } {
  const bracketed = wholeBracketed(text);
  if (bracketed && !LEADS[0]?.test(text))
    return { open: bracketed.open, close: bracketed.close, words: bracketed.inner };
  const open = /^[（(]/u.exec(text)?.[0] ?? '';
  return { open, close: '', words: text.slice(open.length).trimStart() };
}

/** Parts 「株式会社○○、再委託先：株式会社△△」. */
function partsBehindLead(text: string): { names: string; tail: string; further: string } {
  const [sign = '', further = ''] = /[\s　、，,；;／]+(再委託(?:先|業者|事業者)[:：は].*)$/u.exec(text) ?? [];
  return {
    names: sign === '' ? text : text.slice(0, -sign.length).trim(),
    tail: sign.slice(0, sign.length - further.length).trim(),
    further,
  };
}

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
  let before = text;
  for (;;) {
    const last = bracketedParts(before).at(-1);
    if (!last || last.index === 0 || last.index + last.inner.length + 2 !== before.length) break;
    const rest = before.slice(0, last.index).trimEnd();
    const clause = clauseIn(before.slice(last.index)) ?? unlabelledClause(rest, last);
    if (clause) clauses.unshift(clause);
    else if (FURTHER.test(last.inner)) further.unshift(last);
    else break;
    before = rest;
  }
  if (clauses.length > 0) return { before, clauses, further };
  const bare = unclosedClause(before) ?? bareClause(before);
  return bare ? { before: bare.before, clauses: [bare.clause], further } : { before, clauses, further };
}

/** 「点検の委託（株式会社○○）」, 「（○○株式会社へ委託）」: companies by their forms, behind work that is entrusted. */
function unlabelledClause(before: string, { open, close, inner }: Bracketed): Clause | undefined {
  if (!'（('.includes(open) || !BEFORE_COMPANIES.test(before)) return undefined;
  const tail = /(?:へ|に)(?:の)?(?:外部|業務)?委託$/u.exec(inner)?.[0] ?? '';
  const { names, tail: sign, further } = partsBehindLead(inner.slice(0, inner.length - tail.length).trim());
  const parties = companiesIn(names);
  if (!parties.parties.every(({ name }) => hasCorporateForm(name))) return undefined;
  const rest = further === '' ? {} : { further };
  return { is: 'contractors', open, close, scope: '', lead: '', tail: `${sign}${tail}`, ...rest, ...parties };
}

/** A clause whose bracket was never closed. */
function unclosedClause(text: string): { before: string; clause: Clause } | undefined {
  const index = text.search(/[（(](?:[^（(]{0,20})委託先(?:は|[:：])/u);
  const clause = index > 0 ? clauseIn(text.slice(index)) : undefined;
  return clause && { before: text.slice(0, index).trimEnd(), clause };
}

/** One without brackets, behind a space or with its label in brackets: 「翻訳　委託先：○○(株)」. */
function bareClause(text: string): { before: string; clause: Clause } | undefined {
  for (const { index, 0: space } of text.matchAll(BARE)) {
    const clause = index > 0 ? clauseIn(text.slice(index + space.length)) : undefined;
    if (clause) return { before: text.slice(0, index), clause };
  }
  return undefined;
}
