import { TEMPLATE_OPTION } from '../build/build-options.ts';
import type { Command } from '../command.ts';
import { SELECTION_OPTIONS } from '../shared-options.ts';

/** `kenpo-notice validate`: checks sources and writes nothing. */
export const validate: Command = {
  name: 'validate',
  arguments: '[file|folder…]',
  summary: {
    ja: '正本を検査し、build が断るものをすべて示します（何も書き出しません）',
    en: 'Tell what build would refuse of the sources; nothing is written',
  },
  options: { ...TEMPLATE_OPTION, ...SELECTION_OPTIONS },
  examples: [
    { line: 'kenpo-notice validate', help: { ja: 'source の下をすべて検査', en: 'all of source/' } },
    {
      line: 'kenpo-notice validate source/midori/2026.json',
      help: { ja: '一つのファイルを検査', en: 'one file' },
    },
  ],
  load: () => import('./run-validate.ts'),
};
