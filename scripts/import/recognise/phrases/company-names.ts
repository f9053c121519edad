import { CLEAR_FORM, FIRM_FORM } from '../../../notice/vocabulary/corporate-forms.ts';

const WITH_FORM = new RegExp(`^${CLEAR_FORM}.|.${CLEAR_FORM}$`, 'u');
const ANY_FORM = new RegExp(CLEAR_FORM, 'u');
const FIRM = new RegExp(FIRM_FORM, 'u');
/** A company's name by its corporate form, and nothing before or after it: neither work nor a particle. */
const NAME_ALONE = new RegExp(
  `^(?:${CLEAR_FORM}\\s?[^\\s:：（()）]+|(?!.[^をはがへ]*[をはがへ].*${CLEAR_FORM})[^\\s:：（()）]+\\s?${CLEAR_FORM})(?:\\s\\S{1,20}(?:支店|支社|支部|本店|本社|本部|営業所|事業所|事業部|センター))?$`,
  'u',
);

/** Returns whether a text is the name of a company with a corporate form: 「(株)○○」. */
export function hasCorporateForm(text: string): boolean {
  return WITH_FORM.test(text);
}

/** Returns whether a firm is named somewhere in a text. */
export function namesCompany(text: string): boolean {
  return FIRM.test(text);
}

/** Returns whether a corporate form is named somewhere in a text. */
export function namesForm(text: string): boolean {
  return ANY_FORM.test(text);
}

/** Returns whether a text is only the name of a company with a corporate form. An office may follow. */
export function isNameAlone(text: string): boolean {
  return NAME_ALONE.test(text);
}
