import type { NoticeSource } from '../../../notice/source.generated.ts';
import type { Spot } from '../entry.ts';
import type { Ledger, LeftoverReason } from '../ledger.ts';
import { placeDates } from '../parts/place-dates.ts';
import type { Front } from '../parts/read-front.ts';
import type { readTitle } from '../parts/read-title.ts';
import type { Reading } from '../parts/reading.ts';
import type { NoticeParts } from '../parts/region-readers.ts';
import { BLANK, BLANK_SOCIETY } from '../phrases/blanks.ts';
import { societyIn } from './society-in-texts.ts';

/** The society and the revision that the draft is for. */
export interface Place {
  readonly society: string;
  readonly revision: string;
}

const START: Spot = { line: 1 };

/** Returns the draft of a notice. What the document does not say is left blank, and noted as a doubt. */
export function assemble(
  front: Front,
  { title, preamble }: ReturnType<typeof readTitle>,
  parts: NoticeParts,
  place: Place,
  reading: Reading,
): NoticeSource {
  const { ledger, contractors } = reading;
  if (title === undefined) ledger.doubt('title-missing', START, '', BLANK);
  const found =
    front.society.name === undefined
      ? (societyIn([
          title ?? '',
          ...(preamble ?? []),
          ...parts.jointUses.flatMap(({ lead = [] }) => lead),
          ...besideText(ledger),
        ]) ??
        societyIn([
          ...parts.sections.flatMap(({ lead = [] }) => lead),
          ...parts.contacts.map(({ department = '' }) => department),
        ]))
      : undefined;
  if (found !== undefined) ledger.doubt('issuer-by-text', START, '', found);
  else if (front.society.name === undefined) ledger.doubt('issuer-missing', START, '', BLANK_SOCIETY);
  if (parts.sections.length === 0) ledger.doubt('sections-missing', START, '', BLANK);
  const dates = placeDates(front.dates, reading);
  const style = {
    ...reading.style.style(),
    ...(front.enclosure ? { enclosure: true } : {}),
    ...(front.addressee === undefined ? {} : { addressee: front.addressee }),
  };
  return {
    society: { id: place.society, name: found ?? BLANK_SOCIETY, ...front.society },
    revision: { id: place.revision, status: 'draft', ...(Object.keys(dates).length > 0 ? { dates } : {}) },
    ...(Object.keys(style).length > 0 ? { style } : {}),
    title: title ?? BLANK,
    ...(preamble ? { preamble } : {}),
    sections: parts.sections.length > 0 ? parts.sections : [{ id: '', title: BLANK }],
    ...filled('jointUses', parts.jointUses),
    ...filled('supplements', parts.supplements),
    ...filled('closing', parts.closing),
    ...filled('contacts', parts.contacts),
    contractors: contractors.contractors,
  };
}

/** Words in these places often name the society, because the pages are its own. */
const BESIDE: ReadonlySet<LeftoverReason> = new Set([
  'running-head',
  'furniture',
  'before-title',
  'navigation',
]);

function besideText({ leftovers }: Ledger): string[] {
  return leftovers.filter(({ reason }) => BESIDE.has(reason)).map(({ text }) => text);
}

function filled<K extends string, T>(key: K, list: T[]): { [P in K]?: T[] } {
  // TypeScript gives a computed key of a generic type the type string.
  return (list.length > 0 ? { [key]: list } : {}) as { [P in K]?: T[] };
}
