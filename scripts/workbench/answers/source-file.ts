import type { SourcePath } from '../../notice/validate/reference-rule.ts';

/** Returns the name of a source's file, as manifests and problems name it. */
export function sourceFile({ society, revision }: SourcePath): string {
  return `${society}/${revision}.json`;
}
