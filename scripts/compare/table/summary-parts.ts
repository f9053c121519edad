import type { ComparisonDocument } from './comparison-document.ts';

/** One numbered part of the page before the table. */
export interface SummaryPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

/** Returns the line at the top right: who decides, document number, day. It is a list without a line if nothing is known. */
export function headLine({ references, effective }: ComparisonDocument): string[] {
  const words = [...references, ...(effective ? [effective] : [])].join('　');
  return words === '' ? [] : [words];
}

/** Returns the page before the table, part by part. The words are the same in every format. */
export function summaryParts({ summary }: ComparisonDocument): SummaryPart[] {
  const { reason, mainPoints, others, effective, contractors } = summary;
  const none = (list: readonly string[], words: string) => (list.length === 0 ? [words] : []);
  return [
    { heading: '１　改正の理由', paragraphs: [reason], items: [] },
    {
      heading: '２　主な改正点',
      paragraphs: none([...mainPoints, ...others], 'なし'),
      items: [...mainPoints, ...others],
    },
    { heading: '３　施行日', paragraphs: [effective], items: [] },
    {
      heading: '４　委託先への影響',
      paragraphs: none(
        contractors.map(({ text }) => text),
        'なし',
      ),
      items: contractors.map(({ text, names }) => `${text}：${names.join('、')}`),
    },
  ];
}
