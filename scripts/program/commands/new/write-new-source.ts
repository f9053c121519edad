import { type Problem, problem } from '../../../problems/problem.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { writeNewFile } from '../../files/write-new-file.ts';

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

/** The ids of a draft that came from the arguments. */
const IDS_GIVEN: ReadonlySet<string | undefined> = new Set(['/society/id', '/revision/id']);

/** Returns the problems of a draft, those of the ids given without a place: there is no such file to look into. */
export function ofArguments(problems: readonly Problem[]): Problem[] {
  return problems.map((one) => {
    if (!IDS_GIVEN.has(one.pointer)) return one;
    const { file: _file, pointer: _pointer, range: _range, ...bare } = one;
    return bare;
  });
}
