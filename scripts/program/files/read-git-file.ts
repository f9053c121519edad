import { execFile } from 'node:child_process';
import { type Problem, problem } from '../../problems/problem.ts';
import { type Result, refused } from '../../problems/result.ts';
import { MAX_SOURCE_BYTES } from './read-source.ts';

/** A file in the history of a repository. */
export interface GitReference {
  /** A name that git resolves to a commit. */
  readonly ref: string;
  /** The path from the top of the repository, with `/`. */
  readonly path: string;
}

/** Returns the two parts of `HEAD~1:source/midori/2026.json`, or undefined if the text has another form. */
export function gitReference(text: string): GitReference | undefined {
  const [, ref, path] = /^([^:]+):(.+)$/su.exec(text) ?? [];
  return ref !== undefined && path !== undefined ? { ref, path } : undefined;
}

/** Reads a file of at most 2 MB from a commit of the repository around the working folder. Problems name it `file`. */
export async function readGitFile(
  file: string,
  { ref, path }: GitReference,
  environment: NodeJS.ProcessEnv,
): Promise<Result<Uint8Array>> {
  const top = await git(['rev-parse', '--git-dir'], environment);
  if (top.missing) return refused(problem('git/missing', {}, { file }));
  if (!top.ok) return refused(problem('git/no-repository', {}, { file }));
  const commit = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    environment,
  );
  if (!commit.ok) return refused(problem('git/no-such-ref', { ref }, { file }));
  const object = `${commit.out.toString('utf8').trim()}:${path}`;
  const size = await git(['cat-file', '-s', object], environment);
  const noSuchFile = refused(problem('git/no-such-file', { ref, path }, { file }));
  if (!size.ok) return noSuchFile;
  if (Number(size.out.toString('utf8')) > MAX_SOURCE_BYTES) return refused(tooLarge(file));
  const blob = await git(['cat-file', 'blob', object], environment);
  return blob.ok ? { ok: true, value: blob.out } : noSuchFile;
}

function tooLarge(file: string): Problem {
  const limitMb = MAX_SOURCE_BYTES / 1024 / 1024;
  return problem('source/too-large', { sizeMb: `> ${limitMb}`, limitMb }, { file });
}

interface GitAnswer {
  readonly ok: boolean;
  /** git is not installed. */
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
