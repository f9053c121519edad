import type { ValidateFunction } from 'ajv/dist/2020.js';
import { normalise } from '../notice/normalise.ts';
import type { Notice } from '../notice/notice.ts';
import { readJson } from '../notice/source/read-json.ts';
import type { SourceDocument } from '../notice/source/source-document.ts';
import type { SourcePath } from '../notice/validate/reference-rule.ts';
import { validateSource } from '../notice/validate/validate-source.ts';
import type { Problem } from '../problems/problem.ts';

/** A source that was read and is valid. */
export interface Edition {
  readonly file: string;
  readonly path: SourcePath;
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
  readonly notice: Notice;
}

/** The parts of one source that could be read. */
export interface LoadedEdition {
  readonly file: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
}

/**
 * Returns the edition that these bytes make in this file: parsed, validated and normalised. The first step that fails
 * returns its problems. The file need not exist.
 */
export function readEdition(
  file: string,
  bytes: Uint8Array,
  validate: ValidateFunction,
  path: SourcePath,
): LoadedEdition {
  const json = readJson(file, bytes);
  if (!json.ok) return { file, bytes, ...json };
  const document = json.value;
  const { text } = document;
  const { source, problems } = validateSource(document, path, validate);
  if (!source) return { file, bytes, text, problems };
  return { file, bytes, text, edition: { file, path, bytes, document, notice: normalise(source) }, problems };
}
