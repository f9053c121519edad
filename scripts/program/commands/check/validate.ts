import type { Command } from '../command.ts';
import { SELECTION_OPTIONS } from '../shared-options.ts';

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
  load: () => import('./run-validate.ts'),
};
