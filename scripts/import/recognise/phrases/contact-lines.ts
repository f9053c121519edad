import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import { FAX_LABEL, PLACEHOLDER_SIGNS, TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';
import { type Entry, wholeText } from '../entry.ts';

/** A label alone, as in a cell or a term of a list. Its words come after it. */
const LABEL = new RegExp(
  `^(?:${TELEPHONE_LABEL}|${FAX_LABEL}|担当(?:部署|課|窓口)?|部署|受付窓口|窓口|名称|組合名|所在地|住所|郵送先|受付時間|受付日時|対応時間|営業時間|手数料|費用|(?:電子)?メール(?:アドレス)?|E-?mail)[\\s　]*[:：]?$`,
  'iu',
);
const POSTCODE = new RegExp(
  `^〒\\s*[0-9０-９${PLACEHOLDER_SIGNS}]{3}[${DASHES_AND_PROLONGED}][0-9０-９${PLACEHOLDER_SIGNS}]{4}$`,
  'u',
);

/** Returns whether a text is nothing but such a label. */
export function isContactLabel(text: string): boolean {
  return LABEL.test(text);
}

/** Returns the lines about a desk. Lines that a table, a list of terms or a narrow page separated are joined. */
export function contactLines(entries: readonly Entry[]): Entry[] {
  const lines: Entry[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && goesOn(last, entry))
      lines[lines.length - 1] = { ...last, text: `${last.text} ${wholeText(entry)}` };
    else lines.push(entry);
  }
  return lines;
}

function goesOn(before: Entry, entry: Entry): boolean {
  if (entry.heading !== undefined || before.heading !== undefined || LABEL.test(entry.text)) return false;
  if (LABEL.test(before.text)) return true;
  return POSTCODE.test(before.text) && entry.text.length < 60 && /[都道府県市区町村]/u.test(entry.text);
}
