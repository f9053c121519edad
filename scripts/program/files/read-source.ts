import { readFileSync, statSync } from 'node:fs';

/** The largest source that is read. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

export type SourceRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' }
  | { readonly ok: false; readonly reason: 'too-large'; readonly size: number }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly code: string };

/** Reads a file of at most so many bytes; a pipe or device is not read, for it may never end. */
export function readSource(path: string, limit = MAX_SOURCE_BYTES): SourceRead {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { ok: false, reason: 'unreadable', code: 'EINVAL' };
    if (stats.size > limit) return { ok: false, reason: 'too-large', size: stats.size };
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { ok: false, reason: 'missing' }
      : { ok: false, reason: 'unreadable', code };
  }
}

/** The code of an error of the operating system, such as ENOENT; nothing for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : undefined;
}
