import { greatest, least, median } from '../drawn/measures.ts';
import type { Run } from './character-runs.ts';
import { isRaisedSign } from './footnote-signs.ts';
import type { LineOfRegion } from './line.ts';
import type { FlowCharacter } from './page-flow.ts';
import { spaceBetween } from './spaces.ts';

const RUBY = { size: 0.65, least: 0.5, most: 1.5 };

/** Returns the lines of a region from top to bottom. Slightly raised or lowered characters belong to their line. */
export function linesOfRuns(runs: readonly Run[]): LineOfRegion[] {
  const isRuby = rubyAmong(runs);
  const lines: { top: number; bottom: number; runs: Run[]; isRuby: boolean }[] = [];
  for (const run of [...runs].sort((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    const ruby = isRuby(run);
    const line = lines.find((each) => each.isRuby === ruby && overlap(each, run) > 0.5);
    if (line) line.runs.push(run);
    else lines.push({ top: run.top, bottom: run.bottom, runs: [run], isRuby: ruby });
  }
  return lines
    .map((line) => ({ ...toLine(line.runs), isRuby: line.isRuby }))
    .sort((a, b) => order(a) - order(b));
}

/** Ruby comes after the line that it belongs to, because it only repeats that line. */
function order({ baseline, isRuby, size }: LineOfRegion): number {
  return isRuby ? baseline + 2 * size + 0.01 : baseline;
}

function overlap(line: { top: number; bottom: number }, run: Run): number {
  const shared = Math.min(line.bottom, run.bottom) - Math.max(line.top, run.top);
  return shared / Math.min(line.bottom - line.top, run.bottom - run.top);
}

/** Returns a function that tells ruby from other runs: small kana right above larger characters. */
function rubyAmong(runs: readonly Run[]): (run: Run) => boolean {
  return (run) => {
    if (!run.characters.every(({ text }) => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]*$/u.test(text)))
      return false;
    return runs.some((base) => {
      const distance = (base.baseline - run.baseline) / base.size;
      const isOver = run.start < base.end && run.end > base.start;
      return isOver && run.size <= RUBY.size * base.size && distance > RUBY.least && distance < RUBY.most;
    });
  };
}

function toLine(runs: readonly Run[]): Omit<LineOfRegion, 'isRuby'> {
  const all = [...runs].sort((a, b) => a.start - b.start);
  const seen = all.flatMap((run) => run.characters).filter(({ text }) => text.trim() !== '');
  const largest = greatest(seen.map(({ size }) => size));
  const main = seen.filter(({ size }) => size > 0.8 * largest);
  const baseline = median(main.map((character) => character.baseline));
  const raised = all.filter((run) => isRaisedSign(run, { size: largest, baseline }));
  const notes = raised.filter((run) => !isOfWord(all[all.indexOf(run) - 1]));
  const inOrder = all.filter((run) => !notes.includes(run));
  // The place of a removed figure is not a gap.
  const characters = all.flatMap((run) =>
    notes.includes(run) ? run.characters.map((character) => ({ ...character, text: '' })) : run.characters,
  );
  return {
    notes: notes.map((run) => spacedText(run.characters)),
    isRaised: all[0] !== undefined && raised.includes(all[0]),
    text: spacedText(characters),
    start: least(runs.map(({ start }) => start)),
    end: greatest(runs.map(({ end }) => end)),
    baseline,
    size: largest,
    ...hangOf(inOrder),
    isSpaced: inOrder.at(-1)?.isSpaced === true,
    isBold: seen.filter(({ isBold }) => isBold).length > 0.8 * seen.length,
    ...(all[0]?.sign ? { sign: all[0].sign } : {}),
  };
}

/** In 「m2」 the figure is part of the unit. A figure at the beginning of a line opens the footnote itself. */
function isOfWord(before: Run | undefined): boolean {
  return before === undefined || /[A-Za-z0-9]$/u.test(spacedText(before.characters));
}

function hangOf([first, second]: readonly Run[]): { hang?: number } {
  return first && second && second.start - first.end > 0.9 * first.size ? { hang: second.start } : {};
}

function spacedText(characters: readonly FlowCharacter[]): string {
  let text = '';
  const space = spaceBetween(characters);
  for (const [index, character] of characters.entries()) {
    const before = characters[index - 1];
    text += (before ? space(before, character) : '') + character.text;
  }
  return text.trim();
}
