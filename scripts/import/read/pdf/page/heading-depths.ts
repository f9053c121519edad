import { BULLETS, NOTE_SIGNS } from '../../../../notice/vocabulary/list-marks.ts';
import { greatest } from '../drawn/measures.ts';
import type { Paragraph } from '../lines/paragraphs.ts';

const LARGER = 1.12;
const LONGEST = 60;
/** Where more than this part of a document is bold, that says nothing. */
const MUCH_BOLD = 0.4;
const BULLET = new RegExp(`^[${BULLETS.ofItems}●○◦${NOTE_SIGNS}*-]`, 'u');

/**
 * Returns a function that gives the depth of a heading from 1, and undefined for text. Headings are short. They are
 * clearly larger than the text (that of the tables' `cells` too), or bold if the text is not. Larger ones are higher;
 * those that are only bold come last.
 */
export function depthsOf(
  paragraphs: readonly Paragraph[],
  cells: readonly Paragraph[],
): (paragraph: Paragraph) => number | undefined {
  const body = usualSize([...paragraphs, ...cells]);
  const isBoldRare = partOfBold([...paragraphs, ...cells]) < MUCH_BOLD;
  const isLarge = (paragraph: Paragraph) => sizeOf(paragraph) >= LARGER * body && isShort(paragraph);
  const sizes = [...new Set(paragraphs.filter(isLarge).map((each) => rounded(sizeOf(each))))].sort(
    (a, b) => b - a,
  );
  return (paragraph) => {
    if (isLarge(paragraph)) return 1 + sizes.indexOf(rounded(sizeOf(paragraph)));
    const isBold = paragraph.lines.every((line) => line.isBold) && sizeOf(paragraph) > 0.95 * body;
    return isBoldRare && isBold && isShort(paragraph) ? 1 + sizes.length : undefined;
  };
}

function isShort({ text, lines, isParted }: Paragraph): boolean {
  return (
    text.length <= LONGEST && lines.length <= 3 && !isParted && !BULLET.test(text) && !/[。、]$/u.test(text)
  );
}

function sizeOf({ lines }: Paragraph): number {
  return greatest(lines.map(({ size }) => size));
}

/** Rounds to half points, because programs write 10.56 for 10.5. */
function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Returns the size of most characters. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of paragraphs.flatMap(({ lines }) => lines))
    counts.set(rounded(size), (counts.get(rounded(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function partOfBold(paragraphs: readonly Paragraph[]): number {
  const lines = paragraphs.flatMap((each) => each.lines);
  const length = (some: typeof lines) => some.reduce((sum, { text }) => sum + text.length, 0);
  return length(lines.filter(({ isBold }) => isBold)) / Math.max(1, length(lines));
}
