import type { Problem } from '../../problems/problem.ts';
import type { OptionSpecs } from './command.ts';

/** The options of every command that works on sources. */
export const SELECTION_OPTIONS: OptionSpecs = {
  society: { value: 'ID', help: { ja: 'この組合だけを対象にします', en: 'only this society' } },
  revision: { value: 'ID', help: { ja: 'この版だけを対象にします', en: 'only this revision' } },
};

/** The option of every command that can treat warnings as errors. */
export const STRICT_OPTION: OptionSpecs = {
  strict: {
    help: { ja: '警告（warning）もエラーとして扱います', en: 'take warnings for errors' },
  },
};

/** Returns the problems, with warnings as errors if `isStrict`. What only informs does not change. */
export function bySeverity(problems: readonly Problem[], isStrict: boolean): readonly Problem[] {
  if (!isStrict) return problems;
  return problems.map((problem) =>
    problem.severity === 'warning' ? { ...problem, severity: 'error' as const } : problem,
  );
}
