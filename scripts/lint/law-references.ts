import type { Span } from './fold.ts';

/** The laws that tables speak of; every other law is `other`. */
export type Law = 'appi' | 'my-number' | 'other';

/** A number of a reference, and where in the folded text it stands. */
export interface NumberPlace extends Span {
  readonly value: number;
}

/** 「個人情報保護法第23条第5項第3号」: an article that a text refers to. */
export interface LawReference extends Span {
  /** Absent where the text does not say of which law the article is. */
  readonly law?: Law;
  readonly article: NumberPlace;
  readonly paragraph?: NumberPlace;
  readonly item?: NumberPlace;
  /** It goes on a list that the reference before it began: 第15条及び第16条. */
  readonly isChained: boolean;
}

/** The references of a text, and the law that 同法 means in the paragraph behind it. */
export interface LawReferences {
  readonly references: readonly LawReference[];
  readonly lastLaw: Law | undefined;
}

/** What may stand between a law's name and its article: a bracket, 「の規定」 is not read. */
const ASIDE = '\\((?:[^()]|\\([^()]*\\))*\\)';
const REFERENCE = new RegExp(
  `(?:(?<law>法律?)[」』]?(?:${ASIDE})?の?)?第?(?<article>\\d+)条(?:の\\d+)?(?:第?(?<paragraph>\\d+)項)?(?:第?(?<item>\\d+)号)?`,
  'dgu',
);
const CONNECTION = new RegExp(
  `^(?:${ASIDE})?(?:、|,|及び|並びに|又は|若しくは|・|と|から|~|ないし)?(?:${ASIDE})?$`,
  'u',
);
/** A law's name, so that what 「同法」 means can be told; 方法, 手法 and the like are no laws. */
const LAW_NAME =
  /(?:に関する法律|(?<!方|手|用|療|司|立|寸|作|合|違|適|同|国|憲)(?<=[\p{Script=Han}ァ-ヶー])法)(?![人令律的務廷案])/gu;

const LAWS: readonly { readonly law: Law; readonly name: RegExp }[] = [
  // Those of the state's organs and of independent bodies are other laws, and are repealed.
  { law: 'appi', name: /(?:個人情報保護法|個情法|(?<!保有する)個人情報の保護に関する法律)$/u },
  { law: 'my-number', name: /(?:番号法|番号利用法|マイナンバー法|番号の利用等?に関する法律)$/u },
];

/** 同法, and 「法」 where it is a name by itself. */
const SAME_LAW = /(?:同|(?<![\p{Script=Han}ァ-ヶーぁ-ん])|^)法$/u;

/**
 * Returns the references of a folded text in its order. `before` is the law that the paragraph before it spoke of last:
 * 同法 may mean it.
 */
export function lawReferences(text: string, before: Law | undefined): LawReferences {
  const references: LawReference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const { article, paragraph, item } = match.groups ?? {};
    const at = match.indices?.groups;
    if (article === undefined || !at?.article) continue;
    const named = at.law ? lawNamed(text.slice(0, at.law[1]), before) : undefined;
    const previous = references.at(-1);
    const isChained =
      !at.law && previous !== undefined && CONNECTION.test(text.slice(previous.end, match.index));
    const law = isChained ? previous.law : named?.law;
    references.push({
      start: named?.start ?? match.index,
      end: match.index + match[0].length,
      ...(law ? { law } : {}),
      article: numberAt(article, at.article),
      ...(paragraph && at.paragraph ? { paragraph: numberAt(paragraph, at.paragraph) } : {}),
      ...(item && at.item ? { item: numberAt(item, at.item) } : {}),
      isChained,
    });
  }
  return { references, lastLaw: lastLaw(text, before) };
}

function numberAt(digits: string, [start, end]: [number, number]): NumberPlace {
  return { value: Number(digits), start, end };
}

/** The law whose name a text ends with, and where the name begins. */
function lawNamed(text: string, before: Law | undefined): { law?: Law; start: number } {
  for (const { law, name } of LAWS) {
    const match = name.exec(text);
    if (match) return { law, start: match.index };
  }
  const same = SAME_LAW.exec(text);
  if (!same) return { law: 'other', start: text.length - 1 };
  const law = lastLaw(text.slice(0, same.index), before);
  return law ? { law, start: same.index } : { start: same.index };
}

function lastLaw(text: string, before: Law | undefined): Law | undefined {
  const last = [...text.matchAll(LAW_NAME)].at(-1);
  if (!last) return before;
  const upTo = text.slice(0, last.index + last[0].length);
  return LAWS.find(({ name }) => name.test(upTo))?.law ?? 'other';
}
