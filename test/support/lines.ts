import type { FaceName } from '../../scripts/typeset/fonts/typeface.ts';
import { breakLines, type Line } from '../../scripts/typeset/lines/break-lines.ts';
import { type StyledText, toParagraph } from '../../scripts/typeset/lines/paragraph.ts';
import { faces } from './faces.ts';

/** How a text is set. */
export interface SetOptions {
  readonly face?: FaceName;
  readonly firstIndentEm?: number;
  readonly justified?: boolean;
}

/** Returns the lines of a text, or of spans, in a column of this width in ems. */
export function linesOf<S extends StyledText>(
  text: string | readonly S[],
  widthEm: number,
  { face = 'gothic', firstIndentEm = 0, justified = false }: SetOptions = {},
): Line<StyledText>[] {
  const spans: readonly StyledText[] = typeof text === 'string' ? [{ text }] : text;
  return breakLines(toParagraph(spans, face, faces), { widthEm, firstIndentEm, justified });
}

/** Returns the text of a line. */
export function textOf({ paragraph, start, end }: Line<StyledText>): string {
  return paragraph.glyphs
    .slice(start, end)
    .map(({ text }) => text)
    .join('');
}

/** Returns the lines of a text, joined: 「健康保険／組合」. */
export function setLines(
  text: string | readonly StyledText[],
  widthEm: number,
  options?: SetOptions,
): string {
  return linesOf(text, widthEm, options).map(textOf).join('／');
}
