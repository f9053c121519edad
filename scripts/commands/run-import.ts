import { join } from 'node:path';
import { loadValidator } from '../files/load-validator.ts';
import { readInput } from '../files/read-input.ts';
import { readPdfApart } from '../files/read-pdf-apart.ts';
import { schemaAddress } from '../files/schema-address.ts';
import type { NoticeSource } from '../notice/source.generated.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { MAX_FILE_BYTES } from '../readers/limits.ts';
import type { ReadOutcome } from '../readers/read-document.ts';
import { READABLE, readerOf } from '../readers/readers.ts';
import { carryOver } from '../recognise/carry-over.ts';
import { recognise } from '../recognise/recognise.ts';
import type { Arguments, Outcome, Shell } from './command.ts';
import { importReport } from './import-report.ts';
import { type Edition, editionOf, loadEditionAlone } from './load-editions.ts';
import { ofArguments, writeNewSource } from './write-new-source.ts';

/** Runs `kenpo-notice import`. */
export async function run({ paths, options }: Arguments, shell: Shell): Promise<Outcome> {
  const [file, surplus] = paths;
  if (file === undefined) return failed([missingArgument('<file>')]);
  if (surplus !== undefined) return failed([problem('usage/unexpected-value', { value: surplus })]);
  const base = options.base === undefined ? undefined : await loadEditionAlone(String(options.base));
  if (base && !base.edition) return failed(base.problems, new Map([[base.file, base.text ?? '']]));
  const former = base?.edition;
  const society = options.society ?? former?.path.society;
  const missing =
    society === undefined ? '--society' : options.revision === undefined ? '--revision' : undefined;
  if (missing !== undefined) return failed([missingArgument(missing)]);
  const place = { society: String(society), revision: String(options.revision) };
  const read = await readDocument(file, options);
  if (!read.ok) return failed(read.problems);
  const recognised = recognise(read.document, place);
  const { source, ledger } = recognised;
  if (isNoNotice(source)) return failed([problem('import/no-notice', {}, { file })]);
  // What an edition was made of is a source by the schema that has accepted it.
  const carried =
    former && carryOver(recognised, { notice: former.notice, source: former.document.value as NoticeSource });
  const target = join(String(options.source ?? 'source'), place.society, `${place.revision}.json`);
  const text = sourceText(source, target, former, place.society);
  const draft = editionOf(target, new TextEncoder().encode(text), await loadValidator());
  if (!draft.edition) return failed(ofArguments(draft.problems), new Map([[target, text]]));
  const failure = await writeNewSource(target, text);
  if (failure) return failed([failure]);
  const report = importReport(
    { file, target, source, ledger, carried, isWord: read.document.format === 'word' },
    shell.language,
  );
  return { problems: read.problems ?? [], texts: new Map(), ...report };
}

function failed(problems: readonly Problem[], texts: ReadonlyMap<string, string> = new Map()): Outcome {
  return { problems, texts, summary: [], result: {} };
}

function missingArgument(argument: string): Problem {
  const example = 'import notice.docx --society aoba --revision 2025';
  return problem('usage/missing-argument', { argument, example });
}

/** The document in a file, or what keeps it from being read. */
async function readDocument(file: string, { from, encoding }: Arguments['options']): Promise<ReadOutcome> {
  const input = await readInput(file, MAX_FILE_BYTES);
  if (!input.ok) return { ok: false, problems: [inputProblem(file, input)] };
  const entry = readerOf(file, input.bytes, from === undefined ? undefined : String(from));
  if (!entry) {
    const params = { name: file, allowed: READABLE };
    return { ok: false, problems: [problem('import/unknown-format', params, { file })] };
  }
  const read = await entry.load(readPdfApart);
  return read(file, input.bytes, encoding === undefined ? {} : { encoding: String(encoding) });
}

function inputProblem(
  file: string,
  input: Exclude<Awaited<ReturnType<typeof readInput>>, { ok: true }>,
): Problem {
  switch (input.reason) {
    case 'missing':
      return problem('source/missing', { path: file }, { file });
    case 'unreadable':
      return problem('source/unreadable', { path: file, code: input.code }, { file });
    case 'too-large': {
      const sizeMb = (input.size / 1e6).toFixed(1);
      return problem('import/too-large', { sizeMb, limitMb: MAX_FILE_BYTES / 1e6 }, { file });
    }
  }
}

/** Whether nothing of a notice was found: no section with groups, no joint use, no text of another topic. */
function isNoNotice({ sections, jointUses, supplements }: NoticeSource): boolean {
  return !jointUses && !supplements && sections.every(({ groups }) => !groups?.length);
}

/** The source as it is written: what comes in which place as in the samples. */
function sourceText(
  source: NoticeSource,
  target: string,
  former: Edition | undefined,
  society: string,
): string {
  const predecessor = former && former.path.society === society ? former.path.revision : undefined;
  const { id, status, ...rest } = source.revision;
  const revision = {
    id,
    status,
    ...(predecessor === undefined || predecessor === id ? {} : { predecessor }),
    ...rest,
  };
  return `${JSON.stringify({ $schema: schemaAddress(target), ...source, revision }, null, 2)}\n`;
}
