import type { Entry } from '../entry.ts';
import { datesIn } from './dates.ts';
import { type ReadRepresentative, representativeOf } from './representatives.ts';

/** The name of a society. 「当健康保険組合」 and the word alone are not names. */
const SOCIETY_LINE =
  /^(?!(?:当|本|各)?(?:国民)?(?:健康保険|健保|国保|共済)組合$)[^。、]{0,30}(?:健康保険組合|健保組合|国保組合|共済組合)$/u;
const ADDRESSEE =
  /^(?:(?:加入者|被保険者|被扶養者|組合員|会員|事業主|ご家族|適用事業所)(?:及び|並びに|・|、|と|の)?){1,4}(?:の)?(?:各位|皆さまへ?|皆様へ?|みなさまへ?|方々へ?|方へ|殿|様)$/u;
const OPENING = /^記$/u;
const CLOSING = /^以上$/u;
const DRAFT_MARK = /^[（(]?案[)）]?(?:[（(].*現在[)）])?$/u;

/** The words at the head and the end of a notice, besides its text. */
export type FrontMatter =
  | { readonly is: 'dates' }
  | { readonly is: 'society'; readonly name: string }
  | ({ readonly is: 'representative' } & ReadRepresentative)
  | { readonly is: 'addressee'; readonly text: string }
  | { readonly is: 'opening-mark' | 'closing-mark' | 'draft-mark' };

/** Returns what a line of the head or the end is; undefined for any other line. */
export function frontMatterOf(entry: Pick<Entry, 'marks' | 'text'>): FrontMatter | undefined {
  const text = spacedOut(entry.text);
  if (entry.marks.length > 0 || text.length > 80) return undefined;
  const representative = representativeOf(text);
  if (representative) return { is: 'representative', ...representative };
  const squeezed = text.replace(/\s/gu, '');
  if (OPENING.test(squeezed)) return { is: 'opening-mark' };
  if (CLOSING.test(squeezed)) return { is: 'closing-mark' };
  if (DRAFT_MARK.test(squeezed)) return { is: 'draft-mark' };
  if (ADDRESSEE.test(squeezed)) return { is: 'addressee', text };
  if (datesIn(text)) return { is: 'dates' };
  if (SOCIETY_LINE.test(text) && !/[はがをに]/u.test(text.slice(0, -4))) return { is: 'society', name: text };
  return undefined;
}

const PARTS: ReadonlySet<string | undefined> = new Set(['dates', 'society', 'representative']);

/** Returns a line divided into the lines that it contains, such as 「令和7年4月1日　○○健康保険組合　理事長　○○」. */
export function frontLinesOf(entry: Entry): Entry[] {
  const whole = frontMatterOf(entry);
  if ((whole && whole.is !== 'society') || entry.marks.length > 0 || entry.text.length > 80) return [entry];
  for (const { index, 0: space } of entry.text.matchAll(/\s+/gu)) {
    const first = { ...entry, text: entry.text.slice(0, index) };
    const rest = frontLinesOf({ ...entry, text: entry.text.slice(index + space.length) });
    if ([first, ...rest].every((line) => PARTS.has(frontMatterOf(line)?.is))) return [first, ...rest];
  }
  return [entry];
}

/** Returns a title and the date in brackets after it as two lines: 「利用目的（令和7年4月1日改正）」. */
export function titleAndDate(entry: Entry): Entry[] {
  const [whole, words, date] = /^([^（(。]{4,60}?)\s*([（(][^（()）]{6,30}[)）])$/u.exec(entry.text) ?? [];
  const [read] = (whole && date && datesIn(date)) || [];
  if (words === undefined || date === undefined || entry.role !== undefined) return [entry];
  // A month alone names the edition and belongs to the title.
  if (!read || read.meaning === 'unknown' || !/^\d{4}-\d{2}-\d{2}$/u.test(read.value)) return [entry];
  const { heading: _, ...loose } = entry;
  return [
    { ...entry, text: words },
    { ...loose, marks: [], text: date },
  ];
}

/** Returns whether a line belongs to the head or the end. */
export function isFrontMatter(entry: Entry): boolean {
  return frontMatterOf(entry) !== undefined;
}

/**
 * Returns a text such as 「加 入 者 各 位」 without the spaces between its characters. They are there only for the looks.
 */
function spacedOut(text: string): string {
  return /^(?:[^\s○](?:[ 　]+|$)){3,}$/u.test(text) ? text.replace(/\s/gu, '') : text;
}
