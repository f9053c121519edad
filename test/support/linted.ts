import { type LintResult, lintNotice } from '../../scripts/lint/lint-notice.ts';
import { readJson } from '../../scripts/notice/source/read-json.ts';
import type { SourceDocument } from '../../scripts/notice/source/source-document.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { sourceOf, validator } from './editions.ts';

/** Returns a source as a document. The source must be valid, because lint expects that. */
export function documentOf(source: NoticeSource | string): SourceDocument {
  const text = typeof source === 'string' ? source : JSON.stringify(source, null, 2);
  const read = readJson('source/midori/2026.json', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  if (!validator(read.value.value)) throw new Error(JSON.stringify(validator.errors));
  return read.value;
}

/** Returns what lint finds in midori's notice of 2026 after a change. */
export function lintedAfter(change: (source: NoticeSource) => unknown, asOf?: string): LintResult {
  const source = sourceOf('source/midori/2026.json');
  change(source);
  return lintNotice(documentOf(source), asOf);
}

/** Returns each problem as `rule pointer`. */
export function shown({ problems }: LintResult): string[] {
  return problems.map(({ rule, pointer }) => `${rule} ${pointer}`);
}

/** Returns what lint finds in a notice with these paragraphs as its preamble, as `rule: the words found`. */
export function foundInPreamble(preamble: readonly string[], asOf?: string): string[] {
  const { problems } = lintedAfter((source) => Object.assign(source, { preamble }), asOf);
  return problems.map(({ rule, params }) => `${rule}: ${'found' in params ? params.found : ''}`);
}
