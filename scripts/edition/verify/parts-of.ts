import type { Notice } from '../../notice/notice.ts';
import type { Part } from '../documents/document.ts';
import { partsByPath } from '../documents/parts-by-path.ts';

/** The parts of an edition that are there, and those of the wanted ones that are not. */
export interface FoundParts {
  readonly found: ReadonlySet<Part>;
  readonly missing: readonly Part[];
}

/** Returns which of the wanted parts an edition has. A part is there as soon as one of its files is. */
export function partsOf(notice: Notice, paths: readonly string[], wanted: readonly Part[]): FoundParts {
  const partOf = partsByPath(notice);
  const found = new Set(paths.flatMap((path) => partOf(path) ?? []));
  return { found, missing: wanted.filter((part) => !found.has(part)) };
}
