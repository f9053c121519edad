import { LEVEL_NAMES } from '../../../compare/changes/meanings.ts';
import { COMPARISON_FILES } from '../../../compare/table/formats/comparison-files.ts';
import { REMARK_KINDS } from '../../../compare/table/rows/remark-kinds.ts';
import { TEMPLATE_OPTION } from '../build/build-options.ts';
import type { Command } from '../command.ts';

const FORMATS = ['text', ...Object.keys(COMPARISON_FILES)];

/** `kenpo-notice diff`: tells what changed between two revisions, what it means and whom it concerns. */
export const diff: Command = {
  name: 'diff',
  arguments: '<old> <new>',
  summary: {
    ja: '二つの版を比べ、新旧対照表を作ります（版を一つだけ書くと、その前の版と比べます）',
    en: 'Compare two revisions; of one alone, with its predecessor',
  },
  options: {
    format: {
      value: 'LIST',
      allowed: FORMATS,
      several: true,
      help: {
        ja: `形式を ${FORMATS.join(',')} から選びます（標準は text）`,
        en: `formats, some of ${FORMATS.join(',')} (default: text)`,
      },
    },
    out: { value: 'DIR', help: { ja: 'ファイルを書き出すフォルダー', en: 'folder to write files to' } },
    society: {
      value: 'ID',
      help: { ja: '版の識別子で比べる組合', en: 'the society whose revisions are named' },
    },
    source: {
      value: 'DIR',
      help: {
        ja: '版を探すフォルダー（標準は source）',
        en: 'where revisions are looked for (default: source)',
      },
    },
    'old-left': { help: { ja: '改正前を左に置きます', en: 'old column on the left' } },
    full: { help: { ja: '（略）とせず、すべてを載せます', en: 'leave nothing out' } },
    remarks: {
      value: 'LIST',
      allowed: [...REMARK_KINDS, 'none'],
      several: true,
      help: {
        ja: '備考欄に書くもの：kinds は追加・変更などの別、own は原稿の備考、none は備考欄なし（標準は kinds,own）',
        en: 'remarks: kinds of changes, own words, or none (default: kinds,own)',
      },
    },
    'exit-code': {
      help: { ja: '相違があれば終了コードを 1 にします', en: 'exit with 1 where there are differences' },
    },
    'fail-on': {
      value: 'LEVEL',
      allowed: LEVEL_NAMES,
      help: {
        ja: 'この重さ以上の変更があれば終了コードを 1 にします',
        en: 'exit with 1 for changes of this level or graver',
      },
    },
    force: {
      help: {
        ja: '別の組合の版とも比べ、すでにあるファイルを書き換えます',
        en: 'compare two societies; replace files that exist',
      },
    },
    ...TEMPLATE_OPTION,
  },
  examples: [
    {
      line: 'kenpo-notice diff 2025 2026 --society midori',
      help: { ja: '二つの版を画面で', en: 'two revisions, in the terminal' },
    },
    {
      line: 'kenpo-notice diff source/midori/2026.json --format docx,html --out 対照表',
      help: { ja: '前の版との新旧対照表をファイルに', en: 'comparison table as files' },
    },
    {
      line: 'kenpo-notice diff HEAD~1:source/midori/2026.json source/midori/2026.json',
      help: { ja: 'git の前の状態と', en: 'with a former commit' },
    },
  ],
  load: () => import('./run-diff.ts'),
};
