import { toString as wordsOf } from 'mdast-util-to-string';
import { problem } from '../../../problems/problem.ts';
import { refused } from '../../../problems/result.ts';
import { type Block, type BlockContext, paragraph } from '../block-flow.ts';
import { fileSizeProblem, lengthProblem } from '../limits.ts';
import type { Reader } from '../read-document.ts';
import { blocksOfWord } from './word-blocks.ts';
import { readNumbering } from './word-numbering.ts';
import { openWord } from './word-package.ts';
import { olderFormatProblem, trackedChangesProblem } from './word-refusals.ts';
import { readStyles } from './word-styles.ts';
import { lostCharacters } from './word-texts.ts';

/**
 * Reads a Word file (.docx). A numbered or bulleted paragraph is a list item with its mark as the label. If it is a
 * heading, its words begin with the mark. Positions are the ordinals of the body's paragraphs, with those in tables;
 * other text has the ordinal of the paragraph it belongs to. Characters in constructs that this reader does not know
 * are added at the end, so that none is lost.
 */
export const readWord: Reader = async (file, bytes) => {
  const unread = fileSizeProblem(file, bytes) ?? olderFormatProblem(file, bytes);
  if (unread) return refused(unread);
  const opened = openWord(file, bytes);
  if (!opened.ok) return opened;
  const word = opened.value;
  const changes = trackedChangesProblem(file, word);
  if (changes) return refused(changes);
  const styles = readStyles(word.related('styles')[0]?.root);
  const numbering = readNumbering(word.related('numbering')[0]?.root, styles);
  const children = blocksOfWord({ word, styles, numbering });
  const words = wordsOf({ type: 'root', children });
  const tooLong = lengthProblem(file, words.length);
  if (tooLong) return refused(tooLong);
  const lost = lostCharacters(word, words);
  if (lost !== '') children.push(paragraph([{ type: 'text', value: lost }], behind(children)));
  if (`${words}${lost}`.trim() === '')
    return refused(problem('import/no-text', { format: 'word' }, { file }));
  return { ok: true, value: { format: 'word', tree: { type: 'root', children }, isOwn: false } };
};

/** Returns the place of the last block. */
function behind(blocks: readonly Block[]): BlockContext {
  const place = { line: 1, column: 1 };
  return { position: blocks.at(-1)?.position ?? { start: place, end: place } };
}
