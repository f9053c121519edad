import { readFileSync, statSync } from 'node:fs';
import { systemCode } from './read-source.ts';

export type InputRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' }
  | { readonly ok: false; readonly reason: 'too-large'; readonly size: number }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly code: string };

/** Reads a file of at most `limit` bytes, or standard input where the path is `-`. */
export async function readInput(path: string, limit: number): Promise<InputRead> {
  if (path === '-') return readStandardInput(limit);
  try {
    const stats = statSync(path);
    if (!stats.isFile())
      return { ok: false, reason: 'unreadable', code: stats.isDirectory() ? 'EISDIR' : 'EINVAL' };
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

/** What comes after the limit is not waited for. */
async function readStandardInput(limit: number): Promise<InputRead> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) return { ok: false, reason: 'too-large', size };
  }
  return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
