import { WriteFailure } from '../files/write-failure.ts';
import { writeNewFile } from '../files/write-new-file.ts';
import { type Problem, problem } from '../problems/problem.ts';

/** Writes a source that must not be there yet. Returns what kept it from that, in which case nothing was written. */
export async function writeNewSource(target: string, text: string): Promise<Problem | undefined> {
  try {
    await writeNewFile(target, text);
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const { path, code } = error;
    return code === 'EEXIST'
      ? problem('usage/exists', { path })
      : problem('output/unwritable', { path, code });
  }
}
