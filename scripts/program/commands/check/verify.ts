import { TEMPLATE_OPTION } from '../build/build-options.ts';
import type { Command } from '../command.ts';

/** `kenpo-notice verify`: reads the bytes of documents and proves that they are what their sources make. */
export const verify: Command = {
  name: 'verify',
  arguments: '[folder…]',
  summary: {
    ja: '作った文書が正本どおりのままかを、文書そのものを読んで確かめます',
    en: 'Prove by reading the documents made that they are what their sources say',
  },
  options: {
    source: {
      value: 'DIR',
      help: { ja: '正本のフォルダー（標準は source）', en: 'folder of sources (default: source)' },
    },
    ...TEMPLATE_OPTION,
  },
  examples: [
    { line: 'kenpo-notice verify', help: { ja: 'dist の下をすべて', en: 'all of dist/' } },
    {
      line: 'kenpo-notice verify dist/midori/2026',
      help: { ja: '一つの版だけ', en: 'one revision' },
    },
  ],
  load: () => import('./run-verify.ts'),
};
