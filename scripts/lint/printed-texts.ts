import type { NoticeSource } from '../notice/source.generated.ts';

/** A text that some document prints, and its place in the source. */
export interface PrintedText {
  /** RFC 6901 pointer. */
  readonly pointer: string;
  readonly text: string;
  /** The pointer of the list that the paragraph belongs to, or its own pointer if it is not in a list. */
  readonly passage: string;
  readonly isMarkdown: boolean;
  /** Whether it is the name of a person or company. Names may have any spelling. */
  readonly isName: boolean;
}

/** The properties whose values are words. Ids, codes, numbers and web addresses are not. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'preamble',
  'lead',
  'heading',
  'text',
  'notes',
  'closing',
  'body',
  'scope',
  'dataCategories',
  'dataItems',
  'users',
  'purposes',
  'department',
  'label',
  'hours',
  'fee',
  'role',
  'address',
  'country',
  'addressee',
]);

const NAMES: ReadonlySet<string> = new Set(['name', 'nameAsPrinted', 'legalName', 'representative']);

/** The records of a revision are about former times, and old wording is right there. */
const NOT_READ: ReadonlySet<string> = new Set(['revision', '$schema']);

/** Returns every printed text of a source in the order of the file, without the records of the revision. */
export function printedTexts(source: NoticeSource): PrintedText[] {
  return Object.entries(source)
    .filter(([key]) => !NOT_READ.has(key))
    .flatMap(([key, value]) => textsIn(key, value, `/${key}`));
}

function textsIn(key: string, value: unknown, pointer: string, passage = pointer): PrintedText[] {
  if (typeof value === 'string') {
    const isName = NAMES.has(key);
    if (!isName && !WORDS.has(key)) return [];
    return [{ pointer, text: value, passage, isMarkdown: key === 'body', isName }];
  }
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => textsIn(key, entry, `${pointer}/${index}`, pointer));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, child]) => textsIn(inner, child, `${pointer}/${inner}`));
}
