import { documentTexts } from '../../compare/table/document-texts.ts';
import type { PreparedComparison } from '../../compare/table/prepared-comparison.ts';
import type { Notice } from '../../notice/notice.ts';
import { pointerTo } from '../../notice/source/json-pointer.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { at } from '../../notice/validate/place.ts';
import { missingCharacter } from '../../problems/missing-character.ts';
import type { Problem } from '../../problems/problem.ts';
import { charactersMissing } from '../../typeset/compile/check-characters.ts';
import type { Faces } from '../../typeset/fonts/faces.ts';

/** The source documents of both editions. */
interface Sources {
  readonly old: SourceDocument;
  readonly now: SourceDocument;
}

/** A character in a string of a source, by its index in UTF-16 units. */
interface Place {
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly index: number;
}

/**
 * Returns the problems of characters that the PDF of the comparison would print and that no face has. Each is at its
 * first place in the new edition, or else in the old one. The normal documents of an edition do not print everything
 * that the comparison does.
 */
export function comparisonProblems(
  prepared: PreparedComparison,
  { old, now }: Sources,
  faces: Faces,
): Problem[] {
  const undrawn = new Map<string, Place>();
  const { notice } = prepared.now;
  for (const [character, place] of [now, old].flatMap((source) => undrawnIn(source, notice, faces)))
    if (!undrawn.has(character)) undrawn.set(character, place);
  // Usually there are none, and then no comparison is needed.
  if (undrawn.size === 0) return [];
  const printed = documentTexts(prepared.document).join('');
  return [...undrawn]
    .filter(([character]) => printed.includes(character))
    .map(([character, { document, pointer, index }]) => {
      const range = document.characterRangeOf(pointer, index);
      const place = { ...at(document, pointer), ...(range ? { range } : {}) };
      return missingCharacter(character, place);
    });
}

function undrawnIn(document: SourceDocument, { content }: Notice, faces: Faces): [string, Place][] {
  const face = content.style.typeface;
  return stringsIn(document.value, '').flatMap(({ text, pointer }) =>
    charactersMissing(text, face, faces).map((character): [string, Place] => [
      character,
      { document, pointer, index: text.indexOf(character) },
    ]),
  );
}

function stringsIn(value: unknown, pointer: string): { text: string; pointer: string }[] {
  if (typeof value === 'string') return [{ text: value, pointer }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, pointerTo(pointer, key)));
}
