import type { Entry } from '../entry.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import type { Mark } from '../phrases/marks.ts';

/**
 * Returns the lines with the articles of a rule as numbered headings. In a statute the caption is above the article:
 * 「（目的）」, 「第１条　この規程は、…」. The caption gets the number of the article, and the words of the article are below it.
 */
export function withCaptionedArticles(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const next = entries[index + 1];
    const caption = next && captionOf(entry, next);
    if (caption) return [caption];
    return before && captionOf(before, entry)
      ? [{ ...entry, marks: entry.marks.slice(1), isApart: true }]
      : [entry];
  });
}

function captionOf(entry: Entry, article: Entry): Entry | undefined {
  const bracketed = wholeBracketed(entry.text);
  const [number] = article.marks;
  if (!bracketed || !'（('.includes(bracketed.open) || entry.marks.length > 0) return undefined;
  if (number?.family !== '第1' || wholeBracketed(article.text) || entry.cell || article.cell)
    return undefined;
  const mark: Mark = {
    ...number,
    raw: `${number.raw}${bracketed.open}${bracketed.close}`,
    close: bracketed.close,
  };
  return { ...entry, marks: [mark], text: bracketed.inner };
}
