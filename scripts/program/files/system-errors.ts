import { type Problem, problem } from '../../problems/problem.ts';
import { type Refusal, refused } from '../../problems/result.ts';

/** Returns the code of an error of the operating system, such as ENOENT; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : undefined;
}

/** Returns the refusal of a file that the operating system cannot read. Throws any other error again. */
export function systemRefusal(path: string, error: unknown): Refusal {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? refused(problem('source/missing', { path }, { file: path }))
    : unreadable(path, code);
}

/** Returns the refusal of a file that cannot be read, with the system's code for why. */
export function unreadable(path: string, code: string): Refusal {
  return refused(problem('source/unreadable', { path, code }, { file: path }));
}

/** Returns the problem of an error of the operating system that no step has expected; undefined for any other error. */
export function systemFault(error: unknown): Problem | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined
    ? problem('system/refused', { path: '', code })
    : problem('system/refused', { path, code }, { file: path });
}
