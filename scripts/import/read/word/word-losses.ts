import type { WordPackage } from './word-package.ts';
import { chosenAlternative, TEXTS } from './word-texts.ts';
import { childElements, textOf, type XmlElement } from './xml-tree.ts';

/**
 * Returns the characters that the parts of a Word file have more often than `words`, without white space. There are
 * none, unless a file has a construct that the reader does not know.
 */
export function lostCharacters(word: WordPackage, words: string): string {
  return charactersBeyond(wordsOfParts(word), words);
}

/** Returns every text of every part, in any element. */
function wordsOfParts({ document, related }: WordPackage): string {
  const parts = [document, ...WITH_WORDS.flatMap(related)];
  return parts.map(({ root }) => wordsIn(root)).join('');
}

const WITH_WORDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

function wordsIn(element: XmlElement): string {
  if (TEXTS.has(element.name)) return textOf(element);
  const chosen = element.name === 'mc:AlternateContent' ? chosenAlternative(element) : element;
  return chosen ? childElements(chosen).map(wordsIn).join('') : '';
}

/** Returns the characters that one text has more often than another, without white space. */
function charactersBeyond(text: string, other: string): string {
  const left = new Map<string, number>();
  for (const character of other) left.set(character, (left.get(character) ?? 0) + 1);
  return [...text.replace(/\s/g, '')]
    .filter((character) => {
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count <= 0;
    })
    .join('');
}
