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

/** Returns the page before the table, part by part. The words are the same in every format. */
export function summaryParts({ summary }: ComparisonDocument): SummaryPart[] {
  const { act, reason, points, effective, contractors } = summary;
  const effects = contractors.map(({ text, names }) => `${text}：${names.join('、')}`);
  return [
    { heading: `１　${act}の理由`, paragraphs: [reason], lists: [] },
    { heading: `２　主な${act}点`, paragraphs: points.length === 0 ? ['なし'] : [], lists: points },
    { heading: '３　施行日', paragraphs: [effective], lists: [] },
    {
      heading: '４　委託先への影響',
      paragraphs: effects.length === 0 ? ['なし'] : [],
      lists: effects.length === 0 ? [] : [{ heading: '', items: effects }],
    },
  ];
}
