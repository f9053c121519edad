import { join } from 'node:path';
import { MAX_FILE_BYTES } from '../../../import/read/limits.ts';
import type { InputFormat } from '../../../import/read/read-document.ts';
import { formatOf, READABLE } from '../../../import/readers.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import { runInThread } from '../../cli/run-in-thread.ts';
import { frozenProblem } from '../../files/published-edition.ts';
import { readInput } from '../../files/read-input.ts';
import type { ReadLimit } from '../../files/read-source.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { failed } from '../failed-outcome.ts';
import { loadEditionAlone } from '../load-editions.ts';
import { writeNewSource } from '../new/write-new-source.ts';
import type { ImportedDraft, ImportRequest } from './import-request.ts';

/** How much time and memory an import may use: many times what a notice needs. */
const LIMITS = { seconds: 60, memoryMb: 800 };

/** Runs `kenpo-notice import`. */
export async function run({ paths, options }: Arguments, { language }: Shell): Promise<Outcome> {
  const [file, surplus] = paths;
  if (file === undefined) return failed([missingArgument('<file>')]);
  if (surplus !== undefined) return failed([problem('usage/unexpected-value', { value: surplus })]);
  const base = options.base === undefined ? undefined : await loadEditionAlone(String(options.base));
  if (base && !base.edition) return failed(base.problems, new Map([[base.file, base.text ?? '']]));
  const society = options.society ?? base?.edition?.path.society;
  const missing =
    society === undefined ? '--society' : options.revision === undefined ? '--revision' : undefined;
  if (missing !== undefined) return failed([missingArgument(missing)]);
  const place = { society: String(society), revision: String(options.revision) };
  const target = join(String(options.source ?? 'source'), place.society, `${place.revision}.json`);
  const frozen = await frozenProblem(target, place);
  if (frozen) return failed([frozen]);
  const document = await readDocument(file, options.from);
  if (!document.ok) return failed(document.problems);
  const { text, outcome } = await importInThread({
    ...document.value,
    options: options.encoding === undefined ? {} : { encoding: String(options.encoding) },
    place,
    target,
    ...(base?.edition ? { base: { file: base.file, bytes: base.edition.bytes } } : {}),
    language,
  });
  const failure = text === undefined ? undefined : await writeNewSource(target, text);
  return failure ? failed([failure]) : outcome;
}

function missingArgument(argument: string): Problem {
  const example = 'import notice.docx --society aoba --revision 2025';
  return problem('usage/missing-argument', { argument, example });
}

type InputFile = Pick<ImportRequest, 'file' | 'bytes' | 'format'>;

/** Returns the bytes of a file and their format, or the problem that prevents reading. */
async function readDocument(file: string, from: string | true | undefined): Promise<Result<InputFile>> {
  const input = await readInput(file, INPUT_LIMIT);
  if (!input.ok) return input;
  const bytes = input.value;
  // The option allows only formats that can be read.
  const format = from === undefined ? formatOf(file, bytes) : (from as InputFormat);
  if (format) return { ok: true, value: { file, bytes, format } };
  return refused(problem('import/unknown-format', { name: file, allowed: READABLE }, { file }));
}

/**
 * Imports a document in a thread of its own, which can be stopped. A few bytes of a PDF can unpack to gigabytes or
 * never finish drawing; a Word file or a deep list can also use far more than a notice does. The libraries for them
 * have no limits.
 */
async function importInThread(request: ImportRequest): Promise<ImportedDraft> {
  const { file, format } = request;
  const thread = await runInThread<ImportedDraft>({ module: 'import-thread', request }, LIMITS);
  if (thread.ended === 'answered') return thread.answer;
  // For some broken streams pdf.js waits forever. Then the thread ends without an answer.
  const rule = thread.ended === 'stopped' ? 'import/too-intricate' : 'import/damaged';
  return { outcome: failed([problem(rule, { format }, { file })]) };
}

const INPUT_LIMIT: ReadLimit = {
  bytes: MAX_FILE_BYTES,
  tooLarge: (file, size) =>
    problem('import/too-large', { sizeMb: (size / 1e6).toFixed(1), limitMb: MAX_FILE_BYTES / 1e6 }, { file }),
};
