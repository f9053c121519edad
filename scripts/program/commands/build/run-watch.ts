import { dirname, resolve } from 'node:path';
import { problem } from '../../../problems/problem.ts';
import { FileChanges } from '../../files/file-changes.ts';
import { systemCode } from '../../files/system-errors.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { TEMPLATE_FOLDER } from '../../installed/load-templates.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { loadEditions } from '../load-editions.ts';
import { kitShelf } from './build-plan.ts';
import { type BuildResult, buildSelected } from './build-selected.ts';
import { keptLines } from './kept-lines.ts';
import { missingLines } from './missing-lines.ts';

/** Runs `kenpo-notice watch`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  try {
    return await watchUntilEnd(args, shell);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const path = args.paths.join(' ') || 'source';
    return { ...said([]), problems: [problem('source/unreadable', { path, code }, { file: path })] };
  }
}

/** Builds again after each save. A source with an error keeps its former documents and does not stop the others. */
async function watchUntilEnd(args: Arguments, shell: Shell): Promise<Outcome> {
  const { paths, options } = args;
  const watched = paths.length > 0 ? paths : ['source'];
  const own = typeof options.templates === 'string' ? [options.templates] : [];
  const ended = shell.interrupted().then(() => undefined);
  const changes = await FileChanges.of([...watched, ...own, TEMPLATE_FOLDER]);
  const shelf = kitShelf(args, shell, true);
  const first = await loadEditions(args);
  if (first.sources.length === 0) {
    await changes.close();
    return { problems: first.problems, texts: first.texts, summary: [], result: {} };
  }
  await rebuild(
    first.sources.map(({ file }) => file),
    args,
    shelf,
    shell,
  );
  shell.report(said([WORDS[shell.language].ready]));
  for (;;) {
    const saved = await Promise.race([changes.next(), ended]);
    if (!saved) break;
    await rebuild(await concernedBy(saved, args, shelf), args, shelf, shell);
  }
  await changes.close();
  return said([]);
}

/** Returns the sources to build again: a saved source and those compared with it; for a saved template, all sources. */
async function concernedBy(saved: ReadonlySet<string>, args: Arguments, shelf: KitShelf): Promise<string[]> {
  const { sources, editions } = await loadEditions(args);
  if ([...saved].every((file) => file.endsWith('.json'))) {
    const paths = new Set([...saved].map((file) => resolve(file)));
    const successors = editions.filter(({ file, notice }) =>
      paths.has(resolve(dirname(file), `${notice.content.revision.predecessor}.json`)),
    );
    return [...new Set([...saved, ...successors.map(({ file }) => file)])];
  }
  shelf.forgetTemplates();
  return sources.map(({ file }) => file);
}

async function rebuild(
  files: readonly string[],
  args: Arguments,
  shelf: KitShelf,
  shell: Shell,
): Promise<void> {
  for (const file of files) {
    const result = await buildSelected({ ...args, paths: [file] }, shelf, shell);
    // A file that is not selected is not reported.
    if (
      result.problems.every(({ rule }) => rule === 'usage/nothing-selected') &&
      result.built.length + result.kept.length === 0
    )
      continue;
    shell.report(outcomeOf(file, result, shell));
  }
}

function outcomeOf(
  file: string,
  { problems, texts, built, kept, counted, elapsedMs }: BuildResult,
  { language }: Shell,
): Outcome {
  const words = WORDS[language];
  const seconds = (elapsedMs / 1000).toFixed(2);
  const summary =
    built.length === 0
      ? kept.length > 0
        ? keptLines(kept, language)
        : [words.kept(file)]
      : built.flatMap((one) => [
          words.made(`${one.society} ${one.revision}`, seconds, one.fresh),
          ...missingLines(one, language),
        ]);
  return { problems, counted, texts, summary, result: { built, elapsedMs } };
}

/** How many of the documents are named; the rest is only counted. */
const NAMED = 4;

const WORDS = {
  ja: {
    ready: '保存を待っています（Ctrl+C で終わります）。',
    kept: (file: string) => `${file}　前に作った文書をそのまま残しました。`,
    made: (name: string, seconds: string, fresh: readonly string[]) =>
      `${name}　${seconds}秒　${fresh.slice(0, NAMED).join('、') || '変わりなし'}${fresh.length > NAMED ? `、ほか${fresh.length - NAMED}件` : ''}`,
  },
  en: {
    ready: 'Waiting for files to be saved; Ctrl+C ends.',
    kept: (file: string) => `${file}  the former documents stay as they were.`,
    made: (name: string, seconds: string, fresh: readonly string[]) =>
      `${name}  ${seconds} s  ${fresh.slice(0, NAMED).join(', ') || 'nothing changed'}${fresh.length > NAMED ? ` and ${fresh.length - NAMED} more` : ''}`,
  },
} as const;

function said(summary: readonly string[]): Outcome {
  return { problems: [], texts: new Map(), summary, result: {} };
}
