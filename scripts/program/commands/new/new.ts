import type { Command } from '../command.ts';

/** `kenpo-notice new`: makes next year's draft from a former revision, or a society's first draft. */
export const newDraft: Command = {
  name: 'new',
  arguments: '[revision]',
  summary: {
    ja: '前の版から次の年の案を作ります（初めての組合なら、一から作ります）',
    en: "Make next year's draft from a former revision, or a society's first one",
  },
  options: {
    date: {
      value: 'DATE',
      help: {
        ja: '名前を書かないとき、この施行日か改正日から版の名前を決めます（2026-07-01 なら 2026-07）',
        en: 'name the draft by this day on which it takes effect (2026-07-01: 2026-07)',
      },
    },
    from: {
      value: 'ID',
      help: {
        ja: '元にする前の版（標準は、名前の日付からみて一つ前の版）',
        en: 'the former revision (default: the one before, by the date in the name)',
      },
    },
    correct: {
      help: {
        ja: '公表した版の訂正の案を作ります（名前は 2026-1 のようになります）',
        en: 'make the draft of a correction of what was published (named like 2026-1)',
      },
    },
    reason: {
      value: 'TEXT',
      help: { ja: '訂正の理由（--correct には必要です）', en: 'why it is corrected (needed for --correct)' },
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
      line: 'kenpo-notice new --date 2026-07-01 --society midori',
      help: { ja: '年の途中の改正の案 2026-07 を作る', en: 'the draft of a change in July: 2026-07' },
    },
    {
      line: 'kenpo-notice new --correct --from 2026 --society midori --reason 窓口の電話番号の誤り',
      help: { ja: '公表した2026年の版を訂正する案 2026-1 を作る', en: 'the draft of a correction: 2026-1' },
    },
    {
      line: 'kenpo-notice new 2026 --society aoba',
      help: { ja: '初めての組合の案を作る', en: 'the first draft of a society' },
    },
  ],
  load: () => import('./run-new.ts'),
};
