import type { ElementContent } from 'hast';
import { type Block, paragraph } from '../block-flow.ts';
import type { PlainWord } from './plain-word.ts';
import { anchorOf } from './word-html.ts';
import { chosenAlternative } from './word-lines.ts';
import type { WordPackage } from './word-package.ts';
import { childElements, textOf, type XmlElement } from './xml-tree.ts';

/**
 * Returns what would be lost without a word: each paragraph that the HTML does not say as it was written down, and
 * the characters that the file's parts have more of than was written down. Nothing, unless a file has a construct
 * that nobody has thought of.
 */
export function lostBlocks(word: WordPackage, plain: PlainWord, html: readonly ElementContent[]): Block[] {
  const said = wordsByAnchor(html);
  const unsaid = plain.words.flatMap((words, key) =>
    bare(said.get(key) ?? '') === bare(words) ? [] : [lost(words, plain.ordinals[key] ?? 1)],
  );
  const unwritten = charactersBeyond(wordsOfParts(word), plain.words.join(''));
  return unwritten === '' ? unsaid : [...unsaid, lost(unwritten, plain.ordinals.at(-1) ?? 1)];
}

function lost(value: string, ordinal: number): Block {
  const place = { line: ordinal, column: 1 };
  return paragraph([{ type: 'text', value }], { position: { start: place, end: place } });
}

const bare = (words: string) => words.replace(/\s/g, '');

/** Returns the words that stand behind each anchor, by its key. */
function wordsByAnchor(nodes: readonly ElementContent[]): Map<number, string> {
  const words = new Map<number, string>();
  let key = -1;
  const walk = (all: readonly ElementContent[]): void => {
    for (const node of all) {
      if (node.type === 'text') words.set(key, `${words.get(key) ?? ''}${node.value}`);
      if (node.type !== 'element') continue;
      key = anchorOf(node)?.key ?? key;
      walk(node.children);
    }
  };
  walk(nodes);
  return words;
}

/** Every text of every part, whatever it stands in. */
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

const TEXTS = new Set(['w:t', 'm:t', 'a:t']);

/** The characters of a text that another has fewer of, white space aside. */
function charactersBeyond(text: string, other: string): string {
  const left = new Map<string, number>();
  for (const character of other) left.set(character, (left.get(character) ?? 0) + 1);
  return [...bare(text)]
    .filter((character) => {
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count <= 0;
    })
    .join('');
}
