import type { Contact, Telephone } from '../notice/source.generated.ts';
import { isAddress } from './addresses.ts';
import { BLANK } from './blanks.ts';
import { contactLines } from './contact-lines.ts';
import { type Entry, type Spot, wholeText } from './entry.ts';
import type { Region } from './outline.ts';
import type { Reading } from './reading.ts';

const NUMBER = '[+＋]?[(（]?[0-9０-９○](?:[0-9０-９○() （）・－‐ー-]*[0-9０-９○)）])?';
const COLON = '[\\s:：]*';
const TELEPHONE = new RegExp(
  `^(?:([^\\s:：（(]{1,24})[\\s　:：]+)?((?:TEL|Tel|tel|ＴＥＬ|℡|☎|電[ 　]*話(?:番号)?))${COLON}(${NUMBER})(?:[（(]([^（()）]{2,60}(?:[（(][^（()）]{1,40}[)）][^（()）]{0,20})?)[)）])?$`,
  'u',
);
const FAX = new RegExp(`^(FAX|Fax|fax|ＦＡＸ|ファクシミリ|ファックス|ファクス)${COLON}(${NUMBER})$`, 'u');
const MAIL = new RegExp(
  `^(?:(電子メール(?:アドレス)?|メール(?:アドレス)?|E-?mail|Mail|e-?mail|Ｅ?メール)${COLON})?([^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+)$`,
  'u',
);
const LABELLED: readonly (readonly ['department' | 'address' | 'hours' | 'fee', RegExp])[] = [
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
const NUMBER_ALONE = /^[0-9０-９○]{2,5}[-－‐−(（][0-9０-９○]{1,4}[-－‐−)）][0-9０-９○]{3,4}$/u;
const HOURS = /^(?:平日|月曜|月～金|月[〜~-]金|土日|受付)[^。]*[0-9０-９]\s*(?:時|[:：])[^。]*$/u;

const WITH_ADDRESS = /^([^（(]+)[（(](.+)[)）]$/u;

/** Reads desks: each begins with a heading; without any, all of it is one desk. */
export function readContacts({ heading, title, body }: Region, reading: Reading): Contact[] {
  const desks: Contact[] = [];
  const isSubheading = (entry: Entry) => entry.heading !== undefined;
  // Where each desk has a heading of its own, that above them all is no desk's.
  if (body[0] && isSubheading(body[0])) reading.ledger.mark(title);
  let desk: Contact | undefined;
  for (const entry of contactLines(body)) {
    if (isSubheading(entry)) {
      desk = { id: entry.id ?? '', title: wholeText(entry) };
      desks.push(desk);
      continue;
    }
    if (!desk) {
      desk = { id: heading?.id ?? '', title: heading ? title : BLANK };
      if (!heading) reading.ledger.doubt('contact-in-text', entry.spot, wholeText(entry));
      desks.push(desk);
    }
    if (!readContactLine(desk, entry, reading))
      reading.ledger.leave(wholeText(entry), entry.spot, 'no-place');
  }
  return desks.length > 0 ? desks : [{ id: heading?.id ?? '', title }];
}

/** Reads one line into a desk; returns whether the line tells anything of it. */
export function readContactLine(desk: Contact, entry: Entry, reading: Reading): boolean {
  const { ledger } = reading;
  const text = wholeText({ ...entry, marks: entry.marks.filter(({ kind }) => kind !== 'bullet') });
  const pieces = piecesOf(text);
  if (!pieces.every((piece) => isContactPiece(piece))) return false;
  ledger.mark(...entry.marks.filter(({ kind }) => kind === 'bullet').map(({ raw }) => raw));
  ledger.mark(signsBetween(text, pieces));
  for (const piece of pieces) readPiece(desk, piece, entry.spot, reading);
  return true;
}

/** Whether all of a line is of a desk: its name, or how it is reached. */
export function isDeskLine(text: string): boolean {
  return piecesOf(text).every(isContactPiece);
}

/** Whether all of a line is of a desk, and some of it says how that is reached: 「担当：総務課　電話：00-0000-0000」. */
export function isContactLine(text: string): boolean {
  return isDeskLine(text) && piecesOf(text).some(isContactText);
}

/** Whether a line is an address or a number by which somebody is reached. */
export function isContactText(text: string): boolean {
  return ADDRESS.test(text) || TELEPHONE.test(text) || FAX.test(text) || MAIL.test(text);
}

/** 「〒… (TEL… FAX…)」, 「TEL …　FAX …」: the parts of a line before each label. */
function piecesOf(text: string): string[] {
  const [, desk = '', inner = ''] = WITH_ADDRESS.exec(text) ?? [];
  if (isAddress(inner) && DEPARTMENT.test(desk)) return [desk, inner];
  const cuts = [
    ...text.matchAll(
      /[\s　(（、,／/]+(?=(?:TEL|Tel|ＴＥＬ|℡|FAX|Fax|ＦＡＸ|ファクシミリ|ファックス|ファクス|Mail|電話(?:番号)?[\s:：0-9０-９]|E-?mail|メール[\s:：]))/gu,
    ),
  ];
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of cuts) {
    // 「代表　TEL」: a label's own name goes with it.
    if (/^[^\s:：（(〒]{1,24}$/u.test(text.slice(from, index)) && !/[(（、,／/]/u.test(sign)) continue;
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

function signsBetween(text: string, pieces: readonly string[]): string {
  let rest = text;
  for (const piece of pieces) rest = rest.replace(piece, '');
  return rest.trim();
}

function isContactPiece(text: string): boolean {
  return (
    isContactText(text) ||
    LABELLED.some(([, pattern]) => pattern.test(text)) ||
    DEPARTMENT.test(text) ||
    NUMBER_ALONE.test(text) ||
    HOURS.test(text) ||
    isAddress(text)
  );
}

function readPiece(desk: Contact, text: string, spot: Spot, { ledger, style }: Reading): void {
  const telephone = TELEPHONE.exec(text);
  if (telephone) {
    const [, label, sign = '', number = '', hours] = telephone;
    style.see('telephoneLabel', /電\s*話/u.test(sign) ? '電話' : 'TEL');
    ledger.mark(
      sign,
      colonsIn(text.slice(0, text.indexOf(number))),
      hours === undefined ? '' : bracketsOf(text, number),
    );
    const read: Telephone = {
      number: number.trim(),
      ...(label === undefined ? {} : { label }),
      ...(hours === undefined ? {} : { hours }),
    };
    desk.telephones ??= [];
    desk.telephones.push(read);
    return;
  }
  if (NUMBER_ALONE.test(text)) {
    desk.telephones = [...(desk.telephones ?? []), { number: text }];
    return;
  }
  const fax = FAX.exec(text);
  const mail = MAIL.exec(text);
  const labelled = LABELLED.map(([property, pattern]) => ({ property, match: pattern.exec(text) })).find(
    ({ match }) => match,
  );
  const [property, label, value] = fax
    ? (['fax', fax[1], fax[2]] as const)
    : mail
      ? (['email', mail[1], mail[2]] as const)
      : labelled?.match
        ? ([labelled.property, labelled.match[1], labelled.match[2]] as const)
        : ([isAddress(text) ? 'address' : HOURS.test(text) ? 'hours' : 'department', '', text] as const);
  if (value === undefined) return;
  if (property === 'department' && desk.department !== undefined && desk.department !== value) {
    // 「○○健康保険組合」, and in the next line 「総務課」.
    ledger.mark(label ?? '', colonsIn(text.slice(0, text.lastIndexOf(value))));
    desk.department = `${desk.department}　${value.trim()}`;
    return;
  }
  if (desk[property] !== undefined) {
    ledger.leave(text, spot, desk[property] === value ? 'repeated' : 'no-place');
    return;
  }
  const at = text.lastIndexOf(value);
  ledger.mark(label ?? '', colonsIn(text.slice(0, at)));
  desk[property] = value.trim();
}

function colonsIn(text: string): string {
  return text.replace(/[^:：]/gu, '');
}

function bracketsOf(text: string, number: string): string {
  const rest = text.slice(text.indexOf(number) + number.length).trim();
  return `${rest.charAt(0)}${rest.slice(-1)}`;
}
