import { type Profile, readModel } from './reader/read-model.ts';
import { RULE_IDS, RULES, type RuleId } from './rules/rules.ts';

/** One place where a file breaks a rule. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  /** What was found, and where. */
  readonly at: string;
  readonly says: string;
  readonly clause: string;
}

/** Checks a file against the rules of the profile. If it cannot be opened, checks only its syntax. */
export function checkPdf(bytes: Uint8Array, profile: Profile): Finding[] {
  const pdf = readModel(bytes, profile);
  return RULE_IDS.flatMap((id) => {
    const { check, clause, says, severity = 'error', appliesTo } = RULES[id];
    if (appliesTo && !appliesTo(profile)) return [];
    if (!pdf.isReadable && !id.startsWith('file/')) return [];
    return [...check(pdf)].map((at): Finding => ({ rule: id, severity, at, says, clause }));
  });
}
