import { readSource, type SourceRead, systemCode } from './read-source.ts';

/** Reads a file of at most `limit` bytes, or standard input where the path is `-`. */
export async function readInput(path: string, limit: number): Promise<SourceRead> {
  if (path !== '-') return readSource(path, limit);
  try {
    return await readStandardInput(limit);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { ok: false, reason: 'unreadable', code };
  }
}

async function readStandardInput(limit: number): Promise<SourceRead> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    // What comes behind the limit is not waited for.
    if (size > limit) return { ok: false, reason: 'too-large', size };
  }
  return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
