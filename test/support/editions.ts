import { readFileSync } from 'node:fs';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { Notice } from '../../scripts/notice/notice.ts';
import { readJson } from '../../scripts/notice/source/read-json.ts';
import type { SourceDocument } from '../../scripts/notice/source/source-document.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { compileValidator } from '../../scripts/notice/validate/compile-validator.ts';
import { type Validated, validateSource } from '../../scripts/notice/validate/validate-source.ts';

/** The paths of the samples. */
export const SAMPLES = [
  'source/sample/undated.json',
  'source/midori/2025.json',
  'source/midori/2026.json',
] as const;

/** The schema of sources. */
export const SCHEMA = JSON.parse(readFileSync('schema/notice.schema.json', 'utf8'));

/** The validator of sources. */
export const validator = compileValidator(SCHEMA);

/** Returns a new copy of a sample's JSON, which a test may change. */
export function sourceOf(file: (typeof SAMPLES)[number]): NoticeSource {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Returns a sample as a notice. */
export function noticeOf(file: (typeof SAMPLES)[number]): Notice {
  return normalise(sourceOf(file));
}

/** Reads and validates a text as if it were the file `source/midori/2026.json`. */
export function check(
  text: string,
  path = { society: 'midori', revision: '2026' },
): Validated & { document?: SourceDocument } {
  const read = readJson('2026.json', new TextEncoder().encode(text));
  if (!read.ok) return { problems: read.problems };
  return { ...validateSource(read.value, path, validator), document: read.value };
}
