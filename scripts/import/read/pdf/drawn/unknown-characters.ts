import { type Problem, problem } from '../../../../problems/problem.ts';
import type { Glyph, PageMarks } from './glyph.ts';

/**
 * If more than this part of a document is unknown, or in scripts that no notice is written in, the document is
 * refused.
 */
const MOST = 0.3;
const USUAL =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/**
 * Returns the problem of glyphs whose characters the file does not say; an error if there are many. Undefined if
 * there are none.
 */
export function unknownCharacters(file: string, pages: readonly PageMarks[]): Problem | undefined {
  const glyphs = pages.flatMap((page) => page.glyphs.filter(({ text }) => !/^\s+$/u.test(text)));
  const unknown = glyphs.filter(({ isMapped }) => !isMapped).length;
  const strange = glyphs.filter((glyph) => isStrange(glyph)).length;
  if (strange > MOST * glyphs.length) return problem('import/unknown-text', {}, { file });
  const page = pages.find((each) => each.glyphs.some(({ isMapped }) => !isMapped))?.number;
  if (page === undefined) return undefined;
  return problem('import/unknown-characters', { characters: unknown, page }, { file });
}

function isStrange({ isMapped, text }: Glyph): boolean {
  return !isMapped || !USUAL.test(text);
}
