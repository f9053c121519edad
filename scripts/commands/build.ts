import { join } from 'node:path';
import type { Part } from '../documents/document.ts';
import { makeDocuments } from '../documents/make-documents.ts';
import { namedOthers } from '../documents/named-others.ts';
import { loadKit } from '../files/load-kit.ts';
import { programVersions } from '../files/program-versions.ts';
import { WriteFailure } from '../files/write-failure.ts';
import { writeRevision } from '../files/write-revision.ts';
import { manifestOf } from '../manifest/manifest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Arguments, Command, Outcome, Shell } from './command.ts';
import { type Edition, loadEditions } from './load-editions.ts';
import { SELECTION_OPTIONS } from './selection-options.ts';

const PARTS: readonly Part[] = ['pdf', 'html', 'annexes'];

/** `kenpo-notice build`: makes the documents of every valid source. */
export const build: Command = {
  name: 'build',
  arguments: '[file|folder…]',
  summary: {
    ja: '公表文のPDFとウェブページ、委託先ごとの別紙を作ります',
    en: 'Make the notice as PDF and web page, and the annexes',
  },
  options: {
    out: {
      value: 'DIR',
      help: { ja: '書き出すフォルダー（標準は dist）', en: 'folder to write to (default: dist)' },
    },
    only: {
      value: 'LIST',
      allowed: PARTS,
      several: true,
      help: {
        ja: '作るものを pdf,html,annexes から選びます。版のフォルダーには選んだものだけが入ります',
        en: 'make only some of pdf,html,annexes; the folder then holds only those',
      },
    },
    ...SELECTION_OPTIONS,
    'heading-level': {
      value: 'N',
      allowed: ['1', '2', '3', '4'],
      help: {
        ja: 'fragment.html の見出しの始まりの段（標準は 2）',
        en: "level of fragment.html's first heading (default: 2)",
      },
    },
    ascii: {
      help: {
        ja: 'fragment.html の文字を数値参照にします（Shift_JISのページ用）',
        en: 'fragment.html in ASCII, for pages in Shift_JIS',
      },
    },
  },
  examples: [
    {
      line: 'kenpo-notice build',
      help: { ja: 'source の下をすべて dist に', en: 'all of source/ into dist/' },
    },
    {
      line: 'kenpo-notice build --society midori --revision 2026',
      help: { ja: '一つの版だけ', en: 'one revision' },
    },
    {
      line: 'kenpo-notice build source/midori --only html --ascii',
      help: { ja: 'ウェブ用だけ', en: 'only for the web' },
    },
  ],
  run,
};

async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const started = shell.now();
  const loaded = await loadEditions(args);
  const problems: Problem[] = [...loaded.problems, ...sameTargets(loaded.editions)];
  const built: BuiltRevision[] = [];
  if (!problems.some(({ severity }) => severity === 'error')) {
    const kit = await loadKit({ fragment: fragmentOptions(args), ...fallbackDate(shell) });
    for (const [index, edition] of loaded.editions.entries()) {
      shell.progress(
        `${index + 1}/${loaded.editions.length} ${edition.path.society} ${edition.path.revision}`,
      );
      const result = await buildEdition(edition, kit, args);
      problems.push(...result.problems);
      if (result.built) built.push(result.built);
    }
  }
  return {
    problems,
    texts: loaded.texts,
    summary: summaryOf(built, shell.now() - started, shell),
    result: { built },
  };
}

/** What one revision's folder got. */
interface BuiltRevision {
  readonly society: string;
  readonly revision: string;
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** Make, then write: nothing is written of a revision that has an error. */
async function buildEdition(
  { path, document, notice }: Edition,
  kit: Awaited<ReturnType<typeof loadKit>>,
  { options }: Arguments,
): Promise<{ built?: BuiltRevision; problems: Problem[] }> {
  const made = await makeDocuments(notice, document, kit, partsOf(options));
  const problems = [...made.problems, ...namedOthers(notice, document)];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const folder = join(String(options.out ?? 'dist'), path.society, path.revision);
  const manifest = manifestOf(notice, document, made.files, await programVersions());
  const files = new Map([...made.files, manifest].map((file) => [file.path, file.bytes]));
  try {
    await writeRevision(folder, files);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    return { problems: [...problems, problem('output/unwritable', { path: error.path, code: error.code })] };
  }
  const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { built: { ...path, folder, files: files.size, bytes }, problems };
}

function partsOf({ only }: Arguments['options']): ReadonlySet<Part> {
  if (typeof only !== 'string') return new Set(PARTS);
  return new Set(PARTS.filter((part) => only.split(',').includes(part)));
}

function fragmentOptions({ options }: Arguments): { headingLevel: number; ascii: boolean } {
  return { headingLevel: Number(options['heading-level'] ?? 2), ascii: options.ascii === true };
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function fallbackDate({ environment }: Shell): { fallbackDate?: Date } {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? { fallbackDate: new Date(Number(epoch) * 1000) }
    : {};
}

function sameTargets(editions: readonly Edition[]): Problem[] {
  const seen = new Map<string, string>();
  return editions.flatMap(({ path, file }) => {
    const target = `${path.society}/${path.revision}`;
    const other = seen.get(target);
    seen.set(target, file);
    return other === undefined ? [] : [problem('usage/same-target', { target, other }, { file })];
  });
}

function summaryOf(built: readonly BuiltRevision[], elapsedMs: number, { language }: Shell): string[] {
  const seconds = (elapsedMs / 1000).toFixed(1);
  const rows = built.map(({ folder, files, bytes }) =>
    language === 'ja'
      ? `${folder}　${files}ファイル　${kilobytes(bytes)}`
      : `${folder}  ${files} files  ${kilobytes(bytes)}`,
  );
  const words = {
    ja: `${built.length}件の版を作りました（${seconds}秒）。`,
    en: `${built.length} revisions built in ${seconds} s.`,
  };
  return built.length > 0 ? [...rows, words[language]] : [];
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}
