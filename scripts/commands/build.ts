import type { BuiltRevision } from './build-edition.ts';
import { BUILD_OPTIONS, kitShelf } from './build-options.ts';
import { buildSelected } from './build-selected.ts';
import type { Arguments, Command, Outcome, Shell } from './command.ts';

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
  const { problems, texts, built, elapsedMs } = await buildSelected(args, kitShelf(args, shell), shell);
  return { problems, texts, summary: summaryOf(built, elapsedMs, shell), result: { built } };
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
