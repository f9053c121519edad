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
