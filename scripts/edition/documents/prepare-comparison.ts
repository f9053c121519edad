import type { ComparisonOptions } from '../../compare/table/comparison-document.ts';
import { PreparedComparison, type PrintedNotice } from '../../compare/table/prepared-comparison.ts';
import type { Notice } from '../../notice/notice.ts';
import { hasError, type Problem } from '../../problems/problem.ts';
import type { DocumentKit } from './document-kit.ts';
import { fillNotice } from './fill-documents.ts';

/**
 * Returns the comparison of a printed notice with a former one, which the same templates print. If they do not print
 * everything that the former one says, returns only their problems.
 */
export function prepareComparison(
  old: Notice,
  now: PrintedNotice,
  kit: DocumentKit,
  options?: ComparisonOptions,
): { readonly prepared?: PreparedComparison; readonly problems: readonly Problem[] } {
  const { tree, problems } = fillNotice(old, kit);
  if (!tree || hasError(problems)) return { problems };
  return { prepared: new PreparedComparison({ notice: old, tree }, now, options), problems };
}
