import { type Character, type Line, type PageModel, textOf, togetherBy } from '../page-model.ts';

const HAIR_PT = 0.02;

/** An item's mark is left of all its lines. These begin at the same place as those of its clauses and notes. */
export function hangingMarks({ blocks }: PageModel): string[] {
  return togetherBy(blocks, ({ group }) => group).flatMap((own) => {
    const lines = own.flatMap((block) => block.lines);
    const marks = lines.flatMap(({ characters }) => characters.filter(({ isLabel }) => isLabel));
    if (own[0]?.role !== 'item') return marks.length > 0 ? ['a mark without an item'] : [];
    const starts = lines.map(startOf);
    const left = Math.min(...starts);
    const isRight =
      marks.length > 0 &&
      starts.every((start) => Math.abs(start - left) <= HAIR_PT) &&
      marks.every((mark) => isLeftOf(mark, left));
    return isRight ? [] : [`「${lines.map(textOf).join('／')}」 begins at ${starts}`];
  });
}

function startOf({ characters }: Line): number {
  return characters.find(({ isLabel }) => !isLabel)?.xPt ?? 0;
}

function isLeftOf({ xPt, advancePt }: Character, left: number): boolean {
  return xPt + advancePt <= left + HAIR_PT;
}
