import { identityOf } from './identity.ts';
import { literalPattern } from './literal-pattern.ts';

/** A form of company, such as 株式会社, which is written before or after the company's name. */
interface CorporateForm {
  /** Two companies with the same name and different kinds are different. The kind `a/b` is a special kind of `a`. */
  readonly kind: string;
  readonly full?: string;
  /** The short form, which is written in brackets: (株). */
  readonly short?: string;
  /** Single characters for it. */
  readonly signs?: string;
  /**
   * With `always`, the full and the short form mean a firm; with `in-full`, only the full form. Other forms are also
   * used in general: 「医療法人への支払」.
   */
  readonly firm?: 'always' | 'in-full';
  /**
   * The short form in brackets also has other meanings: 「人数(名)」. It is used only where it cannot cause a wrong reading.
   */
  readonly isUnclear?: true;
}

const FORMS: readonly CorporateForm[] = [
  { kind: 'company', full: '株式会社', short: '株', signs: '㈱㍿', firm: 'always' },
  { kind: 'limited', full: '有限会社', short: '有', signs: '㈲', firm: 'always' },
  { kind: 'partnership/limited-liability', full: '合同会社', short: '同', firm: 'in-full' },
  { kind: 'partnership/limited', full: '合資会社', short: '資', signs: '㈾', firm: 'in-full' },
  { kind: 'partnership/general', full: '合名会社', firm: 'in-full', signs: '㈴' },
  { kind: 'partnership/general', short: '名', isUnclear: true },
  { kind: 'partnership', short: '合', isUnclear: true },
  { kind: 'mutual', full: '相互会社', firm: 'in-full' },
  { kind: 'mutual', short: '相', isUnclear: true },
  { kind: 'association/general', full: '一般社団法人', short: '一社' },
  { kind: 'association/general', short: '一般社団' },
  { kind: 'association/public', full: '公益社団法人', short: '公社' },
  { kind: 'association/public', short: '公益社団' },
  { kind: 'association', full: '社団法人', short: '社', signs: '㈳' },
  { kind: 'foundation/general', full: '一般財団法人', short: '一財' },
  { kind: 'foundation/general', short: '一般財団' },
  { kind: 'foundation/public', full: '公益財団法人', short: '公財' },
  { kind: 'foundation/public', short: '公益財団' },
  { kind: 'foundation', full: '財団法人', short: '財', signs: '㈶' },
  { kind: 'medical/association', full: '医療法人社団', short: '医社' },
  { kind: 'medical/foundation', full: '医療法人財団', short: '医財' },
  { kind: 'medical/social', full: '社会医療法人', short: '社医' },
  { kind: 'medical', full: '医療法人', short: '医' },
  { kind: 'welfare', full: '社会福祉法人', short: '社福' },
  { kind: 'welfare', short: '福' },
  { kind: 'school', full: '学校法人', short: '学', signs: '㈻' },
  { kind: 'religious', full: '宗教法人', short: '宗' },
  { kind: 'agency/local', full: '地方独立行政法人', short: '地独' },
  { kind: 'agency/research', full: '国立研究開発法人' },
  { kind: 'agency', full: '独立行政法人', short: '独' },
  { kind: 'non-profit', full: '特定非営利活動法人', short: '特非' },
  { kind: 'non-profit', full: 'NPO法人' },
  { kind: 'non-profit', full: 'ＮＰＯ法人' },
  { kind: 'cooperative', short: '協', signs: '㈿' },
  { kind: 'auditors', full: '監査法人' },
  { kind: 'tax-accountants', full: '税理士法人' },
  { kind: 'lawyers', full: '弁護士法人' },
  { kind: 'labour-consultants', full: '社会保険労務士法人' },
];

/** Source of a regular expression: the full forms, longest first, because 医療法人社団 starts with 医療法人. */
export const FULL_FORM = oneOf(FORMS.flatMap(({ full }) => full ?? []));

/** The words of short forms, without their brackets. */
export const SHORT_WORDS = oneOf(FORMS.flatMap(({ short }) => short ?? []));

/** Short forms: in brackets of either width, or as one character. */
export const SHORT_FORM = `(?:[(（]${SHORT_WORDS}[)）]|[${signsOf(FORMS)}])`;

/** Every form. For line breaks and comparison, an unclear form does no harm. */
export const ANY_FORM = `(?:${FULL_FORM}|${SHORT_FORM})`;

/** Every form that clearly marks the name of a company. */
export const CLEAR_FORM = formsOf(FORMS.filter(({ isUnclear }) => !isUnclear));

/** The forms that always mean a firm. */
export const FIRM_FORM = formsOf(
  FORMS.filter(({ firm }) => firm !== undefined).map(({ short, ...form }) =>
    form.firm === 'always' && short !== undefined ? { ...form, short } : form,
  ),
);

const ANYWHERE = new RegExp(ANY_FORM, 'gu');
const AT_ENDS = new RegExp(`^${ANY_FORM}|${ANY_FORM}$`, 'gu');

/** Returns a text without the forms in it. */
export function withoutForms(text: string): string {
  return text.replace(ANYWHERE, '');
}

/** Returns the name that identifies a company: folded as words are compared, without the form before and after it. */
export function bareName(name: string): string {
  return identityOf(name).replace(AT_ENDS, '');
}

const KINDS: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(({ kind, full, short, signs = '' }) =>
    [...(full ? [full] : []), ...(short ? [short] : []), ...signs].map((words) => [words, kind] as const),
  ),
);

/** Returns the kind of the first form in a name, or undefined if it has no form. */
export function corporateKindOf(name: string): string | undefined {
  const [form] = name.match(ANYWHERE) ?? [];
  return form === undefined ? undefined : KINDS.get(form.replace(/[(（)）]/gu, ''));
}

/**
 * Returns whether two kinds may belong to one company: they are the same, one includes the other, or one is unknown.
 */
export function mayBeOfOneKind(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function formsOf(forms: readonly CorporateForm[]): string {
  const full = oneOf(forms.flatMap((form) => form.full ?? []));
  const short = oneOf(forms.flatMap((form) => form.short ?? []));
  return `(?:${full}|[(（]${short}[)）]|[${signsOf(forms)}])`;
}

function signsOf(forms: readonly CorporateForm[]): string {
  return forms.map(({ signs = '' }) => signs).join('');
}

function oneOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(literalPattern).join('|')})`;
}
