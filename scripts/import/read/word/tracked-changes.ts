import { type Problem, problem } from '../../../problems/problem.ts';
import type { WordPackage } from './word-package.ts';
import { elementsNamed } from './xml-tree.ts';

/**
 * Returns `import/tracked-changes` with how many insertions and deletions of words, paragraphs, rows and cells are
 * neither accepted nor rejected (ISO 29500-1, 17.13.5); nothing where there are none. What was only formatted
 * otherwise does not count.
 */
export function trackedChanges(file: string, { document, related }: WordPackage): Problem | undefined {
  const parts = [document, ...WITH_CHANGES.flatMap(related)];
  const changes = parts.flatMap(({ root }) => elementsNamed(root, CHANGES));
  const insertions = changes.filter(({ name }) => INSERTIONS.has(name)).length;
  const deletions = changes.length - insertions;
  return changes.length === 0
    ? undefined
    : problem('import/tracked-changes', { insertions, deletions }, { file });
}

const WITH_CHANGES = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];
const INSERTIONS = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const CHANGES = new Set([...INSERTIONS, 'w:del', 'w:moveFrom', 'w:cellDel']);
