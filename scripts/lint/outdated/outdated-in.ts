import type { FoldedText, Span } from '../../notice/vocabulary/text-spans.ts';
import { holdsOn } from '../judged-on.ts';
import { numberLike } from './fold.ts';
import { type LawReference, MAX_SENTENCE, type NumberPlace, sentencesOf } from './law-references.ts';
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
    if (saysFormer(folded.text, reference)) return [];
    const about = row.about ?? (reference.isImplied ? (row.impliedAbout ?? NEVER) : undefined);
    if (about && !speaksOf({ ...row, about }, folded.text, references, index)) return [];
    return {
      span: folded.spanOf(reference.start, reference.end),
      replacement: numbersOf(to),
      since: to.since,
      edits: isSafe(row, reference, folded.text) ? editsTo(to, reference, read) : [],
    };
  });
}

const NEVER = /(?!)/u;
/** The words, in the clause before a reference, that say that it is of former law: 「令和4年4月1日前の第15条」, 「旧第15条」. */
const FORMER = /旧|改正前|施行前|[年月日]前の|[年月日](?:まで|以前)の|従前の|当時の/u;
/** What stands behind a reference whose article of today the text tells: 「第15条(現行の第17条)」. */
const NOW_ELSEWHERE = /^\((?:現|改正後)/u;

function saysFormer(text: string, { start, end }: LawReference): boolean {
  const clause =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[、。(「]/u)
      .at(-1) ?? '';
  return FORMER.test(clause) || NOW_ELSEWHERE.test(text.slice(end));
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
  return `${sentencesOf(head).split('。').at(-1)}\n${tail.split('。')[0]}`;
}

/**
 * Whether the numbers can be changed without a person. They cannot if the article is known only by the words around it,
 * or if another item follows, because that may already have the new number.
 */
function isSafe(row: OutdatedArticle, { end, isImplied }: LawReference, text: string): boolean {
  return (
    !row.about &&
    !isImplied &&
    !/^(?:、|,|及び|並びに|又は|若しくは|・|と|から|~)第?\d+号/u.test(text.slice(end))
  );
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
