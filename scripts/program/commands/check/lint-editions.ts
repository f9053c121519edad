import type { Edition } from '../../../edition/read-edition.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Arguments, Shell } from '../command.ts';

/** The findings of lint for a command other than `lint`: warnings are shown, and what only informs is counted. */
export interface LintedEditions {
  readonly shown: readonly Problem[];
  readonly counted: readonly Problem[];
}

/** Runs lint on editions, each with the law of its own date. */
export async function lintEditions(editions: readonly Edition[]): Promise<LintedEditions> {
  const { lintNotice } = await import('../../../lint/lint-notice.ts');
  const problems = editions.flatMap(({ document }) => lintNotice(document).problems);
  return {
    shown: problems.filter(({ severity }) => severity !== 'info'),
    counted: problems.filter(({ severity }) => severity === 'info'),
  };
}

/** Returns the line that tells how many findings only inform, and which command shows them. Empty if there are none. */
export function countedLine(
  counted: readonly Problem[],
  { paths, options }: Arguments,
  { language }: Shell,
): string[] {
  if (counted.length === 0) return [];
  const selection = ['society', 'revision'].flatMap((name) =>
    typeof options[name] === 'string' ? [`--${name}`, options[name]] : [],
  );
  return [WORDS[language](counted.length, ['kenpo-notice lint', ...paths, ...selection].join(' '))];
}

const WORDS: Readonly<Record<Shell['language'], (count: number, command: string) => string>> = {
  ja: (count, command) => `ほかにお知らせが${count}件あります（${command} で見られます）。`,
  en: (count, command) => `${count} more for your information: ${command} shows them.`,
};
