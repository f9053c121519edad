import { TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';
import { wholeBracketed } from './bracketed.ts';
import { areNamedCompanies, companiesIn, namesIn } from './clause-parties.ts';
import type { Clause, WorkWithClause } from './clause-parts.ts';
import { hasCorporateForm } from './company-names.ts';
import { saidClause, withoutSentenceEnd } from './sentence-clause.ts';
import { workBehind } from './work-behind.ts';

/** Words for contractors. Those to whom they entrust work further are not the society's contractors. */
const CONTRACTORS =
  '(?<!再)(?:外部|業務|主な|個人データの)?委[ 　]*託[ 　]*(?:先|業者|事業者)(?:会社|業者|事業者|企業|機関)?(?:名|一覧)?';
/** The source of a regular expression for the beginning of a name. In 「点検（委託先）の監督」 no name follows. */
export const NAME = '(?=[^\\sのはがをにとへでや及等])';
const SIGN = '\\s*(?:は|が|:|：|＝|=|…|―|－)?[、,，]?\\s*';
/** The beginnings of clauses that name contractors, after the scope: 「外部委託先は、」, 「→委託先：」, 「【委託先】」. */
const LEADS: readonly RegExp[] = [
  new RegExp(`^()([【［[〔＜<（(]\\s*${CONTRACTORS}\\s*[】］\\]〕＞>）)]\\s*[:：]?\\s*)${NAME}`, 'u'),
  new RegExp(`^(.{0,40}?)((?:[→⇒➡]\\s*)?${CONTRACTORS}${SIGN})(?=\\S)`, 'u'),
];
/** The beginning of a clause that names recipients who are not contractors. */
const RECIPIENT_LEAD = /^()((?:情報)?提供先(?:機関|事業者)?\s*(?:は|:|：)[、,，]?\s*)(?=\S)/u;
const PATTERNS = [
  ['recipients', RECIPIENT_LEAD],
  ...LEADS.map((lead) => ['contractors', lead] as const),
] as const;
/** The sign at the end of such a beginning. Without one, 「委託先の監督」 begins a sentence. */
const ENDS_LEAD = /(?:は|が|[:：＝=…―－、,，】］\]〕＞>）)])\s*$/u;

const WITH_TELEPHONE = new RegExp(`^\\S*${TELEPHONE_LABEL}`, 'u');

/** Words that are no name: a clause with them says where the contractors are to be found, or that there are none. */
const NO_NAMES =
  /別(?:に|途|表|紙|記|掲)|以下|下記|次の|なし$|ありません|未定|参照|同上|ご覧|ください|ホームページ|のとおり|。/u;

/** Returns whether a text is a clause, with or without brackets, or begins with one. */
export function isClauseText(text: string): boolean {
  return clauseIn(text) !== undefined || leadingClause(text) !== undefined;
}

/** Returns the clause if the whole text is one; else undefined. */
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
    const [first = ''] = names.split(/[\s、，]/u);
    // In brackets of its own a space is sign enough: 「（委託先　○○健診センター）」.
    const isParted = ENDS_LEAD.test(lead) || (close !== '' && /\s$/u.test(lead));
    if (!isParted && !hasCorporateForm(first) && !WITH_TELEPHONE.test(names)) continue;
    if (names === '' || NO_NAMES.test(names) || /[。、，（(・]/u.test(scope) || scope.endsWith('再'))
      continue;
    const parties = is === 'recipients' ? namesIn(names) : companiesIn(names);
    return { is, open, close, scope, lead, tail, ...(further ? { further } : {}), ...parties };
  }
  const led = arrowClause(words);
  if (led) return { ...led, open, close };
  const said = saidClause(words);
  return said?.before === '' ? { ...said.clause, open, close } : undefined;
}

/**
 * Returns the clause of an arrow before companies, each with a corporate form: 「⇒　株式会社○○（00-0000-0000）」; else
 * undefined.
 */
function arrowClause(words: string): Clause | undefined {
  const [lead = ''] = /^[→⇒➡]\s*/u.exec(words) ?? [];
  const parties = companiesIn(words.slice(lead.length));
  if (lead === '' || parties.parties.length === 0 || !areNamedCompanies(parties)) return undefined;
  return { is: 'contractors', open: '', close: '', scope: '', lead, tail: '', ...parties };
}

/** Returns a clause with the work after it: 「（委託先）○○株式会社　健診の実施」; undefined for any other text. */
export function leadingClause(text: string): WorkWithClause | undefined {
  const lead = LEADS[0]?.exec(text)?.[0];
  const parts = lead === undefined ? undefined : workBehind(text.slice(lead.length));
  const clause = parts && clauseIn(`${lead}${parts.names}`);
  return clause && { before: parts.work, clause };
}

/** Returns the brackets of a clause, of any kind, and the words in them. The closing one may be missing. */
function withoutBrackets(text: string): { open: string; close: string; words: string } {
  if (LEADS[0]?.test(text)) return { open: '', close: '', words: text };
  const bracketed = wholeBracketed(text);
  if (bracketed) return { open: bracketed.open, close: bracketed.close, words: bracketed.inner };
  const open = /^[（(]/u.exec(text)?.[0] ?? '';
  return { open, close: '', words: text.slice(open.length).trimStart() };
}

/**
 * Divides 「株式会社○○、再委託先：株式会社△△」 into the names, the signs after them, and the companies that get the work from these.
 */
export function partsBehindLead(text: string): { names: string; tail: string; further: string } {
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
