import type { FlowCharacter } from './page-flow.ts';

/** The gaps that count as spaces though no space is printed, in ems. */
const GAP = {
  /** Between Latin letters or figures. Words there are about a quarter of an em apart. */
  latin: 0.17,
  /** Between these and Japanese characters. There a quarter of an em is not a space (JIS X 4051). */
  mixed: 0.45,
  /** Between any characters: the gap of a tab or a column. */
  wide: 0.95,
};

const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}!-~]+$/u;
const FULL_WIDTH = /^[\uFF01-\uFF5E]+$/u;

/**
 * Returns a function that says which space is between two neighbours in a line. A wide gap is one ideographic space. If
 * all characters of the line are spread, their usual gap is not a space.
 */
export function spaceBetween(
  characters: readonly FlowCharacter[],
): (before: FlowCharacter, after: FlowCharacter) => string {
  const tracking = trackingOf(characters);
  return (before, after) => {
    const em = Math.min(before.size, after.size);
    const gap = (after.start - before.end) / em;
    if (before.text.trim() === '' || after.text.trim() === '') return gap > 2 ? '　' : '';
    if (gap - tracking >= GAP.wide) return '　';
    const isLatin = [before.text, after.text].filter(
      (text) => LATIN.test(text) && !FULL_WIDTH.test(text),
    ).length;
    const least = isLatin === 2 ? GAP.latin : GAP.mixed;
    return isLatin > 0 && gap - tracking >= least ? ' ' : '';
  };
}

/** Returns how far the characters of a line are spread, in ems: its usual gap. */
function trackingOf(characters: readonly FlowCharacter[]): number {
  const gaps = characters
    .slice(1)
    .map((after, index) => (after.start - (characters[index]?.end ?? 0)) / after.size)
    .sort((a, b) => a - b);
  return gaps.length < 3 ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}
