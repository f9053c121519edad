import type { Part } from '../../../edition/documents/document.ts';
import type { OptionSpecs } from '../command.ts';
import { SELECTION_OPTIONS, STRICT_OPTION } from '../shared-options.ts';

/** The parts of a revision that a user can ask for, in the order in which they are made. */
export const PARTS: readonly Part[] = ['pdf', 'html', 'annexes', 'changes'];

/** The option of every command that prints with templates. */
export const TEMPLATE_OPTION: OptionSpecs = {
  templates: {
    value: 'DIR',
    help: {
      ja: '自前のテンプレートのフォルダー（標準は正本の隣の templates）',
      en: 'folder of own templates (default: templates beside the source)',
    },
  },
};

/** The options of every command that makes documents. */
export const BUILD_OPTIONS: OptionSpecs = {
  out: {
    value: 'DIR',
    help: { ja: '書き出すフォルダー（標準は dist）', en: 'folder to write to (default: dist)' },
  },
  only: {
    value: 'LIST',
    allowed: PARTS,
    several: true,
    help: {
      ja: '作るものを pdf,html,annexes,changes から選びます。ほかのファイルは、今の正本から作ったものであれば残ります',
      en: 'make only some of pdf,html,annexes,changes; other files stay if they are of the present source',
    },
  },
  ...TEMPLATE_OPTION,
  ...SELECTION_OPTIONS,
  ...STRICT_OPTION,
  'heading-level': {
    value: 'N',
    allowed: ['1', '2', '3', '4'],
    help: {
      ja: 'fragment.html の見出しの始まりの段（標準は 2）',
      en: "level of fragment.html's first heading (default: 2)",
    },
  },
  ascii: {
    help: {
      ja: 'fragment.html の文字を数値参照にします（Shift_JISのページ用）',
      en: 'fragment.html in ASCII, for pages in Shift_JIS',
    },
  },
  'attach-source': {
    help: {
      ja: 'notice.pdf に、印刷されている内容のデータ（JSON）を添付します（PDF/A-3a）',
      en: 'notice.pdf carries the data that it prints (JSON), as PDF/A-3a',
    },
  },
};
