import type { FoldedText, Span } from '../../notice/vocabulary/text-spans.ts';
import { holdsOn } from '../judged-on.ts';
import { numberLike } from './fold.ts';
import type { LawReference, NumberPlace } from './law-references.ts';
import type { ArticleNumbers, OutdatedArticle, OutdatedRow, OutdatedWords } from './outdated-row.ts';

/** Outdated words in one text. Spans are in the original text. */
export interface Outdated {
  readonly span: Span;
  /** The wording of today, for the message. */
  readonly replacement: string;
  /** The first day on which it is outdated. */
  readonly since?: string;
  /** The replacements for words; empty if a person must write. */
  readonly edits: readonly (Span & { readonly text: string })[];
}

/** A text to check: the original, its folded form, and its references. */
export interface ReadText {
  readonly text: string;
  readonly folded: FoldedText;
  readonly references: readonly LawReference[];
}

/** Returns what a row finds in a text on a certain day. Without a day, every change has come into force. */
export function outdatedIn(row: OutdatedRow, read: ReadText, date?: string): Outdated[] {
  return row.kind === 'words' ? outdatedWords(row, read) : outdatedArticles(row, read, date);
}

function outdatedWords(row: OutdatedWords, { text, folded }: ReadText): Outdated[] {
  return [...folded.text.matchAll(row.pattern)].flatMap((match) => {
    const words = match.indices?.groups?.words;
    if (!words) return [];
    const span = folded.spanOf(...words);
    // If the words are the same, only their spaces or width differ from the folded form.
    if (text.slice(span.start, span.end) === row.replacement) return [];
    return {
      span,
      replacement: row.replacement,
      ...(row.since ? { since: row.since } : {}),
      edits: row.isRenaming && !hasMarks(text, span) ? [{ ...span, text: row.replacement }] : [],
    };
  });
}

/** Whether there are marks of Markdown inside the words. A replacement would lose them. */
function hasMarks(text: string, { start, end }: Span): boolean {
  return /[*[\]]/u.test(text.slice(start, end));
}

function outdatedArticles(row: OutdatedArticle, read: ReadText, date: string | undefined): Outdated[] {
  const { folded, references } = read;
  const to = row.to.findLast((stage) => date === undefined || holdsOn(stage.since, date)) ?? row.to.at(-1);
  if (!to) return [];
  return references.flatMap((reference, index) => {
    if (reference.law !== row.law || !hasNumbers(reference, row.from)) return [];
    if (row.about && !speaksOf(row, folded.text, references, index)) return [];
    return {
      span: folded.spanOf(reference.start, reference.end),
      replacement: numbersOf(to),
      since: to.since,
      edits: isSafe(row, reference, folded.text) ? editsTo(to, reference, read) : [],
    };
  });
}

function hasNumbers(reference: LawReference, { article, paragraph, item }: ArticleNumbers): boolean {
  return (
    reference.article.value === article &&
    !reference.isBranch &&
    // A row without an item matches the whole article. A row with only an item is for an article without paragraphs.
    (item === undefined || (reference.paragraph?.value === paragraph && reference.item?.value === item))
  );
}

/** Whether the words around a reference are about the row's subject, and not about today's article of this number. */
function speaksOf(
  { about, today }: OutdatedArticle,
  text: string,
  references: readonly LawReference[],
  index: number,
): boolean {
  const words = wordsAround(text, references, index);
  return about?.test(words) === true && !today?.test(words);
}

/** Returns the sentence around a reference, at most from the reference before it to the next one outside its list. */
function wordsAround(text: string, references: readonly LawReference[], index: number): string {
  const reference = references[index];
  if (!reference) return '';
  const before = references[index - 1]?.end ?? 0;
  const farthest = reference.end + MAX_SENTENCE;
  let next = index + 1;
  while (references[next]?.isChained && (references[next]?.start ?? farthest) < farthest) next += 1;
  const behind = references[next]?.start ?? farthest;
  const head = text.slice(Math.max(before, reference.start - MAX_SENTENCE), reference.start);
  const tail = text.slice(reference.end, Math.min(behind, farthest));
  return `${head.split('。').at(-1)}\n${tail.split('。')[0]}`;
}

/** The greatest distance, in characters, of words that count as words about a reference. */
const MAX_SENTENCE = 300;

/**
 * Whether the numbers can be changed without a person. They cannot if the article is known only by the words around it,
 * or if another item follows, because that may already have the new number.
 */
function isSafe(row: OutdatedArticle, { end }: LawReference, text: string): boolean {
  return !row.about && !/^(?:、|,|及び|並びに|又は|若しくは|・|と|から|~)第?\d+号/u.test(text.slice(end));
}

function editsTo(to: ArticleNumbers, reference: LawReference, { text, folded }: ReadText): Outdated['edits'] {
  const pairs: [NumberPlace | undefined, number | undefined][] = [
    [reference.article, to.article],
    [reference.paragraph, to.paragraph],
    [reference.item, to.item],
  ];
  const edits = pairs.flatMap(([from, number]) => {
    if (!from || number === undefined || from.value === number) return [];
    const span = folded.spanOf(from.start, from.end);
    return [{ ...span, text: numberLike(text.slice(span.start, span.end), number) }];
  });
  return edits.some((span) => hasMarks(text, span)) ? [] : edits;
}

function numbersOf({ article, paragraph, item }: ArticleNumbers): string {
  return [
    `第${article}条`,
    ...(paragraph === undefined ? [] : [`第${paragraph}項`]),
    ...(item === undefined ? [] : [`第${item}号`]),
  ].join('');
}
