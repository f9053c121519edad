import { bracketedParts, wholeBracketed } from './brackets.ts';

/** How a clause that names contractors begins, after its scope: 「外部委託先は、」, 「委託先：」. */
const LEAD =
  /^(.{0,40}?)((?:外部|業務|再|主な|個人データの)?委託(?:先|業者|事業者)(?:会社|業者|事業者|企業|機関)?(?:名|一覧)?\s*(?:は|が|:|：|＝|=|…|―|－)?[、,，]?\s*)(?=\S)/u;
/** How one that names recipients who are no contractors begins. */
const RECIPIENT_LEAD = /^()((?:情報)?提供先(?:機関|事業者)?\s*(?:は|:|：)[、,，]?\s*)(?=\S)/u;

/** Words that are no name: a clause with them says where the contractors are to be found, or that there are none. */
const NO_NAMES = /別(?:に|途|表|紙|記|掲)|以下|下記|次の|なし$|ありません|未定|参照|のとおり|。/u;

/** A clause behind or below an item, as it was read. */
export interface Clause {
  readonly is: 'contractors' | 'recipients';
  readonly open: string;
  readonly close: string;
  readonly scope: string;
  readonly lead: string;
  readonly parties: readonly Party[];
  /** The signs between the parties. */
  readonly separators: readonly string[];
}

/** One company named in a clause; without a name, a further number of the one before. */
export interface Party {
  readonly name: string;
  /** 「TEL」 or the like, as it stands; empty where a number has none. */
  readonly label: string;
  readonly number?: string;
  /** Brackets and signs about label and number. */
  readonly signs: string;
}

const NUMBER = '[+＋]?[(（]?[0-9０-９○][0-9０-９○() （）・－‐‑–ー−-]{4,}[0-9０-９○]';
const LABEL = '(?:TEL|Tel|tel|ＴＥＬ|Ｔｅｌ|℡|☎|電話番号|電話|でんわ|連絡先)';
/** Each sign takes the white space behind it along: a run of it must not be shared out in every way. */
const TELEPHONE = new RegExp(
  `^(.*?)\\s*(?:([（(])\\s*)?(?:(${LABEL})\\s*)?(?:([.．:：])\\s*)?(${NUMBER})\\s*([)）]?)$`,
  'u',
);

/** Returns whether a text is a clause, in brackets or bare. */
export function isClauseText(text: string): boolean {
  return clauseIn(text) !== undefined;
}

/** Returns the clause that a whole text is; nothing where it is none. */
export function clauseIn(text: string): Clause | undefined {
  const bracketed = wholeBracketed(text);
  const { open = '', close = '' } = bracketed && '（('.includes(bracketed.open) ? bracketed : {};
  const inner = open === '' ? text : text.slice(1, -1).trim();
  // A bracket that was never closed still opens a clause.
  const unclosed = open === '' && /^[（(]/u.test(inner) ? inner.charAt(0) : '';
  const words = inner.slice(unclosed.length);
  for (const [is, pattern] of [
    ['recipients', RECIPIENT_LEAD],
    ['contractors', LEAD],
  ] as const) {
    const match = pattern.exec(words);
    if (!match) continue;
    const [whole, scope = '', lead = ''] = match;
    const rest = words.slice(whole.length).trim();
    // Without a sign behind it, 「委託先の監督」 begins a sentence.
    if (!/(?:は|が|[:：＝=…―－、,，])\s*$/u.test(lead) && !/^\S*(?:[(（]株|株式会社|㈱|TEL|電話)/u.test(rest))
      continue;
    if (rest === '' || NO_NAMES.test(rest) || /[。、，（(・]/u.test(scope)) continue;
    return { is, open: open || unclosed, close, scope, lead, ...partiesIn(rest, is) };
  }
  return undefined;
}

/**
 * Parts a text into what comes before its clauses and the clauses at its end:
 * 「育児書の配布（外部委託先は、(株)○○ TEL 00-0000-0000）」.
 */
export function clausesBehind(text: string): {
  readonly before: string;
  readonly clauses: readonly Clause[];
} {
  const clauses: Clause[] = [];
  let before = text;
  for (;;) {
    const last = bracketedParts(before).at(-1);
    if (!last || last.index === 0 || last.index + last.inner.length + 2 !== before.length) break;
    const clause = clauseIn(before.slice(last.index));
    if (!clause) break;
    clauses.unshift(clause);
    before = before.slice(0, last.index).trimEnd();
  }
  const unclosed = clauses.length === 0 ? unclosedClause(before) : undefined;
  return unclosed ? { before: unclosed.before, clauses: [unclosed.clause] } : { before, clauses };
}

/** A clause whose bracket was never closed. */
function unclosedClause(text: string): { before: string; clause: Clause } | undefined {
  const index = text.search(/[（(](?:[^（(]{0,20})委託先(?:は|[:：])/u);
  const clause = index > 0 ? clauseIn(text.slice(index)) : undefined;
  return clause && { before: text.slice(0, index).trimEnd(), clause };
}

function partiesIn(text: string, is: Clause['is']): Pick<Clause, 'parties' | 'separators'> {
  const parties: Party[] = [];
  const separators: string[] = [];
  for (const { words, separator } of partsOf(text)) {
    parties.push(is === 'recipients' ? bare(words) : partyIn(words));
    if (separator !== '') separators.push(separator);
  }
  return { parties, separators };
}

function bare(name: string): Party {
  return { name, label: '', signs: '' };
}

/** No name with a number is longer: what is, is a sentence. */
const MAX_PARTY = 200;

function partyIn(words: string): Party {
  if (words.length > MAX_PARTY) return bare(words);
  const match = TELEPHONE.exec(words);
  if (!match) return bare(words);
  const [, name = '', open = '', label = '', colon = '', number = '', close = ''] = match;
  // A bracket that nothing closes behind the number belongs to it: 「(03)0000-0000」.
  const isOfNumber = open !== '' && close === '' && /[)）]/u.test(number);
  return {
    name: name.trim(),
    label,
    number: `${isOfNumber ? open : ''}${number.trim()}`,
    signs: `${isOfNumber ? '' : open}${colon}${close}`,
  };
}

/** The parts between 「、」, outside of brackets; 「及び」 parts two that each have a telephone or a corporate form. */
function partsOf(text: string): { words: string; separator: string }[] {
  const parts: { words: string; separator: string }[] = [];
  const inBrackets = bracketedParts(text).map(
    ({ index, inner }) => [index, index + inner.length + 2] as const,
  );
  const isWithin = (index: number) => inBrackets.some(([from, to]) => index > from && index < to);
  let from = 0;
  for (const match of text.matchAll(
    /[、，；;／]|(?:及び|並びに|および|ならびに)(?=\S*(?:[(（]株|株式会社|㈱|TEL|電話|法人|協会))|(?<=[0-9０-９])\s*[,/・](?=\s?[^0-9０-９\s])/gu,
  )) {
    const { index } = match;
    if (isWithin(index) || text.slice(from, index).trim() === '') continue;
    parts.push({ words: text.slice(from, index).trim(), separator: match[0] });
    from = index + match[0].length;
  }
  const last = text.slice(from).trim();
  if (last !== '') parts.push({ words: last, separator: '' });
  else {
    const final = parts.pop();
    if (final) parts.push(final);
  }
  return parts;
}
