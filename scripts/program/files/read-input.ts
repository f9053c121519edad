import { type Result, refused } from '../../problems/result.ts';
import { type ReadLimit, readSource } from './read-source.ts';
import { systemRefusal } from './system-errors.ts';

/** Reads a file up to a limit, or standard input if the path is `-`. */
export async function readInput(path: string, limit: ReadLimit): Promise<Result<Uint8Array>> {
  if (path !== '-') return readSource(path, limit);
  try {
    return await readStandardInput(path, limit);
  } catch (error) {
    return systemRefusal(path, error);
  }
}

async function readStandardInput(path: string, limit: ReadLimit): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    // Stops reading as soon as the limit is passed.
    if (size > limit.bytes) return refused(limit.tooLarge(path, size));
  }
  return { ok: true, value: new Uint8Array(Buffer.concat(chunks)) };
}
