import { execFile } from 'node:child_process';
import { MAX_SOURCE_BYTES } from './read-source.ts';

/** A file as a commit has it, or why it cannot be read. */
export type GitRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'no-git' | 'no-repository' | 'no-such-ref' | 'no-such-file' | 'too-large';
    };

/** Returns the parts of `HEAD~1:source/midori/2026.json`; nothing for what has no such form. */
export function gitReference(text: string): { readonly ref: string; readonly path: string } | undefined {
  const [, ref, path] = /^([^:]+):(.+)$/su.exec(text) ?? [];
  return ref !== undefined && path !== undefined ? { ref, path } : undefined;
}

/** Reads a file of at most 2 MB at a commit, in the repository around the working folder; paths count from its top. */
export async function readGitFile(
  { ref, path }: { readonly ref: string; readonly path: string },
  environment: NodeJS.ProcessEnv,
): Promise<GitRead> {
  const top = await git(['rev-parse', '--git-dir'], environment);
  if (top.missing) return { ok: false, reason: 'no-git' };
  if (!top.ok) return { ok: false, reason: 'no-repository' };
  const commit = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    environment,
  );
  if (!commit.ok) return { ok: false, reason: 'no-such-ref' };
  const object = `${commit.out.toString('utf8').trim()}:${path}`;
  const size = await git(['cat-file', '-s', object], environment);
  if (!size.ok) return { ok: false, reason: 'no-such-file' };
  if (Number(size.out.toString('utf8')) > MAX_SOURCE_BYTES) return { ok: false, reason: 'too-large' };
  const blob = await git(['cat-file', 'blob', object], environment);
  return blob.ok ? { ok: true, bytes: blob.out } : { ok: false, reason: 'no-such-file' };
}

interface GitAnswer {
  readonly ok: boolean;
  /** There is no such program. */
  readonly missing: boolean;
  readonly out: Buffer;
}

function git(args: readonly string[], env: NodeJS.ProcessEnv): Promise<GitAnswer> {
  return new Promise((resolve) => {
    execFile('git', args, { env, encoding: 'buffer', maxBuffer: 2 * MAX_SOURCE_BYTES }, (error, out) => {
      resolve({ ok: error === null, missing: error?.code === 'ENOENT', out });
    });
  });
}
