import { visible } from '../../../problems/visible-text.ts';
import { countedLine } from '../check/lint-editions.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { howMany } from '../how-many.ts';
import type { BuiltRevision } from './build-edition.ts';
import { kitShelf } from './build-plan.ts';
import { buildSelected } from './build-selected.ts';
import { keptLines } from './kept-lines.ts';
import { missingLines } from './missing-lines.ts';

/** Runs `kenpo-notice build`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { problems, texts, built, kept, notBuilt, counted, elapsedMs } = await buildSelected(
    args,
    kitShelf(args, shell),
    shell,
  );
  const summary = [
    ...summaryOf(built, elapsedMs, shell),
    ...built.flatMap((one) => missingLines(one, shell.language)),
    ...keptLines(kept, shell.language),
    ...(built.length + kept.length > 0 ? notBuiltLines(notBuilt, shell) : []),
    ...countedLine(counted, args, shell),
  ];
  return { problems, counted, texts, summary, result: { built, kept, notBuilt } };
}

function summaryOf(built: readonly BuiltRevision[], elapsedMs: number, { language }: Shell): string[] {
  const seconds = (elapsedMs / 1000).toFixed(1);
  const rows = built.map(({ folder, files, bytes }) =>
    language === 'ja'
      ? `${visible(folder)}　${files}ファイル　${kilobytes(bytes)}`
      : `${visible(folder)}  ${howMany(files, 'file')}  ${kilobytes(bytes)}`,
  );
  const words = {
    ja: `版を${built.length}件作りました（${seconds}秒）。`,
    en: `${howMany(built.length, 'revision')} built in ${seconds} s.`,
  };
  return built.length > 0 ? [...rows, words[language]] : [];
}

/** Documents that were made before stay as they are. */
function notBuiltLines(files: readonly string[], { language }: Shell): string[] {
  if (files.length === 0) return [];
  const words = {
    ja: `次の正本の文書は作りませんでした（前に作った文書はそのままです）。`,
    en: `Not built (documents made before stay as they are):`,
  };
  return [words[language], ...files.map((file) => `  ${visible(file)}`)];
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}
