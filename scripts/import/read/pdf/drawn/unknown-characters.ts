import { type Problem, problem } from '../../../../problems/problem.ts';
import type { Glyph, PageMarks } from './glyph.ts';

/** Where more than this part of a document is not known, or of scripts that no notice is written in, it is no text. */
const MOST = 0.3;
const USUAL =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/** Returns the problem of glyphs whose characters a file does not tell: an error where there are many. */
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
