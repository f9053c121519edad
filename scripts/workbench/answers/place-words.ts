import { childOf, valueAt } from '../../notice/source/json-places.ts';
import { pointerTo, segmentsOf } from '../../notice/source/json-pointer.ts';
import { schemaAt } from '../fields/schema-at.ts';

/**
 * Returns in words where a pointer leads to in a source: 「委託先「つばめ発送○○(株)」の電話番号」. The value need not be
 * there. Where the schema knows no such place, these are the words of the place around it.
 */
export function placeWords(source: unknown, pointer: string): string {
  const segments = segmentsOf(pointer).map(String);
  const phrases: string[] = [];
  let at = '';
  for (const [depth, segment] of segments.entries()) {
    const list = at;
    at = pointerTo(at, segment);
    if (!schemaAt(at)) break;
    const isLast = depth === segments.length - 1 || !schemaAt(pointerTo(at, segments[depth + 1] ?? ''));
    const phrase =
      schemaAt(list)?.items && /^\d+$/u.test(segment)
        ? elementPhrase(source, list, segment, isLast)
        : propertyPhrase(at, segment, isLast);
    if (phrase === undefined) continue;
    const before = phrases.at(-1) ?? '';
    // Of items within items the inner one says enough, and 「承認の日」 says already that it belongs to 「承認」.
    if ((before.startsWith(ITEM) && phrase.startsWith(ITEM)) || (before !== '' && phrase.startsWith(before)))
      phrases.pop();
    phrases.push(phrase);
  }
  return phrases.join('の') || '原稿データの全体';
}

const ITEM = '項目「';

/** The parts between that nobody needs to be told of, because what is in them says enough. */
const BETWEEN: ReadonlySet<string> = new Set(['revision', 'dates', 'groups', 'telephones']);

/** A list is told by its element. */
function propertyPhrase(pointer: string, name: string, isLast: boolean): string | undefined {
  const isTold = isLast || !(BETWEEN.has(name) || schemaAt(pointer)?.items);
  return isTold ? titleAt(pointer) : undefined;
}

function elementPhrase(source: unknown, list: string, segment: string, isLast: boolean): string | undefined {
  const name = String(segmentsOf(list).at(-1));
  const number = Number(segment) + 1;
  const element = valueAt(source, pointerTo(list, segment));
  const title = titleAt(list);
  if (BETWEEN.has(name) && !isLast)
    return number > 1 && name === 'telephones' ? `${number}番目の電話` : undefined;
  const words = nameOf(name === 'engagements' ? contractorOf(source, element) : element);
  if (words === undefined) return `${number}番目の${title}`;
  if (name === 'sections') return `${number} ${words}`;
  return `${name === 'items' ? '項目' : name === 'engagements' ? '委託先' : title}「${words}」`;
}

function contractorOf(source: unknown, engagement: unknown): unknown {
  const contractors = childOf(source, 'contractors');
  const id = childOf(engagement, 'contractor');
  return Array.isArray(contractors) ? contractors.find((one) => childOf(one, 'id') === id) : undefined;
}

/** The properties by which a person knows a part, the best first. */
const NAMES = ['name', 'title', 'heading', 'text', 'number', 'body', 'date'] as const;
const MAX_LENGTH = 20;

function nameOf(element: unknown): string | undefined {
  const found = NAMES.map((name) => childOf(element, name)).find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  const characters = [...(found ?? '')];
  if (characters.length === 0) return undefined;
  return characters.length > MAX_LENGTH
    ? `${characters.slice(0, MAX_LENGTH).join('')}…`
    : characters.join('');
}

function titleAt(pointer: string): string {
  const title = schemaAt(pointer)?.title ?? '';
  return SAID_OTHERWISE[title] ?? title;
}

/** The words of the screens for some titles of the schema. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  識別子: '管理用の記号',
  委託先の識別子: '委託先',
  対象の識別子: '対象',
  体裁: '書式',
  前の版: '前回の版',
  案の現在日: '案の日付',
  項目の印: '行頭の記号',
  下位の項目: '項目',
  渡す個人データの項目: '取り扱う個人データの項目',
};
