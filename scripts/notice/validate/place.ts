import type { Where } from '../../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';

/** Where a value stands; of a value that is missing, where it would belong. */
export function at(document: SourceDocument, pointer: string): Where {
  const range = document.rangeOf(pointer);
  return { file: document.file, pointer, ...(range ? { range } : {}) };
}

/** Where a property's name stands. */
export function atKey(document: SourceDocument, pointer: string): Where {
  const range = document.keyRangeOf(pointer) ?? document.rangeOf(pointer);
  return { file: document.file, pointer, ...(range ? { range } : {}) };
}
