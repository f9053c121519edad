import { type Character, charactersOf, type PageModel } from './page-model.ts';
import type { SeenCharacter } from './read-by-mupdf.ts';

/** Two readers round places differently. */
const PLACE_PT = 0.1;

/**
 * Returns where another reader sees other characters than the model has, or takes the gap between two neighbours for a
 * space.
 */
export function extractionFaults({ blocks }: PageModel, seen: readonly SeenCharacter[]): string[] {
  const byPlace = new Map<string, SeenCharacter[]>();
  for (const one of seen) {
    const key = `${one.page} ${Math.round(one.baselinePt)}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  return blocks.flatMap((block) =>
    block.lines.flatMap(({ page, characters }) => {
      const around = seenAround(page, characters);
      const lost = characters.filter((character) => !isBlank(character) && !around.some(isAt(character)));
      const added = around.filter(
        (one) =>
          one.text === ' ' &&
          isInWords(one, characters) &&
          !characters.some((own) => isBlank(own) && isAt(own)(one)),
      );
      return [
        ...lost.map(
          ({ text }) =>
            `「${text}」 is not seen in 「${charactersOf(block)
              .map((own) => own.text)
              .join('')}」`,
        ),
        ...added.map(
          ({ xPt }) => `a space is seen at ${xPt} in 「${characters.map(({ text }) => text).join('')}」`,
        ),
      ];
    }),
  );

  function seenAround(page: number, [first]: readonly Character[]): SeenCharacter[] {
    const row = Math.round(first?.baselinePt ?? 0);
    return [row - 1, row, row + 1].flatMap((y) => byPlace.get(`${page} ${y}`) ?? []);
  }
}

function isAt(own: Character): (seen: SeenCharacter) => boolean {
  const codePoint = own.text.codePointAt(0) ?? 0;
  // MuPDF's JavaScript returns only the lower 16 bits of a character.
  const text = String.fromCharCode(codePoint);
  return (seen) =>
    (seen.text === text || isBlank(own)) &&
    Math.abs(seen.xPt - own.xPt) <= PLACE_PT &&
    Math.abs(seen.baselinePt - own.baselinePt) <= PLACE_PT;
}

/** Returns whether a place is between the first and the last character of a line. */
function isInWords({ xPt }: SeenCharacter, characters: readonly Character[]): boolean {
  const [first, last] = [characters[0], characters.at(-1)];
  return first !== undefined && last !== undefined && xPt > first.xPt && xPt < last.xPt;
}

/** Returns whether it is white space. The no-break space counts too, because MuPDF reads it as any other. */
function isBlank({ text }: Character): boolean {
  return /^\s+$/u.test(text);
}
