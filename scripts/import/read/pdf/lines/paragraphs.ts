import { isContinued, unwrapped } from './continued-lines.ts';
import type { Line } from './line.ts';
import { opensLine } from './opens-line.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Its words. Wrapped lines are joined; other lines are separated by line feeds. */
  readonly text: string;
  /** Whether its lines are separate: they are close together, but each says something of its own. */
  readonly isParted: boolean;
}

/** How much the indents of a block's lines may differ, in ems. */
const FAR_EM = 2.5;

/** The distance of lines if the page does not tell it, in ems. */
export const USUAL_EM = 1.7;
/** The largest distance of lines, in ems. */
const MOST_EM = 2.2;

/** Returns lines as paragraphs. A mark begins a paragraph, and so does more space than is usual between lines. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const seen = lines.filter(({ isRuby }) => !isRuby);
  const pitch = pitchOf(seen);
  const paragraphs: Paragraph[] = [];
  for (const line of seen) {
    const open = paragraphs.at(-1);
    const [first, last] = [open?.lines[0], open?.lines.at(-1)];
    const own = alone(line);
    if (!open || !first || !last) paragraphs.push(own);
    else if (!open.isParted && isContinued({ first, last, text: open.text }, line, pitch)) {
      paragraphs[paragraphs.length - 1] = withLine(open, line);
    } else if (open.isParted && isContinued({ first: last, last, text: last.text }, line, pitch)) {
      // The last of the separate lines was wrapped.
      paragraphs.splice(-1, 1, withoutLast(open), withLine(alone(last), line));
    } else if (isBeside(open, last, line, pitch)) {
      const text = `${open.text}\n${'　'.repeat(indentOf(line))}${line.text}`;
      paragraphs[paragraphs.length - 1] = { lines: [...open.lines, line], text, isParted: true };
    } else paragraphs.push(own);
  }
  return paragraphs;
}

function alone(line: Line): Paragraph {
  return { lines: [line], text: line.text, isParted: false };
}

function withoutLast({ lines, text }: Paragraph): Paragraph {
  const rest = lines.slice(0, -1);
  return { lines: rest, text: text.slice(0, text.lastIndexOf('\n')), isParted: rest.length > 1 };
}

/** Returns a paragraph with one more line that continues it. */
export function withLine(paragraph: Paragraph, line: Line): Paragraph {
  const { lines, text } = paragraph;
  const before = lines.at(-1)?.isSpaced ? `${text} ` : text;
  return { ...paragraph, lines: [...lines, line], text: unwrapped(before, line.text) };
}

/**
 * Returns whether a line belongs to the block of separate lines before it. Blocks are kept, so that their lines can
 * be counted.
 */
function isBeside(open: Paragraph, last: Line, line: Line, pitch: number): boolean {
  if (!open.isParted && open.lines.length > 1) return false;
  const distance = (line.baseline - last.baseline) / line.size;
  const isAlike = Math.abs(line.size - last.size) < 0.08 * last.size && line.isBold === last.isBold;
  const isSetAlike = Math.abs(line.start - last.start) < FAR_EM * line.size;
  return (
    isAlike &&
    isSetAlike &&
    distance > 0 &&
    distance < 1.12 * pitch &&
    !opensLine(line.text) &&
    !line.sign &&
    !last.sign &&
    !opensLine(open.text)
  );
}

function indentOf({ start, from, size }: Line): number {
  return Math.max(0, Math.round((start - from) / size));
}

/** Returns the usual distance of lines within a paragraph, in ems. The space between paragraphs may be larger. */
function pitchOf(lines: readonly Line[]): number {
  const pitches = lines
    .slice(1)
    .map((line, index) => (line.baseline - (lines[index]?.baseline ?? 0)) / line.size)
    .filter((pitch) => pitch > 0.9)
    .sort((a, b) => a - b);
  const usual = pitches[Math.floor(pitches.length * 0.3)];
  return usual === undefined ? USUAL_EM : Math.min(usual, MOST_EM);
}
