import type { FlowCharacter } from './page-flow.ts';

/** Gaps that are spaces though none is printed, in ems. */
const GAP = {
  /** Between letters or figures, where words are parted by about a quarter of an em. */
  latin: 0.17,
  /** Between such and Japanese characters, which a quarter of an em may part without a space (JIS X 4051). */
  mixed: 0.45,
  /** Between any characters: the gap that a tab or a column makes. */
  wide: 0.95,
};

const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}!-~]+$/u;
const FULL_WIDTH = /^[\uFF01-\uFF5E]+$/u;

/**
 * Returns what says which space stands between two neighbours of a line where none is printed: a wide gap is one
 * ideographic space. Where all characters of the line are set apart, that is no gap.
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

/** By how much the characters of a line are set apart, in ems: the usual gap of it. */
function trackingOf(characters: readonly FlowCharacter[]): number {
  const gaps = characters
    .slice(1)
    .map((after, index) => (after.start - (characters[index]?.end ?? 0)) / after.size)
    .sort((a, b) => a - b);
  return gaps.length < 3 ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}
