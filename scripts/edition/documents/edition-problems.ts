import type { Problem } from '../../problems/problem.ts';
import type { Edition } from '../read-edition.ts';
import { comparisonProblems } from './comparison-problems.ts';
import type { DocumentKit } from './document-kit.ts';
import { publicTree } from './fill-documents.ts';
import { filledProblems } from './make-documents.ts';
import { namedOthers } from './named-others.ts';
import { prepareComparison } from './prepare-comparison.ts';

/**
 * Returns everything that making the documents of an edition would tell of it, without making them: characters that no face
 * has, other contractors' names in annexes, words that a template leaves out. A society's own page shell is looked at only
 * when a page is made.
 */
export function editionProblems(
  { notice, document }: Edition,
  predecessor: Edition | undefined,
  kit: DocumentKit,
): Problem[] {
  const { filled, problems } = filledProblems(notice, document, kit);
  const tree = publicTree(filled.documents);
  const found = [...problems, ...namedOthers(notice, document)];
  if (!predecessor || !tree) return found;
  const since = prepareComparison(predecessor.notice, { notice, tree }, kit);
  const sources = { old: predecessor.document, now: document };
  const ofComparison = since.prepared ? comparisonProblems(since.prepared, sources, kit.faces) : [];
  return [...found, ...since.problems, ...ofComparison];
}
