import { READ_KANJI } from '../../notice/vocabulary/numbers.ts';
import type { Span } from '../../notice/vocabulary/text-spans.ts';

/** The laws that the tables know; every other law is `other`. */
export type Law = 'appi' | 'my-number' | 'other';

/** A number in a reference, and its place in the folded text. */
export interface NumberPlace extends Span {
  readonly value: number;
}

/** A reference to an article, such as 「個人情報保護法第23条第5項第3号」. */
export interface LawReference extends Span {
  /** Absent if the text does not say to which law the article belongs. */
  readonly law?: Law;
  readonly article: NumberPlace;
  readonly paragraph?: NumberPlace;
  readonly item?: NumberPlace;
  /** Whether it is an inserted article such as 第19条の2, which is not article 19. */
  readonly isBranch: boolean;
  /** Whether it continues a list that the reference before it started: 第15条及び第16条. */
  readonly isChained: boolean;
  /** Whether the law is not named at the article but before it in the sentence or in the title above. */
  readonly isImplied: boolean;
}

/** The references of a text, and the law that 同法 would mean in the next paragraph. */
export interface LawReferences {
  readonly references: readonly LawReference[];
  readonly lastLaw: Law | undefined;
}

/** A bracket that may stand between a law's name and its article. 「の規定」 is not supported. */
const ASIDE = '\\((?:[^()]|\\([^()]*\\))*\\)';
const BRANCH = `の(?:\\d+|${READ_KANJI}+(?=第|[^一-龠つ]|$))`;
const REFERENCE = new RegExp(
  `(?:(?<law>法律?)[」』]?(?:${ASIDE})?の?)?第?(?<article>\\d+)条(?<branch>${BRANCH})?(?:第?(?<paragraph>\\d+)項)?(?:第?(?<item>\\d+)号)?`,
  'dgu',
);
const CONNECTION = new RegExp(
  `^(?:${ASIDE})?(?:、|,|及び|並びに|又は|若しくは|・|と|から|~|ないし)?(?:${ASIDE})?$`,
  'u',
);
/** The name of a law, to find what 「同法」 means. Words such as 方法 and 手法 are no laws. */
const LAW_NAME =
  /(?:に関する法律|(?<!方|手|用|療|司|立|寸|作|合|違|適|同|国|憲)(?<=[\p{Script=Han}ァ-ヶー])法)(?![人令律的務廷案])/gu;

/** The repealed laws for state organs and independent bodies (保有する…) are other laws, and so are former ones (旧…). */
const LAWS: readonly { readonly law: Law; readonly name: RegExp }[] = [
  {
    law: 'appi',
    name: /(?<!旧|改正前の?)(?:個人情報保護法|個情法|(?<!保有する)個人情報の保護に関する法律)$/u,
  },
  {
    law: 'my-number',
    name: /(?<!旧|改正前の?)(?:番号法|番号利用法|マイナンバー法|番号の利用等?に関する法律)$/u,
  },
];
/** The number of characters of the longest of these names, with what may stand before it. */
const LONGEST_NAME = 32;

/** 同法, or 「法」 if it is a name by itself. */
const SAME_LAW = /(?:同|(?<![\p{Script=Han}ァ-ヶーぁ-ん])|^)法$/u;

/**
 * Returns the references of a folded text in order. `before` is the law that the last paragraph named (for 同法), `title` the
 * folded title above the text.
 */
export function lawReferences(text: string, before: Law | undefined, title = ''): LawReferences {
  const references: LawReference[] = [];
  const lastLawBefore = lawReader(text, before);
  for (const match of text.matchAll(REFERENCE)) {
    const { article, branch, paragraph, item } = match.groups ?? {};
    const at = match.indices?.groups;
    if (article === undefined || !at?.article) continue;
    const named = at.law ? lawNamed(text, at.law[1], lastLawBefore) : undefined;
    const previous = references.at(-1);
    const isChained =
      !at.law && previous !== undefined && CONNECTION.test(text.slice(previous.end, match.index));
    const implied = at.law || isChained ? undefined : impliedLaw(text, match.index, title);
    const law = isChained ? previous.law : (named?.law ?? implied);
    references.push({
      start: named?.start ?? match.index,
      end: match.index + match[0].length,
      ...(law ? { law } : {}),
      article: numberAt(article, at.article),
      ...(paragraph && at.paragraph ? { paragraph: numberAt(paragraph, at.paragraph) } : {}),
      ...(item && at.item ? { item: numberAt(item, at.item) } : {}),
      isBranch: branch !== undefined,
      isChained,
      isImplied: isChained ? previous.isImplied : implied !== undefined,
    });
  }
  return { references, lastLaw: lastLawBefore(text.length) };
}

