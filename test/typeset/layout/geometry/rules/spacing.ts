import { baselineOf, type Character, isSpace, type Line, type PageModel, textOf } from '../page-model.ts';

/** Places are written with two to four decimals. */
const HAIR_PT = 0.02;
/** The space that a justified line may add between its characters, and the space between two brackets. */
const MOST_EM = { added: 0.1, sameWay: 0.25, apart: 0.6 };
const OPENING = /^[（〔［｛〈《「『【〘〖〚([{｢]$/u;
const CLOSING = /^[）〕］｝〉》」』】〙〗〛)\]}｣、。，．]$/u;
const PUNCTUATION = /^[（〔［｛〈《「『【〘〖〚([{｢）〕］｝〉》」』】〙〗〛)\]}｣、。，．・･：；]$/u;

/** Words are between the margins, or between the rules of their cell, except a single character that is wider. */
export function beyondMargins({ blocks, page, margins }: PageModel): string[] {
  return blocks.flatMap((block) =>
    block.lines.flatMap((line) => {
      const shown = line.characters.filter((character) => !isSpace(character));
      const right = Math.max(...shown.map(({ ink, xPt, advancePt }) => ink?.[1] ?? xPt + advancePt));
      const left = Math.min(...shown.map(({ ink, xPt }) => ink?.[0] ?? xPt));
      const [top, bottom] = verticalReach(line);
      const isWithin =
        (right <= block.rightPt + HAIR_PT || shown.length === 1) &&
        left >= (block.cell ? block.leftPt : margins.left) - HAIR_PT &&
        top >= margins.top - HAIR_PT &&
        bottom <= page.heightPt - margins.bottom + HAIR_PT;
      return isWithin || shown.length === 0 ? [] : [`「${textOf(line)}」 on page ${line.page + 1}`];
    }),
  );
}

/** Returns about how far the characters of a line reach above and below its baseline. */
function verticalReach(line: Line): [number, number] {
  const size = Math.max(...line.characters.map(({ sizePt }) => sizePt));
  return [baselineOf(line) - 0.8 * size, baselineOf(line) + 0.2 * size];
}

/** The lines of a block are evenly spaced on each page. */
export function unevenLines({ blocks, lineHeight }: PageModel): string[] {
  return blocks.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      if (!before || before.page !== line.page) return [];
      const step = baselineOf(line) - baselineOf(before);
      const expected = lineHeight * (line.characters[0]?.sizePt ?? 0);
      return Math.abs(step - expected) <= HAIR_PT
        ? []
        : [`「${textOf(line)}」 follows ${step} pt below and not ${expected}`];
    }),
  );
}

/** All characters of a line have one baseline and one size, in any face. */
export function leftBaseline({ blocks }: PageModel): string[] {
  return blocks.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const [first] = line.characters;
      const other = line.characters.find(
        ({ baselinePt, sizePt }) =>
          Math.abs(baselinePt - baselineOf(line)) > HAIR_PT || sizePt !== first?.sizePt,
      );
      return other ? [`「${other.text}」 of 「${textOf(line)}」`] : [];
    }),
  );
}

/** Neighbours have hardly more space between them than their own, and less only between brackets and points. */
export function gaps(model: PageModel): string[] {
  return neighbours(model).flatMap(([before, after]) => {
    const gapEm = (after.xPt - before.xPt - before.advancePt) / after.sizePt;
    const mayMove = PUNCTUATION.test(before.text) && PUNCTUATION.test(after.text);
    const hair = HAIR_PT / after.sizePt;
    const isRight = gapEm <= MOST_EM.added + hair && (mayMove || gapEm >= -hair);
    return isRight ? [] : [`${gapEm.toFixed(3)} em in 「${before.text}${after.text}」 (${before.font})`];
  });
}

/** Spaced out lines have the same gap everywhere, and end at the right margin. */
export function unevenGaps({ blocks }: PageModel): string[] {
  return blocks.flatMap(({ lines, rightPt }) =>
    lines.flatMap((line) => {
      const pairs = pairsOf(line).filter(
        ([before, after]) =>
          !before.isLabel && !(PUNCTUATION.test(before.text) && PUNCTUATION.test(after.text)),
      );
      const added = pairs.map(([before, after]) => after.xPt - before.xPt - before.advancePt);
      const [least, most] = [Math.min(...added), Math.max(...added)];
      if (added.length === 0 || most < 2 * HAIR_PT) return [];
      const last = line.characters.findLast((character) => !isSpace(character));
      const end = last ? last.xPt + last.advancePt : 0;
      const isRight = most - least <= 2 * HAIR_PT && Math.abs(end - rightPt) <= 0.5;
      return isRight ? [] : [`「${textOf(line)}」 has gaps from ${least} to ${most} and ends at ${end}`];
    }),
  );
}

/** The outlines of neighbouring brackets and points do not overlap, and are not too far apart. */
export function brackets(model: PageModel): string[] {
  return neighbours(model).flatMap(([before, after]) => {
    const isPair =
      (CLOSING.test(before.text) && (CLOSING.test(after.text) || OPENING.test(after.text))) ||
      (OPENING.test(before.text) && OPENING.test(after.text));
    if (!isPair || !before.ink || !after.ink) return [];
    const blankEm = (after.ink[0] - before.ink[1]) / after.sizePt;
    const turnBacks = CLOSING.test(before.text) && OPENING.test(after.text);
    const most = turnBacks ? MOST_EM.apart : MOST_EM.sameWay;
    const isRight = blankEm >= 0 && blankEm <= most;
    return isRight ? [] : [`${blankEm.toFixed(3)} em in 「${before.text}${after.text}」 (${before.font})`];
  });
}

function neighbours({ blocks }: PageModel): [Character, Character][] {
  return blocks.flatMap(({ lines }) => lines.flatMap(pairsOf));
}

/** Returns each two neighbours of a line. A space at its end hangs over and has no neighbour. */
function pairsOf({ characters }: Line): [Character, Character][] {
  const last = characters.findLastIndex((character) => !isSpace(character));
  return characters.slice(0, Math.max(0, last)).flatMap((before, index) => {
    const after = characters[index + 1];
    return after ? [[before, after] as [Character, Character]] : [];
  });
}
