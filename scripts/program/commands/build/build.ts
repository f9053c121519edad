import type { Command } from '../command.ts';
import { BUILD_OPTIONS } from './build-options.ts';

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
  load: () => import('./run-build.ts'),
};
