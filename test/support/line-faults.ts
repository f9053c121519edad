import type { Line } from '../../scripts/typeset/lines/break-lines.ts';
import type { StyledText } from '../../scripts/typeset/lines/paragraph.ts';
import { textOf } from './lines.ts';

/* What JIS X 4051 and JLReq forbid, as lists that are independent of the program's classes. */
const NO_START =
  '、。，．,.・：；:;？！?!）〕］｝〉》」』】〙〗)]}｣”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ〜％%℃\u3099';
const NO_END = '（〔［｛〈《「『【〘〖([{｢“‘￥〒+\u00A0';
const IN_WORDS = /[A-Za-z0-9０-９￥]/u;
const DIGIT = /[0-9０-９]/u;
const SPACE = /[^\S\u00A0]/u;

/** Returns the faults of a paragraph's lines as sentences; an empty list if all lines are right. */
export function lineFaults(lines: readonly Line<StyledText>[], widthEm: number): string[] {
  const faults: string[] = [];
  let expected = 0;
  for (const line of lines) {
    const text = textOf(line);
    if (line.start !== expected) faults.push(`「${text}」 does not follow the line before`);
    expected = line.end;
    const { width, count } = shownOf(line);
    if (Math.abs(width - line.widthEm) > 1e-6) faults.push(`「${text}」 is not as wide as it says`);
    if (width > widthEm + 1e-6 && count > 1) faults.push(`「${text}」 is wider than its measure`);
    if (line.trackingEm < 0 || line.trackingEm > 0.05) faults.push(`「${text}」 gapes`);
    if (line.trackingEm > 0 && Math.abs(width - widthEm) > 1e-6)
      faults.push(`「${text}」 is spaced out in vain`);
  }
  if (expected !== (lines[0]?.paragraph.glyphs.length ?? 0)) faults.push('something is lost');
  return [...faults, ...forbiddenBreaks(lines, widthEm)];
}

/** Returns the breaks inside words that would fit in one line. */
function forbiddenBreaks(lines: readonly Line<StyledText>[], widthEm: number): string[] {
  return lines.slice(1).flatMap(({ paragraph, start }) => {
    if (paragraph.forced.has(start) || !isForbidden(paragraph.glyphs, start)) return [];
    let [from, to] = [start, start];
    while (from > 0 && isForbidden(paragraph.glyphs, from)) from -= 1;
    while (to < paragraph.glyphs.length && isForbidden(paragraph.glyphs, to)) to += 1;
    const unitLine = { paragraph, start: from, end: to, shownEnd: to, widthEm: 0, trackingEm: 0 };
    const { width } = shownOf(unitLine);
    const unit = textOf(unitLine);
    return width <= widthEm ? [`「${unit}」 is parted`] : [];
  });
}

/** Whether a line must not start with the glyph at a place. */
function isForbidden(glyphs: readonly { readonly text: string }[], at: number): boolean {
  const [before, after] = [glyphs[at - 1]?.text ?? '', glyphs[at]?.text ?? ''];
  if (before === '' || after === '') return false;
  if (SPACE.test(before)) return false;
  return (
    NO_START.includes(after) ||
    NO_END.includes(before) ||
    /\s/u.test(after) ||
    (before === after && '—…‥'.includes(before)) ||
    (IN_WORDS.test(before) && IN_WORDS.test(after)) ||
    (/[.,:．，]/u.test(before) && DIGIT.test(after) && DIGIT.test(glyphs[at - 2]?.text ?? ''))
  );
}

/** Returns the width of a line's glyphs without the spaces at its end, and the number of these glyphs. */
function shownOf({ paragraph, start, end, trackingEm }: Line<StyledText>): { width: number; count: number } {
  let shown = end;
  while (shown > start && SPACE.test(paragraph.glyphs[shown - 1]?.text ?? '')) shown -= 1;
  let width = 0;
  for (let at = start; at < shown; at += 1) {
    width += paragraph.glyphs[at]?.advanceEm ?? 0;
    if (at > start) width += (paragraph.kerns[at] ?? 0) + trackingEm;
  }
  return { width, count: shown - start };
}
