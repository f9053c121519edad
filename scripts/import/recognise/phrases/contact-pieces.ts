import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import {
  FAX_LABEL,
  NUMBER_HEAD,
  SEPARATOR_SIGNS,
  TELEPHONE_DIGITS,
  TELEPHONE_LABEL,
  TELEPHONE_SIGN,
  TELEPHONE_WORD,
} from '../../../notice/vocabulary/telephones.ts';
import { isAddress } from './addresses.ts';

const NUMBER = `${NUMBER_HEAD}[${TELEPHONE_DIGITS}](?:[${TELEPHONE_DIGITS}${SEPARATOR_SIGNS}]*[${TELEPHONE_DIGITS})）])?`;
const COLON = '[\\s:：]*';
/** A telephone with its label: what is reached by it, the label, the number, and its hours in brackets. */
export const TELEPHONE = new RegExp(
  `^(?:([^\\s:：（(]{1,24})[\\s　:：]+)?(${TELEPHONE_LABEL})${COLON}(${NUMBER})(?:[（(]([^（()）]{1,60}(?:[（(][^（()）]{1,40}[)）][^（()）]{0,20})?)[)）])?$`,
  'u',
);
/** A fax number: its label and the number. */
export const FAX = new RegExp(`^(${FAX_LABEL})${COLON}(${NUMBER})$`, 'u');
/** A mail address: its label, which may be missing, and the address. */
export const MAIL = new RegExp(
  `^(?:(電子メール(?:アドレス)?|メール(?:アドレス)?|E-?mail|Mail|e-?mail|Ｅ?メール)${COLON})?([^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+)$`,
  'u',
);
/** Other labels of a desk, and the property that each one names. */
export const LABELLED: readonly (readonly ['department' | 'address' | 'hours' | 'fee', RegExp])[] = [
  [
    'department',
    new RegExp(
      `^(担当(?:部署|課|窓口)?|お?問い?合わ?せ(?:先)?|部署|受付窓口|窓口(?!の)|名称|組合名)${COLON}(.+)$`,
      'u',
    ),
  ],
  ['address', new RegExp(`^(所在地|住所|郵送先)${COLON}(.+)$`, 'u')],
  [
    'hours',
    new RegExp(`^(受付時間|受付日時|対応時間|営業時間|業務時間|窓口の?(?:受付)?時間)${COLON}(.+)$`, 'u'),
  ],
  ['fee', new RegExp(`^(手数料|費用)${COLON}(.+)$`, 'u')],
];
const ADDRESS = /^〒/u;
const DEPARTMENT =
  /^[^。、]{2,30}(?:課|係|部|室|事務局|事務所|センター|窓口|組合|グループ|チーム|担当)(?:[\s　（(]*担当(?:者)?[:：]?[\s　]*[^\s。、（()）]{0,12}[)）]?)?$/u;
/** A telephone number without a label. */
export const NUMBER_ALONE = new RegExp(
  `^[${TELEPHONE_DIGITS}]{2,5}[(（${DASHES_AND_PROLONGED}][${TELEPHONE_DIGITS}]{1,4}[)）${DASHES_AND_PROLONGED}][${TELEPHONE_DIGITS}]{3,4}$`,
  'u',
);
/** When a desk is open, without a label. */
export const HOURS = /^(?:平日|月曜|月～金|月[〜~-]金|土日|受付)[^。]*[0-9０-９]\s*(?:時|[:：])[^。]*$/u;

/** Behind a department a label needs no space, which a PDF may have lost. */
const BEFORE_LABEL = new RegExp(
  `(?:[\\s　(（、,／/]+|(?<=[課係部室局口合])(?=電話|TEL))(?=${TELEPHONE_SIGN}|${FAX_LABEL}|${TELEPHONE_WORD}[\\s:：0-9０-９]|Mail|E-?mail|メール[\\s:：])`,
  'gu',
);
const WITH_ADDRESS = /^([^（(]+)[（(](.+)[)）]$/u;

/** Returns whether a whole line is about a desk: its name, or how to reach it. */
export function isDeskLine(text: string): boolean {
  return piecesOf(text).every(isContactPiece);
}

/** Returns whether a whole line is about a desk and says how to reach it: 「担当：総務課　電話：00-0000-0000」. */
export function isContactLine(text: string): boolean {
  return isDeskLine(text) && piecesOf(text).some(isContactText);
}

/** Returns whether a line is an address or a number for reaching somebody. */
export function isContactText(text: string): boolean {
  return ADDRESS.test(text) || TELEPHONE.test(text) || FAX.test(text) || MAIL.test(text);
}

/** Returns the parts of a line, divided before each label: 「〒… (TEL… FAX…)」, 「TEL …　FAX …」. */
export function piecesOf(text: string): string[] {
  const [, desk = '', inner = ''] = WITH_ADDRESS.exec(text) ?? [];
  if (isAddress(inner) && DEPARTMENT.test(desk)) return [desk, inner];
  const cuts = [...text.matchAll(BEFORE_LABEL)];
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of cuts) {
    // 「代表　TEL」: the name of the number belongs to its label.
    const isSpaced = sign !== '' && !/[(（、,／/]/u.test(sign);
    if (isSpaced && /^[^\s:：（(〒]{1,24}$/u.test(text.slice(from, index))) continue;
    pieces.push(text.slice(from, index));
    from = index + sign.length;
  }
  pieces.push(text.slice(from));
  const wasOpened = cuts.some(({ 0: sign }) => /[(（]/u.test(sign));
  return pieces
    .map((piece, index) =>
      (wasOpened && index === pieces.length - 1 ? piece.replace(/[)）]$/u, '') : piece).trim(),
    )
    .filter((piece) => piece !== '');
}

/** Returns whether such a part is about a desk. */
export function isContactPiece(text: string): boolean {
  return (
    isContactText(text) ||
    LABELLED.some(([, pattern]) => pattern.test(text)) ||
    DEPARTMENT.test(text) ||
    NUMBER_ALONE.test(text) ||
    HOURS.test(text) ||
    isAddress(text)
  );
}
