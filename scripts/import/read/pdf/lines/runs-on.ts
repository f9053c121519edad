import { circledBeside, NUMBER_SIGNS } from '../../../../notice/vocabulary/list-marks.ts';
import { DIGIT, fromDigits } from '../../../../notice/vocabulary/numbers.ts';

/** The number that a line begins with, in round brackets or in a circle. */
const NUMBER = new RegExp(`^(?:[（(](${DIGIT}{1,2})[)）]|([${NUMBER_SIGNS.circled}]))`, 'u');

/**
 * Returns whether a line that begins with a number continues a sentence that counts what it names. Then the number
 * before it is in the words above, or the next number is in the line itself: 「…するときは」, 「(1)項目、(2)範囲及び」, 「(3)目的を公表します。」.
 */
export function runsOn(text: string, next: string): boolean {
  const number = NUMBER.exec(next);
  if (!number || text.endsWith('。')) return false;
  const [before, behind] = ([-1, 1] as const).map((by) => numberBeside(number, by));
  return isWithin(text, before) || isWithin(next, behind);
}

function numberBeside([, figure = '', circle]: RegExpExecArray, by: -1 | 1): string | undefined {
  return circle === undefined ? `(${fromDigits(figure) + by})` : circledBeside(circle, by);
}

/**
 * A number at the beginning is the number of the line and does not count. Brackets and figures may be of either
 * width.
 */
function isWithin(text: string, number = ''): boolean {
  const words = number.startsWith('(') ? text.normalize('NFKC') : text;
  return number !== '' && words.trimStart().indexOf(number, 1) > 0;
}
