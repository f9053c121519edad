import type { Arguments, Outcome, Shell } from '../command.ts';
import { howMany } from '../how-many.ts';
import { loadEditions } from '../load-editions.ts';

/** Runs `kenpo-notice validate`. */
export async function run(args: Arguments, { language }: Shell): Promise<Outcome> {
  const { sources, problems, texts } = await loadEditions(args);
  const checked = sources.flatMap(({ file, bytes }) => (bytes ? [file] : []));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const words = {
    ja: `${checked.length}件を検査しました。エラー${errors}件、警告${warnings}件。`,
    en: `${checked.length} checked: ${howMany(errors, 'error')}, ${howMany(warnings, 'warning')}.`,
  };
  return {
    problems,
    texts,
    summary: checked.length > 0 ? [words[language]] : [],
    result: { checked, errors, warnings },
  };
}
