import { type Problem, problem } from '../problems/problem.ts';
import { type BuiltRevision, buildEdition } from './build-edition.ts';
import { BUILD_OPTIONS, buildPlan, kitShelf } from './build-options.ts';
import type { Arguments, Command, Outcome, Shell } from './command.ts';
import { type Edition, loadEditions } from './load-editions.ts';

/** `kenpo-notice build`: makes the documents of every valid source. */
export const build: Command = {
  name: 'build',
  arguments: '[file|folder…]',
  summary: {
    ja: '公表文のPDFとウェブページ、委託先ごとの別紙を作ります',
    en: 'Make the notice as PDF and web page, and the annexes',
  },
  options: BUILD_OPTIONS,
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
  const { editions, problems: found, texts: sources } = await loadEditions(args);
  const shelf = kitShelf(args, shell);
  const folders = new Set(editions.map(({ file }) => shelf.folderFor(file)));
  const kits = await Promise.all([...folders].map((folder) => shelf.kit(folder)));
  const problems = [...found, ...sameTargets(editions), ...kits.flatMap((kit) => kit.problems)];
  const texts = new Map([...sources, ...kits.flatMap((kit) => [...kit.texts])]);
  const built: BuiltRevision[] = [];
  if (!problems.some(({ severity }) => severity === 'error')) {
    for (const [index, edition] of editions.entries()) {
      const { society, revision } = edition.path;
      shell.progress(`${index + 1}/${editions.length} ${society} ${revision}`);
      const { kit } = await shelf.kit(shelf.folderFor(edition.file));
      if (!kit) continue;
      const result = await buildEdition(edition, kit, buildPlan(args));
      problems.push(...result.problems);
      if (result.built) built.push(result.built);
    }
  }
  return { problems, texts, summary: summaryOf(built, shell.now() - started, shell), result: { built } };
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
