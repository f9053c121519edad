import { join } from 'node:path';
import type { Changes } from '../../../compare/changes/changes.generated.ts';
import { LEVEL_NAMES } from '../../../compare/changes/meanings.ts';
import type { ComparisonOptions } from '../../../compare/table/comparison-document.ts';
import { COMPARISON_FILES, type ComparisonFormat } from '../../../compare/table/formats/comparison-files.ts';
import { comparisonFile } from '../../../compare/table/formats/comparison-formats.ts';
import { toComparisonText } from '../../../compare/table/formats/to-comparison-text.ts';
import type { PreparedComparison } from '../../../compare/table/prepared-comparison.ts';
import { REMARK_KINDS, type RemarkKind } from '../../../compare/table/rows/remark-kinds.ts';
import { comparisonProblems } from '../../../edition/documents/comparison-problems.ts';
import type { DocumentKit } from '../../../edition/documents/document-kit.ts';
import { fillNotice } from '../../../edition/documents/fill-documents.ts';
import { prepareComparison } from '../../../edition/documents/prepare-comparison.ts';
import type { Edition } from '../../../edition/read-edition.ts';
import { textOfUtf8 } from '../../../platform/bytes.ts';
import { hasError, type Problem, problem } from '../../../problems/problem.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { writeFiles } from '../../files/write-files.ts';
import { kitShelf } from '../build/build-plan.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { loadSides } from './load-sides.ts';

/** Runs `kenpo-notice diff`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { old, now, problems, texts } = await loadSides(args, shell);
  const nothing = { problems, texts, summary: [], result: {} };
  if (!old || !now) return { ...nothing, status: 2 };
  const found = [...problems, ...usageProblems(args, old, now)];
  if (hasError(found)) return { ...nothing, problems: found, status: 2 };
  const { kit, prepared, problems: faults } = await printed(args, shell, old, now);
  if (!kit || !prepared) return { ...nothing, problems: [...found, ...faults], status: 2 };
  const made = await makeFormats(prepared, {
    args,
    shell,
    kit,
    sources: { old: old.document, now: now.document },
  });
  const all = [...found, ...faults, ...made.problems];
  if (hasError(made.problems)) return { ...nothing, problems: all, status: 2 };
  const { changes } = prepared.comparison;
  return { problems: all, texts, summary: made.output, result: changes, status: statusOf(changes, args) };
}

function formatsOf({ options }: Arguments): string[] {
  return typeof options.format === 'string' ? [...new Set(options.format.split(','))] : ['text'];
}

/** The formats that a terminal cannot show. */
const BINARY: ReadonlySet<string> = new Set(['pdf', 'docx']);

function usageProblems(args: Arguments, old: Edition, now: Edition): Problem[] {
  const { options } = args;
  const formats = formatsOf(args);
  const societies = [old, now].map(({ notice }) => notice.content.society.id);
  const [before = '', after = ''] = societies;
  const needsFolder =
    options.out === undefined && (formats.length > 1 || formats.some((format) => BINARY.has(format)));
  return [
    ...(before !== after && !options.force
      ? [problem('usage/two-societies', { old: before, new: after })]
      : []),
    ...(needsFolder ? [problem('usage/out-needed', { formats: formats.join(',') })] : []),
  ];
}

/** Returns both editions as the new one's templates print them. Every format needs this. */
async function printed(
  args: Arguments,
  shell: Shell,
  old: Edition,
  now: Edition,
): Promise<{ kit?: DocumentKit; prepared?: PreparedComparison; problems: readonly Problem[] }> {
  const shelf = kitShelf(args, shell);
  const { kit, problems } = await shelf.kit(shelf.folderFor(now.file));
  if (!kit) return { problems };
  const { tree, problems: faults } = fillNotice(now.notice, kit);
  if (!tree || faults.length > 0) return { problems: [...problems, ...faults] };
  const { notice } = now;
  const { prepared, problems: formerFaults } = prepareComparison(
    old.notice,
    { notice, tree },
    kit,
    wantedOf(args),
  );
  return { kit, ...(prepared ? { prepared } : {}), problems: [...problems, ...formerFaults] };
}

function wantedOf({ options }: Arguments): ComparisonOptions {
  return {
    ...(options['old-left'] ? { oldLeft: true } : {}),
    full: options.full === true,
    ...(typeof options.remarks === 'string' ? { remarks: remarkKinds(options.remarks) } : {}),
  };
}

/** `none` goes with nothing else. */
function remarkKinds(list: string): RemarkKind[] {
  return REMARK_KINDS.filter((kind) => list.split(',').includes(kind));
}

/** What writing a comparison needs. */
interface Writing {
  readonly args: Arguments;
  readonly shell: Shell;
  readonly kit: DocumentKit;
  readonly sources: Parameters<typeof comparisonProblems>[1];
}

interface MadeFormats {
  readonly output: readonly string[];
  readonly problems: readonly Problem[];
}

/** Text goes to the terminal and other formats to files. Without `--out`, a single format goes to the terminal too. */
async function makeFormats(
  prepared: PreparedComparison,
  { args, shell, kit, sources }: Writing,
): Promise<MadeFormats> {
  const { options } = args;
  const formats = formatsOf(args);
  const output = formats.includes('text') ? [toComparisonText(prepared.document, shell.output)] : [];
  const files = formats.filter((format): format is ComparisonFormat => format !== 'text');
  if (files.length === 0) return { output, problems: [] };
  const problems = files.includes('pdf') ? comparisonProblems(prepared, sources, kit.faces) : [];
  if (problems.length > 0) return { output, problems };
  const made = await Promise.all(files.map((format) => comparisonFile(format, prepared, kit)));
  if (typeof options.out !== 'string') {
    return {
      output: [...output, ...made.map((bytes) => textOfUtf8(bytes).trimEnd())],
      problems,
    };
  }
  const out = options.out;
  const byPath = new Map(
    files.map((format, index) => [join(out, COMPARISON_FILES[format]), made[index] ?? new Uint8Array()]),
  );
  const failed = await written(byPath, options.force === true);
  return { output: failed.length > 0 ? [] : [...output, ...byPath.keys()], problems: failed };
}

async function written(files: ReadonlyMap<string, Uint8Array>, replace: boolean): Promise<Problem[]> {
  try {
    await writeFiles(files, replace);
    return [];
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const { path, code } = error;
    return [
      code === 'EEXIST' ? problem('output/exists', { path }) : problem('output/unwritable', { path, code }),
    ];
  }
}

/** Returns 1 for differences, if the user asked for that by `--exit-code` or `--fail-on`. */
function statusOf({ changes }: Changes, { options }: Arguments): 0 | 1 {
  if (options['exit-code'] && changes.length > 0) return 1;
  const failing = LEVEL_NAMES.slice(0, LEVEL_NAMES.map(String).indexOf(String(options['fail-on'])) + 1);
  return changes.some(({ level }) => failing.includes(level)) ? 1 : 0;
}
