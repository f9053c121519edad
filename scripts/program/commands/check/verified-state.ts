import type { Problem } from '../../../problems/problem.ts';
import type { RuleId } from '../../../problems/rules.ts';
import { visible } from '../../../problems/visible-text.ts';
import type { Shell } from '../command.ts';
import { howMany } from '../how-many.ts';

/** The result for one revision. */
export interface Verified {
  readonly folder: string;
  readonly files: number;
  readonly state: keyof (typeof STATES)['ja'];
}

/** The states of a revision, the gravest first, with the rules that tell of each. All other rules tell that it is altered. */
const STATE_RULES: readonly (readonly [Verified['state'], readonly RuleId[]])[] = [
  ['not-ours', ['verify/not-ours']],
  ['altered', []],
  ['out-of-date', ['verify/out-of-date']],
  ['not-provable', ['verify/not-provable']],
  ['incomplete', ['verify/incomplete']],
  // The source was altered, and not what was published.
  ['as-published', ['published/changed']],
];

/** Returns the gravest state that the problems of a revision tell of. */
export function stateOf(problems: readonly Problem[], isPublic: boolean): Verified['state'] {
  const states = new Set(
    problems.map(({ rule }) => STATE_RULES.find(([, rules]) => rules.includes(rule))?.[0] ?? 'altered'),
  );
  const gravest = STATE_RULES.find(([state]) => states.has(state))?.[0];
  return gravest ?? (isPublic ? 'as-published' : 'intact');
}

const STATES = {
  ja: {
    intact: '正本どおりです',
    'as-published': '公表したとおりです',
    altered: '書き換えられています',
    'out-of-date': '古くなっています',
    'not-provable': 'ここでは確かめられません',
    incomplete: '一部の文書がありません',
    'not-ours': 'このプログラムが作ったものではありません',
  },
  en: {
    intact: 'as its source says',
    'as-published': 'as it was published',
    altered: 'altered',
    'out-of-date': 'out of date',
    'not-provable': 'not provable here',
    incomplete: 'incomplete',
    'not-ours': 'not ours',
  },
} as const;

/** Returns a line for each revision. */
export function summaryOf(verified: readonly Verified[], { language }: Shell): string[] {
  return verified.map(({ folder, files, state }) =>
    language === 'ja'
      ? `${visible(folder)}　${files}ファイル　${STATES.ja[state]}`
      : `${visible(folder)}  ${howMany(files, 'file')}  ${STATES.en[state]}`,
  );
}
