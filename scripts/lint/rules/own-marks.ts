import type { NoticeSource } from '../../notice/source.generated.ts';
import { sectionNumber } from '../../notice/style-marks.ts';
import { BULLETS } from '../../notice/vocabulary/list-marks.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import type { PrintedText } from '../printed-texts.ts';
import { type TypedMark, typedMark } from '../typed-marks.ts';

/**
 * Finds texts that begin with a bullet or number of their own. Items and the lists of joint uses are printed with a bullet,
 * and titles of sections with a number, so that two marks would stand there. Elsewhere a number may be meant, but a bullet
 * shows a list that is typed as paragraphs.
 */
export function ownMarks(input: LintInput): Finding[] {
  return input.texts.flatMap((text) => {
    const place = placeOf(text, input.source);
    const mark = place && typedMark(text.text);
    if (!mark || (mark.kind === 'number' && place.printed === undefined)) return [];
    // 「- 」 and 「* 」 are the marks of lists in a supplement.
    if (text.isMarkdown && /^[-*]$/u.test(mark.raw)) return [];
    const { pointer } = text;
    const params = { mark: mark.raw, ...(place.printed ? { printed: place.printed } : {}) };
    const found = finding(input, 'lint/own-mark', params, { pointer, words: { start: 0, end: mark.end } });
    const words = fixedStart(text, mark, place);
    if (words === undefined) return found;
    const edit = { start: 0, end: mark.end, text: words };
    return {
      ...found,
      renaming: { edits: [edit], before: text.text, after: `${words}${text.text.slice(mark.end)}` },
    };
  });
}

/** What is printed before a text; absent if nothing is. */
interface TextPlace {
  readonly printed?: string;
}

/** Returns the place of a text that no mark should begin; undefined for all other texts. */
function placeOf(
  { pointer, isName }: PrintedText,
  { sections, style = {} }: NoticeSource,
): TextPlace | undefined {
  if (isName) return undefined;
  const bullet = style.bullet ?? '・';
  if (/\/items\/\d+\/text$|^\/jointUses\/\d+\/(?:dataItems|users|purposes)\//u.test(pointer))
    return { printed: bullet };
  const section = /^\/sections\/(\d+)\/title$/u.exec(pointer);
  if (section && sections.length > 0) {
    const number = sectionNumber(Number(section[1]) + 1, style.sectionNumbering ?? '1.');
    return number === undefined ? {} : { printed: number };
  }
  return /\/(?:title|heading)$|\/(?:preamble|lead|closing|notes|body)\/\d+$/u.test(pointer) ? {} : undefined;
}

/** Returns the words in place of the mark, if it is plain what is meant. */
function fixedStart(
  { text, isMarkdown }: PrintedText,
  { kind, raw, end }: TypedMark,
  { printed }: TextPlace,
): string | undefined {
  if (text.length === end) return undefined;
  const isPlain = raw === printed || (kind === 'bullet' && BULLETS.ofItems.includes(raw));
  if (!isPlain) return undefined;
  if (isMarkdown) return '- ';
  return printed === undefined ? undefined : '';
}
