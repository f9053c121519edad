import type { Arguments, Command, Outcome, Shell } from './command.ts';
import { loadEditions } from './load-editions.ts';
import { SELECTION_OPTIONS } from './selection-options.ts';

/** `kenpo-notice validate`: checks sources and writes nothing. */
export const validate: Command = {
  name: 'validate',
  arguments: '[file|folder…]',
  summary: {
    ja: '正本のJSONを検査します（何も書き出しません）',
    en: 'Check the JSON sources; nothing is written',
  },
  options: SELECTION_OPTIONS,
  examples: [
    { line: 'kenpo-notice validate', help: { ja: 'source の下をすべて検査', en: 'all of source/' } },
    {
      line: 'kenpo-notice validate source/midori/2026.json',
      help: { ja: '一つのファイルを検査', en: 'one file' },
    },
  ],
  run,
};

async function run(args: Arguments, { language }: Shell): Promise<Outcome> {
  const { sources, problems, texts } = await loadEditions(args);
  const checked = sources.map(({ file }) => file);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const words = {
    ja: `${checked.length}件を検査しました。エラー${errors}件、警告${warnings}件。`,
    en: `${checked.length} checked: ${errors} errors, ${warnings} warnings.`,
  };
  return {
    problems,
    texts,
    summary: checked.length > 0 ? [words[language]] : [],
    result: { checked, errors, warnings },
  };
}
