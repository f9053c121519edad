import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { NoticeSource } from '../source.generated.ts';
import type { SourcePath } from './reference-rule.ts';
import { REFERENCE_RULES } from './reference-rules.ts';
import { schemaProblems } from './schema-problems.ts';

/** A source is a notice only when no error was found; warnings may stand beside it. */
export interface Validated {
  readonly source?: NoticeSource;
  readonly problems: readonly Problem[];
}

/**
 * Checks a document against the schema and, where that holds, against everything a schema cannot say:
 * references, order of dates, the place of the file.
 */
export function validateSource(
  document: SourceDocument,
  path: SourcePath,
  validate: ValidateFunction,
): Validated {
  if (!validate(document.value)) return { problems: schemaProblems(document, validate.errors ?? []) };
  // The schema that these types are generated from has just accepted the value.
  const source = document.value as NoticeSource;
  const problems = REFERENCE_RULES.flatMap((rule) => rule({ source, document, path }));
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { source, problems };
}
