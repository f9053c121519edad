import { type Problem, problem } from '../../../problems/problem.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { writeNewFile } from '../../files/write-new-file.ts';

/** Writes a source that must not exist yet. Returns the problem if it could not; then nothing was written. */
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

/** The ids of a draft that the user gave as arguments. */
const IDS_GIVEN: ReadonlySet<string | undefined> = new Set(['/society/id', '/revision/id']);

/** Returns the problems of a draft. Problems of the given ids lose their place, because the file does not exist. */
export function ofArguments(problems: readonly Problem[]): Problem[] {
  return problems.map((one) => {
    if (!IDS_GIVEN.has(one.pointer)) return one;
    const { file: _file, pointer: _pointer, range: _range, ...bare } = one;
    return bare;
  });
}
