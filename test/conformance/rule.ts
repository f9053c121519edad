import type { Pdf, Profile } from './reader/read-model.ts';

/** One requirement of a standard. */
export interface Rule {
  /** Its source: a clause of ISO 19005 (PDF/A), ISO 14289-1 (PDF/UA) or ISO 32000-1. */
  readonly clause: string;
  /** The rule in words. */
  readonly says: string;
  /** `warning` is advice that no standard requires. Absent for an error. */
  readonly severity?: 'warning';
  /** Returns whether a file of the profile must follow the rule. If absent, every file must. */
  readonly appliesTo?: (profile: Profile) => boolean;
  /** Returns each place where the file breaks the rule. */
  readonly check: (pdf: Pdf) => Iterable<string>;
}

/** Rules by their stable ids. */
export type RuleTable = Readonly<Record<string, Rule>>;

/** The condition of the rules of PDF/UA. */
export const ifAccessible = ({ accessible }: Profile): boolean => accessible;
