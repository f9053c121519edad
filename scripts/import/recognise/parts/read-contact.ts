import type { Contact, Telephone } from '../../../notice/source.generated.ts';
import { areSameWords } from '../../../notice/vocabulary/identity.ts';
import { sourceNumber } from '../../../notice/vocabulary/telephones.ts';
import { type Entry, type Spot, wholeText } from '../entry.ts';
import type { Region } from '../outline/region.ts';
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
import { telephoneLabelOf } from '../phrases/style-sightings.ts';
import type { Reading } from './reading.ts';

/** Returns desks. Each begins with a heading; without headings, all lines are about one desk. */
export function readContacts({ heading, title, body }: Region, reading: Reading): Contact[] {
  const desks: Contact[] = [];
  const isSubheading = (entry: Entry) => entry.heading !== undefined;
  // If each desk has a heading of its own, the heading above them belongs to none.
  if (body[0] && isSubheading(body[0])) reading.ledger.mark(title);
  for (const entry of contactLines(body)) {
    if (isSubheading(entry)) {
      desks.push({ id: entry.id ?? '', title: wholeText(entry) });
      continue;
    }
    if (desks.length === 0 && !heading) reading.ledger.doubt('contact-in-text', entry.spot, wholeText(entry));
    const desk = desks.pop() ?? { id: heading?.id ?? '', title: heading ? title : BLANK };
    const told = withContactLine(desk, entry, reading);
    desks.push(told ?? desk);
    if (!told) reading.ledger.leave(wholeText(entry), entry.spot, 'no-place');
  }
  return desks.length > 0 ? desks : [{ id: heading?.id ?? '', title }];
}

/** Returns a desk with what a line says of it; undefined if the line says nothing of a desk. */
export function withContactLine(desk: Contact, entry: Entry, reading: Reading): Contact | undefined {
  const { ledger } = reading;
  const text = wholeText({ ...entry, marks: entry.marks.filter(({ kind }) => kind !== 'bullet') });
  const pieces = piecesOf(text);
  if (!pieces.every((piece) => isContactPiece(piece))) return undefined;
  ledger.mark(...entry.marks.filter(({ kind }) => kind === 'bullet').map(({ raw }) => raw));
  ledger.mark(signsBetween(text, pieces));
  return pieces.reduce((told, piece) => withPiece(told, piece, entry.spot, reading), desk);
}

function signsBetween(text: string, pieces: readonly string[]): string {
  let rest = text;
  for (const piece of pieces) rest = rest.replace(piece, '');
  return rest.trim();
}

function withPiece(desk: Contact, text: string, spot: Spot, { ledger, style }: Reading): Contact {
  const telephone = TELEPHONE.exec(text);
  if (telephone) {
    const [, label, sign = '', number = '', hours] = telephone;
    style.see('telephoneLabel', telephoneLabelOf(sign));
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
    return { ...desk, telephones: [...(desk.telephones ?? []), read] };
  }
  if (NUMBER_ALONE.test(text)) {
    return { ...desk, telephones: [...(desk.telephones ?? []), { number: sourceNumber(text) }] };
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
  if (value === undefined) return desk;
  if (property === 'department' && desk.department !== undefined && desk.department !== value) {
    // 「○○健康保険組合」, and 「総務課」 on the next line.
    ledger.mark(label ?? '', colonsIn(text.slice(0, text.lastIndexOf(value))));
    return { ...desk, department: `${desk.department}　${value.trim()}` };
  }
  if (desk[property] !== undefined) {
    ledger.leave(text, spot, areSameWords(desk[property], value) ? 'repeated' : 'no-place');
    return desk;
  }
  const at = text.lastIndexOf(value);
  ledger.mark(label ?? '', colonsIn(text.slice(0, at)));
  return { ...desk, [property]: fax ? sourceNumber(value) : value.trim() };
}

function colonsIn(text: string): string {
  return text.replace(/[^:：]/gu, '');
}

function bracketsBehind(text: string, number: string): string {
  const rest = text.slice(text.indexOf(number) + number.length).trim();
  return `${rest.charAt(0)}${rest.slice(-1)}`;
}
