import type { Line } from './line.ts';
import { opensLine } from './opens-line.ts';
import { runsOn } from './runs-on.ts';

const NEAR_EM = 0.35;

/** The lines of a paragraph so far. */
export interface OpenParagraph {
  readonly first: Line;
  readonly last: Line;
  /** Its words, all lines joined. */
  readonly text: string;
}

/**
 * Returns whether a line continues a paragraph. It must be indented as the lines before it, follow at the usual
 * distance (`pitch`, in ems), and begin with no mark. And the line before it must be full, or its words must be
 * unfinished.
 */
export function isContinued(open: OpenParagraph, next: Line, pitch: number): boolean {
  return isSetAlike(open, next) && isClose(open.last, next, pitch) && goesOn(open, next);
}

/** Returns the same for lines on two pages or in two columns. Their distance says nothing. */
export function isContinuedApart(open: OpenParagraph, next: Line): boolean {
  const { last } = open;
  const [shift, edge] = [next.from - last.from, next.to - next.from - (last.to - last.from)];
  const moved = { ...next, start: next.start - shift, end: next.end - shift, from: last.from };
  return Math.abs(edge) < 3 * next.size && isSetAlike(open, moved) && goesOn(open, moved);
}

function isSetAlike({ first, last }: OpenParagraph, next: Line): boolean {
  const em = last.size;
  if (Math.abs(next.size - em) > 0.08 * em || last.isRuby || next.isRuby) return false;
  if (isCentred(last, next)) return true;
  if (last !== first) return Math.abs(next.start - last.start) < NEAR_EM * em;
  // A first line may be indented, or begin farther left with its mark.
  const shift = (next.start - first.start) / em;
  if (first.hang !== undefined && Math.abs(next.start - first.hang) < NEAR_EM * em) return true;
  return shift > -2.2 && shift < (opensLine(first.text) ? 4.5 : 2.6);
}

/** Returns whether both lines are centred in their column and the first one is the longer. */
function isCentred(last: Line, next: Line): boolean {
  const middle = ({ start, end }: Line) => (start + end) / 2;
  const column = (last.from + last.to) / 2;
  const em = last.size;
  return (
    next.start > last.start + em && [last, next].every((line) => Math.abs(middle(line) - column) < 0.7 * em)
  );
}

function isClose(last: Line, next: Line, pitch: number): boolean {
  const distance = (next.baseline - last.baseline) / last.size;
  // Ruby over a line moves it down. But if a sentence has ended and more space follows, the paragraph has ended.
  const most = /[。．]$/u.test(last.text) ? 1.12 : 1.3;
  return distance > 0 && distance < most * pitch && distance < 2.6;
}

function goesOn({ first, last, text }: OpenParagraph, next: Line): boolean {
  if (/^[、。，．）)」』】〕]/u.test(next.text)) return true;
  if ((opensLine(next.text) && !runsOn(text, next.text)) || next.sign) return false;
  if (first !== last && next.isBold !== last.isBold && first.isBold) return false;
  if (isSetRight(last, next)) return openBrackets(text) > 0;
  const room = last.to - last.end;
  if (room < widthOfFirstWord(next) + 0.6 * next.size) return true;
  return openBrackets(text) > 0 && room < 0.5 * (last.to - last.from);
}

/**
 * Lines at the right edge, such as the date and the issuer, reach the edge whatever their length. So they never count
 * as full.
 */
const RIGHT = { from: 0.4, lineEm: 20 };

function isSetRight(last: Line, next: Line): boolean {
  const indent = last.start - last.from;
  if (indent < RIGHT.from * (last.to - last.from) || last.to - last.end > last.size) return false;
  const isShort = last.end - last.start < RIGHT.lineEm * last.size;
  return isShort || Math.abs(next.start - last.start) > NEAR_EM * last.size;
}

/**
 * The text that did not fit on the line before: a word, or a character with the next ones that may not begin a line.
 */
const FIRST_WORD =
  /^(?:[\p{Script=Latin}\p{Nd}!-~]+|.)[、。，．・：；？！）)」』】〕］ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*/u;

function widthOfFirstWord({ text, size }: Line): number {
  const [word = ''] = FIRST_WORD.exec(text) ?? [];
  return [...word].reduce((sum, character) => sum + (/[\x20-\x7E]/u.test(character) ? 0.6 : 1), 0) * size;
}

/** Returns how many brackets of a text are not closed in it. */
function openBrackets(text: string): number {
  let open = 0;
  for (const character of text) {
    if (/[（(「『]/u.test(character)) open += 1;
    if (/[）)」』]/u.test(character)) open = Math.max(0, open - 1);
  }
  return open;
}

/**
 * Returns two lines as one, with a space where Latin words or figures meet. A hyphen at the end stays, because many
 * are part of the word.
 */
export function unwrapped(before: string, after: string): string {
  const isLatin =
    /[\p{Script=Latin}\p{Nd},.;:!?%)]$/u.test(before) && /^[\p{Script=Latin}\p{Nd}(]/u.test(after);
  return `${before}${isLatin ? ' ' : ''}${after}`;
}
