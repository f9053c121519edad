import type { Command } from '../command.ts';

/** `kenpo-notice new`: makes next year's draft from a former revision, or a society's first draft. */
export const newDraft: Command = {
  name: 'new',
  arguments: '<revision>',
  summary: {
    ja: '前の版から次の年の案を作ります（初めての組合なら、一から作ります）',
    en: "Make next year's draft from a former revision, or a society's first one",
  },
  options: {
    from: {
      value: 'ID',
      help: {
        ja: '元にする前の版（標準は組合のいちばん新しい版）',
        en: 'the former revision (default: the latest)',
      },
    },
    society: {
      value: 'ID',
      help: {
        ja: '組合の識別子（一つしかなければ省けます）',
        en: 'the society (may be left out where there is one)',
      },
    },
    source: {
      value: 'DIR',
      help: { ja: '正本のフォルダー（標準は source）', en: 'folder of sources (default: source)' },
    },
  },
  examples: [
    {
      line: 'kenpo-notice new 2027 --from 2026 --society midori',
      help: { ja: '2026年の版から2027年の案を作る', en: 'the draft of 2027 from the revision of 2026' },
    },
    {
      line: 'kenpo-notice new 2026 --society aoba',
      help: { ja: '初めての組合の案を作る', en: 'the first draft of a society' },
    },
  ],
  load: () => import('./run-new.ts'),
};
