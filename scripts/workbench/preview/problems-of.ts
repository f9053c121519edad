import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import type { SourcePath } from '../../notice/validate/reference-rule.ts';
import { schemaProblems } from '../../notice/validate/schema-problems.ts';
import { validateSource } from '../../notice/validate/validate-source.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Shown } from './shown.ts';

/**
 * Returns the problems of a document in the order of the rules: those of the schema, and those of the references
 * between the parts that can be shown. So an unfinished field hides no other problem. `shown` is absent if nothing can
 * be shown. For a document that the schema accepts, these are the problems that every command finds.
 */
export function problemsOf(
  document: SourceDocument,
  path: SourcePath,
  shown: Shown | undefined,
  validate: ValidateFunction,
): readonly Problem[] {
  if (shown) return [...schemaProblems(document, shown.schemaErrors), ...shown.referenceProblems];
  return validateSource(document, path, validate).problems;
}
