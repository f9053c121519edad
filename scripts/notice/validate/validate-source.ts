import type { ValidateFunction } from 'ajv/dist/2020.js';
import { hasError, type Problem } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { NoticeSource } from '../source.generated.ts';
import type { SourcePath } from './reference-rule.ts';
import { REFERENCE_RULES } from './reference-rules.ts';
import { schemaProblems } from './schema-problems.ts';

/** The source of a notice; absent if there is an error. Warnings are allowed. */
export interface Validated {
  readonly source?: NoticeSource;
  readonly problems: readonly Problem[];
}

/**
 * Checks a document against the schema. If it passes, also checks what a schema cannot express: references, the order
 * of dates, and the place of the file.
 */
export function validateSource(
  document: SourceDocument,
  path: SourcePath,
  validate: ValidateFunction,
): Validated {
  if (!validate(document.value)) return { problems: schemaProblems(document, validate.errors ?? []) };
  // The types are generated from the schema that has just accepted this value.
  const source = document.value as NoticeSource;
  const problems = REFERENCE_RULES.flatMap((rule) => rule({ source, document, path }));
  return hasError(problems) ? { problems } : { source, problems };
}
