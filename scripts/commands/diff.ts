import { join } from 'node:path';
import type { Changes, Level } from '../compare/changes.generated.ts';
import { compareNotices } from '../compare/compare-notices.ts';
import { LEVELS } from '../compare/meanings.ts';
import { type ComparisonOptions, comparisonDocument } from '../comparison/comparison-document.ts';
import {
  COMPARISON_FILES,
  type ComparisonFormat,
  type ComparisonKit,
  comparisonFile,
} from '../comparison/comparison-formats.ts';
import { toComparisonText } from '../comparison/to-comparison-text.ts';
import { WriteFailure } from '../files/write-failure.ts';
import { writeFiles } from '../files/write-files.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { kitShelf, TEMPLATE_OPTION } from './build-options.ts';
import type { Arguments, Command, Outcome, Shell } from './command.ts';
import type { Edition } from './load-editions.ts';
import { loadSides } from './load-sides.ts';

const FORMATS = ['text', ...Object.keys(COMPARISON_FILES)];
const LEVEL_NAMES = Object.keys(LEVELS) as Level[];

/** `kenpo-notice diff`: what changed between two revisions, what it means and whom it concerns. */
export const diff: Command = {
  name: 'diff',
  arguments: '<old> <new>',
  summary: {
    ja: '二つの版を比べ、新旧対照表を作ります（版を一つだけ書くと、その前の版と比べます）',
    en: 'Compare two revisions; of one alone, with its predecessor',
  },
  options: {
    format: {
      value: 'LIST',
      allowed: FORMATS,
      several: true,
      help: {
        ja: `形式を ${FORMATS.join(',')} から選びます（標準は text）`,
        en: `formats, some of ${FORMATS.join(',')} (default: text)`,
      },
    },
    out: { value: 'DIR', help: { ja: 'ファイルを書き出すフォルダー', en: 'folder to write files to' } },
    society: {
      value: 'ID',
      help: { ja: '版の識別子で比べる組合', en: 'the society whose revisions are named' },
    },
    source: {
      value: 'DIR',
      help: {
        ja: '版を探すフォルダー（標準は source）',
        en: 'where revisions are looked for (default: source)',
      },
    },
    'old-left': { help: { ja: '改正前を左に置きます', en: 'old column on the left' } },
    full: { help: { ja: '（略）とせず、すべてを載せます', en: 'leave nothing out' } },
    remarks: {
      help: { ja: '書くことがなくても備考欄を設けます', en: 'a column of remarks even if empty' },
    },
    'exit-code': {
      help: { ja: '相違があれば終了コードを 1 にします', en: 'exit with 1 where there are differences' },
    },
    'fail-on': {
      value: 'LEVEL',
      allowed: LEVEL_NAMES,
      help: {
        ja: 'この重さ以上の変更があれば終了コードを 1 にします',
        en: 'exit with 1 for changes of this level or graver',
      },
    },
    force: {
      help: {
        ja: '別の組合の版とも比べ、すでにあるファイルを書き換えます',
        en: 'compare two societies; replace files that exist',
      },
    },
    ...TEMPLATE_OPTION,
  },
  examples: [
    {
      line: 'kenpo-notice diff 2025 2026 --society midori',
      help: { ja: '二つの版を画面で', en: 'two revisions, in the terminal' },
    },
    {
      line: 'kenpo-notice diff source/midori/2026.json --format docx,html --out 対照表',
      help: { ja: '前の版との新旧対照表をファイルに', en: 'comparison table as files' },
    },
    {
      line: 'kenpo-notice diff HEAD~1:source/midori/2026.json source/midori/2026.json',
      help: { ja: 'git の前の状態と', en: 'with a former commit' },
    },
  ],
  run,
};

async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { old, now, problems, texts } = await loadSides(args, shell);
  const nothing = { problems, texts, summary: [], result: {} };
  if (!old || !now) return { ...nothing, status: 2 };
  const found = [...problems, ...usageProblems(args, old, now)];
  if (found.some(({ severity }) => severity === 'error')) return { ...nothing, problems: found, status: 2 };
  const made = await makeFormats(args, shell, old, now);
  const all = [...found, ...made.problems];
  if (made.problems.some(({ severity }) => severity === 'error'))
    return { ...nothing, problems: all, status: 2 };
  return {
    problems: all,
    texts,
    summary: made.output,
    result: made.changes,
    status: statusOf(made.changes, args),
  };
}

function formatsOf({ options }: Arguments): string[] {
  return typeof options.format === 'string' ? [...new Set(options.format.split(','))] : ['text'];
}

function usageProblems(args: Arguments, old: Edition, now: Edition): Problem[] {
  const { options } = args;
  const formats = formatsOf(args);
  const societies = [old, now].map(({ notice }) => notice.content.society.id);
  const [before = '', after = ''] = societies;
  const needsFolder = options.out === undefined && (formats.length > 1 || formats.includes('docx'));
  return [
    ...(before !== after && !options.force
      ? [problem('usage/two-societies', { old: before, new: after })]
      : []),
    ...(needsFolder ? [problem('usage/out-needed', { formats: formats.join(',') })] : []),
  ];
}

interface MadeFormats {
  readonly changes: Changes;
  readonly output: readonly string[];
  readonly problems: readonly Problem[];
}

/** Text goes to the terminal, all else to files; one format alone without a folder, to the terminal as well. */
async function makeFormats(args: Arguments, shell: Shell, old: Edition, now: Edition): Promise<MadeFormats> {
  const { options } = args;
  const comparison = compareNotices(old.notice, now.notice);
  const { changes } = comparison;
  const wanted: ComparisonOptions = {
    ...(options['old-left'] ? { oldLeft: true } : {}),
    full: options.full === true,
    remarks: options.remarks === true,
  };
  const formats = formatsOf(args);
  const output: string[] = [];
  if (formats.includes('text'))
    output.push(toComparisonText(comparisonDocument(comparison, wanted), shell.output));
  const files = formats.filter((format): format is ComparisonFormat => format !== 'text');
  if (files.length === 0) return { changes, output, problems: [] };
  const { kit, problems } = await kitOf(args, shell, now);
  if (!kit) return { changes, output, problems };
  const made = await Promise.all(files.map((format) => comparisonFile(format, comparison, kit, wanted)));
  if (typeof options.out !== 'string') {
    return { changes, output: made.map((bytes) => new TextDecoder().decode(bytes).trimEnd()), problems };
  }
  const out = options.out;
  const byPath = new Map(
    files.map((format, index) => [join(out, COMPARISON_FILES[format].name), made[index] ?? new Uint8Array()]),
  );
  const failed = await written(byPath, options.force === true);
  return {
    changes,
    output: failed.length > 0 ? [] : [...output, ...byPath.keys()],
    problems: [...problems, ...failed],
  };
}

async function kitOf(
  args: Arguments,
  shell: Shell,
  now: Edition,
): Promise<{ kit?: ComparisonKit; problems: readonly Problem[] }> {
  const shelf = kitShelf(args, shell);
  return shelf.kit(shelf.folderFor(now.file));
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

/** 1 for differences, where the user asked to be told so by the exit status. */
function statusOf({ changes }: Changes, { options }: Arguments): 0 | 1 {
  if (options['exit-code'] && changes.length > 0) return 1;
  const failing = LEVEL_NAMES.slice(0, LEVEL_NAMES.map(String).indexOf(String(options['fail-on'])) + 1);
  return changes.some(({ level }) => failing.includes(level)) ? 1 : 0;
}
