import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import type { SourcePath } from '../../notice/validate/reference-rule.ts';
import { Clearing } from './clearing.ts';
import type { Shown } from './shown.ts';

/**
 * More rounds than a source should need. Each takes something away or sets it once. A date without a day in the
 * calendar, for example, takes two rounds: the date goes, and then the entry that lacks it.
 */
const MAX_ROUNDS = 40;

/**
 * Takes out of a document what breaks the schema, then what breaks the reference rules, until the rest is valid: an
 * optional property, else the element of a list around it. Where too much would go with it, something stands in. A file
 * in the wrong place is shown as it is. Returns undefined if the document is no object.
 */
export function showable(
  document: SourceDocument,
  path: SourcePath,
  validate: ValidateFunction,
): Shown | undefined {
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const clearing = new Clearing(document, path);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (!validate(clearing.value)) clearing.leaveOutErrors(validate.errors ?? []);
    else if (clearing.leaveOutReferences()) return clearing.shown();
  }
  return undefined;
}
