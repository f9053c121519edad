/** The offices of those who represent a society. */
const OF_SOCIETY = '(?:副?理事長|専務理事|常務理事|事務長|事務局長|代表理事|会長)(?:代理|職務代理者?)?';

/** Pattern of the offices that one person of a society holds, such as 専務理事兼事務長. */
export const SOCIETY_OFFICES = `${OF_SOCIETY}(?:[兼・]${OF_SOCIETY})*`;

/** Pattern of the offices of those who represent a company. */
export const COMPANY_OFFICES =
  '(?:代表取締役(?:\\s?(?:会長|副?社長|専務|常務))?|取締役(?:会長|副?社長)?|代表社員|社長)';

const OFFICE_ALONE = new RegExp(`^(?:${SOCIETY_OFFICES}|${COMPANY_OFFICES})$`, 'u');

/** Returns whether a text names an office and no person. */
export function isOfficeAlone(text: string): boolean {
  return OFFICE_ALONE.test(text.trim());
}
