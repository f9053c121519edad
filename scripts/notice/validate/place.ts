import type { Where } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';

/** Returns the place of a value. If the value is missing, this is the place where it belongs. */
export function at(document: SourceDocument, pointer: string): Where {
  const range = document.rangeOf(pointer);
  return { file: document.file, pointer, ...(range ? { range } : {}) };
}

/** Returns the place of a property's name. */
export function atKey(document: SourceDocument, pointer: string): Where {
  const range = document.keyRangeOf(pointer) ?? document.rangeOf(pointer);
  return { file: document.file, pointer, ...(range ? { range } : {}) };
}
