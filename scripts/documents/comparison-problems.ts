import { compareNotices } from '../compare/compare-notices.ts';
import { comparisonDocument } from '../comparison/comparison-document.ts';
import { documentTexts } from '../comparison/document-texts.ts';
import type { Faces } from '../fonts/faces.ts';
import type { Notice } from '../notice/notice.ts';
import { charactersMissing } from '../pdf/check-characters.ts';
import { missingCharacter } from '../problems/missing-character.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { at } from '../validate/place.ts';

/** An edition with the file that it was read from. */
interface Side {
  readonly notice: Notice;
  readonly document: SourceDocument;
}

/** A character in a string of a source, by its index in UTF-16 units. */
interface Place {
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly index: number;
}

/**
 * Returns which characters that the comparison's PDF would print no face has, each at its first place in the new
 * edition, or in the old one. The documents of an edition do not print all that a comparison does.
 */
export function comparisonProblems(old: Side, now: Side, faces: Faces): Problem[] {
  const undrawn = new Map<string, Place>();
  for (const [character, place] of [now, old].flatMap((side) => undrawnIn(side, now.notice, faces)))
    if (!undrawn.has(character)) undrawn.set(character, place);
  // Nearly always there are none, and nothing needs to be compared.
  if (undrawn.size === 0) return [];
  const printed = documentTexts(comparisonDocument(compareNotices(old.notice, now.notice))).join('');
  return [...undrawn]
    .filter(([character]) => printed.includes(character))
    .map(([character, { document, pointer, index }]) => {
      const range = document.characterRangeOf(pointer, index);
      const place = { ...at(document, pointer), ...(range ? { range } : {}) };
      return missingCharacter(character, place);
    });
}

function undrawnIn({ document }: Side, { content }: Notice, faces: Faces): [string, Place][] {
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
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsIn(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
