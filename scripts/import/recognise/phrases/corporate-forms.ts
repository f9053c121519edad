/** Corporate forms, before or after a company's own name. */
const FORM =
  '(?:(?:株式|有限|合同|合資|相互)会社|(?:(?:一般|公益)?(?:社団|財団)|(?:社会)?医療|社会福祉|学校|宗教|(?:地方)?独立行政|国立研究開発|特定非営利活動|NPO|ＮＰＯ|監査|税理士|弁護士|社会保険労務士)法人|[(（][株有同一公医][社財]?[)）]|[㈱㈲㈳㈶])';
const WITH_FORM = new RegExp(`^${FORM}.|.${FORM}$`, 'u');
const ANY_FORM = new RegExp(FORM, 'u');

/** Returns whether a text is the name of a company with a corporate form: 「(株)○○」. */
export function hasCorporateForm(text: string): boolean {
  return WITH_FORM.test(text);
}

/** Returns whether a company is named somewhere in a text. */
export function namesCompany(text: string): boolean {
  return /(?:株式|有限|合同)会社|[(（][株有][)）]|[㈱㈲]/u.test(text);
}

/** A company's name by its corporate form, and nothing before or behind it: neither work nor a particle. */
const NAME_ALONE = new RegExp(
  `^(?:${FORM}\\s?[^\\s:：（()）]+|(?!.[^をはがへ]*[をはがへ].*${FORM})[^\\s:：（()）]+\\s?${FORM})(?:\\s\\S{1,20}(?:支店|支社|支部|本店|本社|本部|営業所|事業所|事業部|センター))?$`,
  'u',
);

/** Returns whether a corporate form is named somewhere in a text. */
export function namesForm(text: string): boolean {
  return ANY_FORM.test(text);
}

/** Returns whether a text is only the name of a company with a corporate form. An office may follow. */
export function isNameAlone(text: string): boolean {
  return NAME_ALONE.test(text);
}