function numberAt(digits: string, [start, end]: [number, number]): NumberPlace {
  return { value: Number(digits), start, end };
}

/** Returns the law whose name ends at an index, and the start of the name. */
function lawNamed(text: string, end: number, lastLawBefore: LastLaw): { law?: Law; start: number } {
  const from = Math.max(0, end - LONGEST_NAME);
  const words = text.slice(from, end);
  for (const { law, name } of LAWS) {
    const match = name.exec(words);
    if (match) return { law, start: from + match.index };
  }
  const same = SAME_LAW.exec(words);
  if (!same) return { law: 'other', start: end - 1 };
  const start = from + same.index;
  const law = lastLawBefore(start);
  return law ? { law, start } : { start };
}

/** Documents that have articles too. An article behind one is theirs: 「規程第15条」. */
const DOCUMENT =
  /規程|規約|規則|細則|[政省施行]令|条例|約款|契約書?|要綱|要領|定款|覚書|指針|ガイドライン|ガイダンス/u;
const LAW_OR_DOCUMENT = new RegExp(`${LAW_NAME.source}|${DOCUMENT.source}`, 'gu');

/**
 * Returns the law that an article without a law's name belongs to: the one named last before it in its sentence, or else the
 * only one in the title. Undefined if a document of another kind is named there last.
 */
function impliedLaw(text: string, index: number, title: string): Law | undefined {
  const sentence =
    sentencesOf(text.slice(Math.max(0, index - MAX_SENTENCE), index))
      .split('。')
      .at(-1) ?? '';
  const named = lawsIn(sentence);
  if (named.length > 0) return named.at(-1);
  const inTitle = new Set(lawsIn(title));
  return inTitle.size === 1 ? [...inTitle][0] : undefined;
}

/** The greatest distance, in characters, of words that count as words about a reference. */
export const MAX_SENTENCE = 300;

/**
 * Returns a folded text in which 「。」 only ends sentences: not inside brackets, nor before the bracket of an article that
 * belongs to the sentence: 「特定します。(第15条)」. All characters stay in their places.
 */
export function sentencesOf(text: string): string {
  return text
    .replace(/\([^()]*\)/gu, (aside) => aside.replaceAll('。', '、'))
    .replace(/。(?=\((?:第?\d|$))/gu, '、');
}

/** Returns the laws that a text names, in order; undefined for a document of another kind. */
function lawsIn(text: string): (Law | undefined)[] {
  return [...text.matchAll(LAW_OR_DOCUMENT)].map(({ 0: found, index }) => {
    const end = index + found.length;
    if (DOCUMENT.test(found)) return undefined;
    return (
      LAWS.find(({ name }) => name.test(text.slice(Math.max(0, end - LONGEST_NAME), end)))?.law ?? 'other'
    );
  });
}

/** Returns the law that was named last before an index. The indices must be ascending. */
type LastLaw = (index: number) => Law | undefined;

function lawReader(text: string, before: Law | undefined): LastLaw {
  const ends = [...text.matchAll(LAW_NAME)].map(({ 0: { length }, index }) => index + length);
  let last = before;
  let met = 0;
  return (index) => {
    for (let end = ends[met]; end !== undefined && end <= index; end = ends[met]) {
      const words = text.slice(Math.max(0, end - LONGEST_NAME), end);
      last = LAWS.find(({ name }) => name.test(words))?.law ?? 'other';
      met += 1;
    }
    return last;
  };
}
