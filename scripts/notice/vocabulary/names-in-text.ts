import { ANY_FORM, corporateKindOf, mayBeOfOneKind, withoutForms } from './corporate-forms.ts';
import { isGeneral } from './general-words.ts';
import { foldedIdentity, identityOf } from './identity.ts';
import type { FoldedText, Span } from './text-spans.ts';

/** A company's name as it is looked for: folded, without its form, and the kind that the form tells. */
export interface CompanyName {
  readonly bare: string;
  readonly kind: string | undefined;
}

/** Returns a spelling of a company's name as it is looked for. */
export function companyName(spelling: string): CompanyName {
  const plain = identityOf(spelling);
  return { bare: small(withoutForms(plain).replaceAll('・', '')), kind: corporateKindOf(plain) };
}

/** Whether two names are of one company. */
export function isSameCompany(one: CompanyName, other: CompanyName): boolean {
  return one.bare === other.bare && mayBeOfOneKind(one.kind, other.kind);
}

/** The points that are left out of names: 「みどり・印刷」 and 「みどり印刷」 are one. */
const POINTS = /・/gu;

/** Returns a text in the form in which names are found. Matches of `leftOut`, a pattern with the flag g, are left out. */
export function textForNames(text: string, leftOut?: RegExp): FoldedText {
  const pattern = leftOut ? new RegExp(`${leftOut.source}|${POINTS.source}`, 'gu') : POINTS;
  const folded = foldedIdentity(text, pattern);
  return { text: small(folded.text), spanOf: folded.spanOf };
}

/** Latin letters alone, because only for them the length stays the same. */
function small(text: string): string {
  return text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/**
 * Returns the first place, in a text of `textForNames`, that names the company; undefined if there is none. The form
 * (株式会社) may be absent, be written in another way or stand on the other side. A name inside a longer word is none: 「アオ」
 * in アオゾラ. Names that are short or consist of general words count only with their form, or, with two characters, between
 * signs: 「（○○）」. `longer` are names of others that contain this one.
 */
export function placeOfName(
  text: string,
  name: CompanyName,
  longer: readonly string[] = [],
): Span | undefined {
  if (!text.includes(name.bare) || name.bare === '') return undefined;
  const rest = longer.reduce((left, other) => left.replaceAll(other, '\0'.repeat(other.length)), text);
  for (let start = rest.indexOf(name.bare); start !== -1; start = rest.indexOf(name.bare, start + 1)) {
    const end = start + name.bare.length;
    const found = namedAt(rest, { start, end }, name);
    if (found) return found;
  }
  return undefined;
}

/** The number of characters of the longest form, with its brackets. */
const LONGEST_FORM = 12;
const FORM_BEFORE = new RegExp(`${ANY_FORM}$`, 'u');
const FORM_BEHIND = new RegExp(`^${ANY_FORM}`, 'u');

/** Returns the span of the name with its form, or undefined if these characters do not name the company. */
function namedAt(text: string, { start, end }: Span, { bare, kind }: CompanyName): Span | undefined {
  const head = text.slice(Math.max(0, start - LONGEST_FORM), start);
  const tail = text.slice(end, end + LONGEST_FORM);
  const before = FORM_BEFORE.exec(head)?.[0];
  const behind = FORM_BEHIND.exec(tail)?.[0];
  const fits = (form: string | undefined) =>
    form !== undefined && mayBeOfOneKind(kind, corporateKindOf(form)) ? form.length : 0;
  const forms = { before: fits(before), behind: fits(behind) };
  const hasForm = forms.before + forms.behind > 0;
  if ((before || behind) && !hasForm) return undefined;
  const span = { start: start - forms.before, end: end + forms.behind };
  if (isTellingAlone(bare)) return isPartOfWord(head, bare, tail) ? undefined : span;
  const isApart = {
    before: forms.before > 0 || APART_BEFORE.test(head),
    behind: forms.behind > 0 || APART_BEHIND.test(tail),
  };
  if (hasForm) return isApart.before && isApart.behind ? span : undefined;
  const isBetweenSigns = NO_LETTER_BEFORE.test(head) && NO_LETTER_BEHIND.test(tail);
  return bare.length > 1 && !isGeneral(bare) && isBetweenSigns ? span : undefined;
}

/** Whether a name is enough without its form. */
function isTellingAlone(bare: string): boolean {
  return [...bare].length > 2 && !isGeneral(bare);
}

/** Between letters of one of these scripts, no word begins or ends. */
const SCRIPTS = [/[\p{Script=Katakana}ー]/u, /[\p{Script=Latin}]/u, /\p{N}/u];
/** Bodies that have a company's name in their own: みどり印刷健康保険組合 is not みどり印刷. */
const OF_ANOTHER = /^(?:健康保険組合|健保組合|企業年金基金|厚生年金基金|労働組合|共済組合)/u;

function isPartOfWord(head: string, bare: string, tail: string): boolean {
  const joins = (one: string | undefined, other: string | undefined) =>
    SCRIPTS.some((script) => script.test(one ?? '') && script.test(other ?? ''));
  return joins(head.at(-1), bare[0]) || joins(bare.at(-1), tail[0]) || OF_ANOTHER.test(tail);
}

/** A particle in hiragana may stand beside a name: 「は株式会社光に」. */
const APART_BEFORE = /(?:^|[^\p{L}\p{N}]|\p{Script=Hiragana})$/u;
const APART_BEHIND = /^(?:$|[^\p{L}\p{N}]|\p{Script=Hiragana})/u;
const NO_LETTER_BEFORE = /(?:^|[^\p{L}\p{N}])$/u;
const NO_LETTER_BEHIND = /^(?:$|[^\p{L}\p{N}])/u;
