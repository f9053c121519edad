import type { ComparisonDocument } from './comparison-document.ts';
import type { Points } from './words/summary-points.ts';

/** One numbered part of the page before the table. */
export interface SummaryPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Lists of sentences, each below a heading of its own if that is not empty. */
  readonly lists: readonly Points[];
}

/** Returns the line at the top right: who decides, document number, day. It is a list without a line if nothing is known. */
export function headLine({ references, effective }: ComparisonDocument): string[] {
  const words = [...references, ...(effective ? [effective] : [])].join('　');
  return words === '' ? [] : [words];
}

/** How the sentences stand that nobody has to weigh: each on a line of its own or, to save paper, one after the other. */
export type SummaryForm = 'lines' | 'paper';

/** Returns the page before the table, part by part. The words are the same in every format. */
export function summaryParts({ summary }: ComparisonDocument, form: SummaryForm = 'lines'): SummaryPart[] {
  const { act, comesInto, reason, points, effective, contractors } = summary;
  const effects = contractors.map(({ text, names, isReissue }) => ({
    words: `${text}：${names.join('、')}`,
    isReissue,
  }));
  const come = effects.filter(({ isReissue }) => !isReissue).map(({ words }) => words);
  const lines = [
    ...effects.filter(({ isReissue }) => isReissue).map(({ words }) => words),
    ...joined(come, form),
  ];
  return [
    { heading: `１　${act}の理由`, paragraphs: [reason], lists: [] },
    {
      heading: `２　主な${act}点`,
      paragraphs: points.length === 0 ? ['なし'] : [],
      lists: points.map((one) => inForm(one, form)),
    },
    { heading: `３　${comesInto}日`, paragraphs: [effective], lists: [] },
    {
      heading: '４　委託先への影響',
      paragraphs: lines.length === 0 ? ['なし'] : [],
      lists: lines.length === 0 ? [] : [{ heading: '', items: lines }],
    },
  ];
}

/** More sentences than these are easier to read as a list. */
const MOST_IN_BRIEF = 12;

function inForm(points: Points, form: SummaryForm): Points {
  return points.isBrief ? { ...points, items: joined(points.items, form) } : points;
}

function joined(sentences: readonly string[], form: SummaryForm): readonly string[] {
  const isShort = sentences.length > 0 && sentences.length <= MOST_IN_BRIEF;
  return form === 'paper' && isShort ? [sentences.join('／')] : sentences;
}
