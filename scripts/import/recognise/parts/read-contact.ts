import type { Contact, Telephone } from '../../../notice/source.generated.ts';
import { sourceNumber, TELEPHONE_WORD } from '../../../notice/vocabulary/telephones.ts';
import type { Region } from '../outline/outline.ts';
import { isAddress } from '../phrases/addresses.ts';
import { BLANK } from '../phrases/blanks.ts';
import { contactLines } from '../phrases/contact-lines.ts';
import {
  FAX,
  HOURS,
  isContactPiece,
  LABELLED,
  MAIL,
  NUMBER_ALONE,
  piecesOf,
  TELEPHONE,
} from '../phrases/contact-pieces.ts';
import { type Entry, type Spot, wholeText } from '../phrases/entry.ts';
import type { Reading } from './reading.ts';

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

function signsBetween(text: string, pieces: readonly string[]): string {
  let rest = text;
  for (const piece of pieces) rest = rest.replace(piece, '');
  return rest.trim();
}

function readPiece(desk: Contact, text: string, spot: Spot, { ledger, style }: Reading): void {
  const telephone = TELEPHONE.exec(text);
  if (telephone) {
    const [, label, sign = '', number = '', hours] = telephone;
    style.see('telephoneLabel', WORD.test(sign) ? '電話' : 'TEL');
    ledger.mark(
      sign,
      colonsIn(text.slice(0, text.indexOf(number))),
      hours === undefined ? '' : bracketsBehind(text, number),
    );
    const read: Telephone = {
      number: sourceNumber(number),
      ...(label === undefined ? {} : { label }),
      ...(hours === undefined ? {} : { hours }),
    };
    desk.telephones ??= [];
    desk.telephones.push(read);
    return;
  }
  if (NUMBER_ALONE.test(text)) {
    desk.telephones = [...(desk.telephones ?? []), { number: sourceNumber(text) }];
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
  desk[property] = fax ? sourceNumber(value) : value.trim();
}

function colonsIn(text: string): string {
  return text.replace(/[^:：]/gu, '');
}

function bracketsBehind(text: string, number: string): string {
  const rest = text.slice(text.indexOf(number) + number.length).trim();
  return `${rest.charAt(0)}${rest.slice(-1)}`;
}

const WORD = new RegExp(TELEPHONE_WORD, 'u');
