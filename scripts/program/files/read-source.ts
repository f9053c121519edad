import { readFileSync, statSync } from 'node:fs';
import { type Problem, problem } from '../../problems/problem.ts';
import { type Result, refused } from '../../problems/result.ts';
import { systemRefusal, unreadable } from './system-errors.ts';

/** The largest size of a source. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/** The largest size of a file, and the problem of a larger file. Sizes are in bytes. */
export interface ReadLimit {
  readonly bytes: number;
  tooLarge(file: string, size: number): Problem;
}

const SOURCE_LIMIT: ReadLimit = { bytes: MAX_SOURCE_BYTES, tooLarge: sourceTooLarge };

/** Reads a file up to a limit. A pipe or a device is refused, because it may never end. */
export function readSource(path: string, limit: ReadLimit = SOURCE_LIMIT): Result<Uint8Array> {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return unreadable(path, 'EINVAL');
    if (stats.size > limit.bytes) return refused(limit.tooLarge(path, stats.size));
    return { ok: true, value: readFileSync(path) };
  } catch (error) {
    return systemRefusal(path, error);
  }
}

function sourceTooLarge(file: string, size: number): Problem {
  const [sizeMb, limitMb] = [(size / 1024 / 1024).toFixed(1), MAX_SOURCE_BYTES / 1024 / 1024];
  return problem('source/too-large', { sizeMb, limitMb }, { file });
}
