import type { WordPackage } from './word-package.ts';
import { childElements, textOf, type XmlElement } from './xml-tree.ts';

/** The elements whose text is words of the document: those of runs, of equations and of drawings. */
export const TEXTS: ReadonlySet<string> = new Set(['w:t', 'm:t', 'a:t']);

/**
 * Returns one of several forms of the same content: the first that has words, else the first; undefined if there is
 * none.
 */
export function chosenAlternative(element: XmlElement): XmlElement | undefined {
  const all = childElements(element);
  return all.find((one) => holdsWords(one)) ?? all[0];
}

function holdsWords(element: XmlElement): boolean {
  return childElements(element).some((child) =>
    TEXTS.has(child.name) ? textOf(child) !== '' : child.name === 'v:textpath' || holdsWords(child),
  );
}

/**
 * Returns the characters, white space aside, that the parts of a Word file have more of than `words`. None, unless a
 * file has a construct that nobody has thought of.
 */
export function lostCharacters(word: WordPackage, words: string): string {
  return charactersBeyond(wordsOfParts(word), words);
}

/** Every text of every part, whatever it stands in. */
function wordsOfParts({ document, related }: WordPackage): string {
  const parts = [document, ...AROUND_BODY.flatMap(related)];
  return parts.map(({ root }) => wordsIn(root)).join('');
}

/** The parts around the body that hold words, by the types of their relationships. */
export const AROUND_BODY: readonly string[] = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

function wordsIn(element: XmlElement): string {
  if (TEXTS.has(element.name)) return textOf(element);
  const chosen = element.name === 'mc:AlternateContent' ? chosenAlternative(element) : element;
  return chosen ? childElements(chosen).map(wordsIn).join('') : '';
}

/** The characters of a text that another has fewer of, white space aside. */
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
