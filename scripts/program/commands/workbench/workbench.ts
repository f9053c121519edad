import type { Command } from '../command.ts';

/** `kenpo-notice workbench`: serves the workbench to a browser on this machine, until Ctrl+C. */
export const workbench: Command = {
  name: 'workbench',
  arguments: '',
  summary: {
    ja: '編集の画面をブラウザーで開きます（Ctrl+C で終わります）',
    en: 'Open the workbench in a browser, until Ctrl+C',
  },
  options: {
    port: {
      value: 'N',
      help: {
        ja: 'ポートの番号（標準は 4649。0 なら空いている番号）',
        en: 'number of the port (default: 4649; 0: any that is free)',
      },
    },
    'no-open': {
      help: {
        ja: 'ブラウザーを開かず、アドレスだけを表示します',
        en: 'open no browser, only tell the address',
      },
    },
  },
  examples: [
    { line: 'kenpo-notice workbench', help: { ja: '開きます', en: 'open it' } },
    {
      line: 'kenpo-notice workbench --port 8080 --no-open',
      help: { ja: 'ポートを決め、自分で開きます', en: 'at another port, opened by hand' },
    },
  ],
  load: () => import('./run-workbench.ts'),
};
