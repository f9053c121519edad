import { toString as wordsOf } from 'mdast-util-to-string';
import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { Block } from '../block-flow.ts';
import { blocksOf } from '../html/html-blocks.ts';
import type { Origin } from '../html/html-context.ts';
import { fileSizeProblem, lengthProblem } from '../limits.ts';
import type { ReadDocument, Reader } from '../read-document.ts';
import { isOle2, ole2Problem } from './ole2.ts';
import { PlainWord } from './plain-word.ts';
import { trackedChanges } from './tracked-changes.ts';
import { writeBlocks } from './word-blocks.ts';
import { anchorOf, toHtml } from './word-html.ts';
import { lostBlocks } from './word-losses.ts';
import { readNumbering } from './word-numbering.ts';
import { openWord, type WordPackage } from './word-package.ts';
import { readStyles } from './word-styles.ts';

/**
 * Reads a Word file (.docx). A numbered or bulleted paragraph is a list's item with its mark as the label; where it
 * is a heading, its words begin with the mark. Positions are the ordinals of the body's paragraphs, those in
 * tables included; what stands beside a paragraph has its ordinal. What mammoth does not keep is said to it
 * otherwise beforehand, and what it has not said again is added at the end: no character is lost.
 */
export const readWord: Reader = async (file, bytes) => {
  const large = fileSizeProblem(file, bytes);
  if (large) return refused(large);
  if (isOle2(bytes) || /^\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 5))))
    return refused(ole2Problem(file, bytes));
  const opened = openWord(file, bytes);
  if (!opened.ok) return refused(opened.problem);
  const { word } = opened;
  const changes = trackedChanges(file, word);
  if (changes) return refused(changes);
  const plain = plainWordOf(word);
  const tooLong = lengthProblem(file, plain.words.join('').length);
  if (tooLong) return refused(tooLong);
  const html = await toHtml(plain);
  const read = blocksOf(html, { origin: WORD, marks: [], keep: true, scoped: true });
  const children = [...read, ...lostBlocks(word, plain, html)];
  return outcome(file, children);
};

function plainWordOf(word: WordPackage): PlainWord {
  const plain = new PlainWord();
  const styles = readStyles(word.related('styles')[0]?.root);
  const numbering = readNumbering(word.related('numbering')[0]?.root, styles);
  writeBlocks({ word, styles, numbering, plain });
  return plain;
}

const WORD: Origin = {
  keepsSpace: true,
  isForeign: true,
  within: (element, context) => {
    const anchor = anchorOf(element);
    if (!anchor) return context;
    const place = { line: anchor.ordinal, column: 1 };
    return { ...context, aside: anchor.aside, position: { start: place, end: place } };
  },
  idOf: () => undefined,
  labelOf: (element) => anchorOf(element)?.label,
};

function outcome(file: string, children: Block[]): Result<ReadDocument> {
  const tree = { type: 'root' as const, children };
  if (wordsOf(tree).trim() === '') return refused(problem('import/no-text', { format: 'word' }, { file }));
  return { ok: true, value: { format: 'word', tree, isOwn: false } };
}
