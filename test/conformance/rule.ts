import type { Pdf, Profile } from './reader/read-model.ts';

/** One thing that a standard asks of a file. */
export interface Rule {
  /** Where it is asked: a clause of ISO 19005 (PDF/A), ISO 14289-1 (PDF/UA), ISO 32000-1. */
  readonly clause: string;
  /** The rule in words. */
  readonly says: string;
  /** A warning is advice that no standard makes a duty; absent for an error. */
  readonly severity?: 'warning';
  /** Whether a file of the profile must keep the rule; always where absent. */
  readonly appliesTo?: (profile: Profile) => boolean;
  /** Tells each place where the file breaks the rule. */
  readonly check: (pdf: Pdf) => Iterable<string>;
}

/** Rules by their stable ids. */
export type RuleTable = Readonly<Record<string, Rule>>;

/** For rules of PDF/UA. */
export const ifAccessible = ({ accessible }: Profile): boolean => accessible;
