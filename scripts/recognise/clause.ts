import { type Bracketed, bracketedParts, wholeBracketed } from './brackets.ts';
import { areCompanies, companiesIn, hasCorporateForm, namesIn, type Parties } from './clause-parties.ts';
import { saidClause, withoutSentenceEnd } from './sentence-clause.ts';

/** Whom work is given to; those to whom it is given further on are none of the society's contractors. */
const CONTRACTORS =
  '(?<!再)(?:外部|業務|主な|個人データの)?委[ 　]*託[ 　]*(?:先|業者|事業者)(?:会社|業者|事業者|企業|機関)?(?:名|一覧)?';
/** What a name begins with; 「点検（委託先）の監督」 goes on. */
const NAME = '(?=[^\\sのはがをにとへでや及等])';
const SIGN = '\\s*(?:は|が|:|：|＝|=|…|―|－)?[、,，]?\\s*';
/** How a clause that names contractors begins, after its scope: 「外部委託先は、」, 「→委託先：」, 「【委託先】」. */
const LEADS: readonly RegExp[] = [
  new RegExp(`^()([【［[〔＜<（(]\\s*${CONTRACTORS}\\s*[】］\\]〕＞>）)]\\s*[:：]?\\s*)${NAME}`, 'u'),
  new RegExp(`^(.{0,40}?)((?:[→⇒➡]\\s*)?${CONTRACTORS}${SIGN})(?=\\S)`, 'u'),
];
/** How one that names recipients who are no contractors begins. */
const RECIPIENT_LEAD = /^()((?:情報)?提供先(?:機関|事業者)?\s*(?:は|:|：)[、,，]?\s*)(?=\S)/u;
const PATTERNS = [
  ['recipients', RECIPIENT_LEAD],
  ...LEADS.map((lead) => ['contractors', lead] as const),
] as const;
/** Without a sign behind it, 「委託先の監督」 begins a sentence. */
const ENDS_LEAD = /(?:は|が|[:：＝=…―－、,，】］\]〕＞>）)])\s*$/u;
/** Where a clause without brackets begins behind an item's words. */
const BARE = new RegExp(
  `[\\s　]+(?=(?:[→⇒➡]\\s*)?(?:外部|業務|主な)?(?:委託|提供)(?:先|業者|事業者)(?:名)?\\s*[:：＝])|\\s*(?=[【［[〔＜<（(]\\s*(?:外部|業務)?委託先(?:名)?\\s*[】］\\]〕＞>）)]\\s*${NAME})`,
  'gu',
);
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
  return clauseIn(text) !== undefined || leadingClause(text) !== undefined;
}

/** Returns the clause that a whole text is; nothing where it is none. */
export function clauseIn(text: string): Clause | undefined {
  const { open, close, words } = withoutBrackets(text);
  for (const [is, pattern] of PATTERNS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const [whole, scope = '', lead = ''] = match;
    const said = withoutSentenceEnd(words.slice(whole.length).trim());
    if (workBehind(said.names)) return undefined;
    const { names, tail: sign, further } = partsBehindLead(said.names);
    const tail = `${sign}${said.tail}`;
    if (!ENDS_LEAD.test(lead) && !/^\S*(?:[(（]株|株式会社|㈱|TEL|電話)/u.test(names)) continue;
    if (names === '' || NO_NAMES.test(names) || /[。、，（(・]/u.test(scope) || scope.endsWith('再'))
      continue;
    const parties = is === 'recipients' ? namesIn(names) : companiesIn(names);
    return { is, open, close, scope, lead, tail, ...(further ? { further } : {}), ...parties };
  }
  const said = saidClause(words);
  return said?.before === '' ? { ...said.clause, open, close } : undefined;
}

/** 「○○株式会社　健診の実施」: work that stands behind the companies that it is entrusted to. */
function workBehind(names: string): { names: string; work: string } | undefined {
  for (const { index, 0: space } of names.matchAll(/[\s　]+/gu)) {
    const work = names.slice(index + space.length);
    const isWork = WORK.test(work) && !hasCorporateForm(work);
    if (isWork && areCompanies(names.slice(0, index))) return { names: names.slice(0, index), work };
  }
  return undefined;
}

const WORK =
  /(?:実施|委託|作成|点検|業務|事務|入力|印刷|発送|翻訳|処理|管理|支援|指導|運営|運用|配布|審査|調査)(?:等|など)?$/u;

/** A clause's brackets, which are of any kind; one that was never closed still opens a clause. */
function withoutBrackets(text: string): { open: string; close: string; words: string } {
  if (LEADS[0]?.test(text)) return { open: '', close: '', words: text };
  const bracketed = wholeBracketed(text);
  if (bracketed) return { open: bracketed.open, close: bracketed.close, words: bracketed.inner };
  const open = /^[（(]/u.exec(text)?.[0] ?? '';
  return { open, close: '', words: text.slice(open.length).trimStart() };
}

/** Parts 「株式会社○○、再委託先：株式会社△△」. */
function partsBehindLead(text: string): { names: string; tail: string; further: string } {
  const [whole = '', open = '', inner = '', close = ''] =
    /([（(])(再委託(?:先|業者|事業者)[:：は][^（()）]*)([)）])$/u.exec(text) ?? [];
  if (whole !== '')
    return { names: text.slice(0, -whole.length).trim(), tail: `${open}${close}`, further: inner };
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
  if (!parties.parties.every(({ name }) => hasCorporateForm(name))) return undefined;
  const rest = further === '' ? {} : { further };
  return { is: 'contractors', open, close, scope: '', lead: '', tail: `${sign}${tail}`, ...rest, ...parties };
}

/** 「（委託先）○○株式会社　健診の実施」: a clause before the work that it is of. */
function leadingClause(text: string): { before: string; clause: Clause } | undefined {
  const lead = LEADS[0]?.exec(text)?.[0];
  const parts = lead === undefined ? undefined : workBehind(text.slice(lead.length));
  const clause = parts && clauseIn(`${lead}${parts.names}`);
  return clause && { before: parts.work, clause };
}

/** 「点検の委託先は○○株式会社とする。」, and sentences that say so in other words. */
function sentenceClause(text: string): { before: string; clause: Clause } | undefined {
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
