import type { Part } from '../documents/document.ts';
import { KitShelf } from '../files/load-kit.ts';
import type { Arguments, OptionSpecs, Shell } from './command.ts';
import { SELECTION_OPTIONS } from './selection-options.ts';

const PARTS: readonly Part[] = ['pdf', 'html', 'annexes', 'changes'];

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
      ja: '作るものを pdf,html,annexes,changes から選びます。版のフォルダーには選んだものだけが入ります',
      en: 'make only some of pdf,html,annexes,changes; the folder then holds only those',
    },
  },
  ...TEMPLATE_OPTION,
  ...SELECTION_OPTIONS,
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

/** Where documents are written, and which. */
export interface BuildPlan {
  readonly out: string;
  readonly parts: ReadonlySet<Part>;
}

/** Returns the plan that the options ask for. */
export function buildPlan({ options }: Arguments): BuildPlan {
  const only = typeof options.only === 'string' ? options.only.split(',') : PARTS;
  return {
    out: String(options.out ?? 'dist'),
    parts: new Set(PARTS.filter((part) => only.includes(part))),
  };
}

/** Returns the shelf of kits that the options ask for; `remembers` as in KitShelf. */
export function kitShelf({ options }: Arguments, shell: Shell, remembers = false): KitShelf {
  const fragment = {
    headingLevel: Number(options['heading-level'] ?? 2),
    ascii: options.ascii === true,
  };
  const templates = options.templates;
  return new KitShelf(
    { fragment, attachesSource: options['attach-source'] === true, ...fallbackDate(shell) },
    typeof templates === 'string' ? templates : undefined,
    remembers,
  );
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function fallbackDate({ environment }: Shell): { fallbackDate?: Date } {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? { fallbackDate: new Date(Number(epoch) * 1000) }
    : {};
}
