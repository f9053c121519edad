import { PARTS, TEMPLATE_OPTION } from '../build/build-options.ts';
import type { Command } from '../command.ts';

/** `kenpo-notice verify`: reads the bytes of documents and proves that they are what their sources make. */
export const verify: Command = {
  name: 'verify',
  arguments: '[folder…]',
  summary: {
    ja: '作った文書が正本どおりのままか、公表した文書が公表したときのままかを、文書そのものを読んで確かめます',
    en: 'Prove by reading documents that they are what their sources say, or what was published',
  },
  options: {
    source: {
      value: 'DIR',
      help: { ja: '正本のフォルダー（標準は source）', en: 'folder of sources (default: source)' },
    },
    only: {
      value: 'LIST',
      allowed: PARTS,
      several: true,
      help: {
        ja: '一部だけを作ったとき、あるはずのものを pdf,html,annexes,changes から選びます（標準はすべて）',
        en: 'the parts that must be there, of pdf,html,annexes,changes (default: all)',
      },
    },
    ...TEMPLATE_OPTION,
  },
  examples: [
    {
      line: 'kenpo-notice verify',
      help: { ja: 'dist と published の下をすべて', en: 'all of dist/ and published/' },
    },
    {
      line: 'kenpo-notice verify dist/midori/2026',
      help: { ja: '一つの版だけ', en: 'one revision' },
    },
  ],
  load: () => import('./run-verify.ts'),
};
