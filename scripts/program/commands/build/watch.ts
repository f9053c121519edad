import type { Command } from '../command.ts';
import { BUILD_OPTIONS } from './build-options.ts';

/** `kenpo-notice watch`: makes documents again whenever their source or a template is saved. */
export const watch: Command = {
  name: 'watch',
  arguments: '[file|folder…]',
  summary: {
    ja: '正本やテンプレートを保存するたびに、関わる文書だけを作り直します（Ctrl+C で終わります）',
    en: 'Make the documents concerned anew on each save, until Ctrl+C',
  },
  options: BUILD_OPTIONS,
  examples: [
    { line: 'kenpo-notice watch', help: { ja: 'source の下をすべて', en: 'all of source/' } },
    {
      line: 'kenpo-notice watch source/midori/2026.json',
      help: { ja: '一つの版だけ', en: 'one revision' },
    },
  ],
  load: () => import('./run-watch.ts'),
};
