import type { SourceDocument } from '../notice/source/source-document.ts';
import type { NoticeSource } from '../notice/source.generated.ts';
import type { Problem } from '../problems/problem.ts';
import { type Acceptable, acceptableFor, acceptedNothing, notAccepted } from './accepted.ts';
import type { Finding, Linted, Renaming } from './finding.ts';
import { holdsOn, judgedOn } from './judged-on.ts';
import { LINT_RULES } from './lint-rules.ts';
import { outdatedWordings } from './outdated-wordings.ts';
import { printedTexts } from './printed-texts.ts';

/** What a person should look at in a source, and what of it `--fix` may change. */
export interface LintResult {
  readonly problems: readonly Problem[];
  readonly fixes: readonly Fix[];
  /** What would accept the problems, but for a person's reasons. */
  readonly acceptable: readonly Acceptable[];
}

/** A mere renaming, and what was found that it mends. */
export interface Fix extends Renaming {
  readonly problem: Problem;
}

/**
 * Reads a valid source through: outdated law and terms as of a day, by default that of the revision itself, and what in the
 * material looks like a mistake. What the source accepts with a reason is left out. No clock is read.
 */
export function lintNotice(document: SourceDocument, asOf?: string): LintResult {
  // Only a document that its schema has accepted is made an edition of.
  const source = document.value as NoticeSource;
  const linted: Linted = { source, document, texts: printedTexts(source) };
  const date = asOf ?? judgedOn(source);
  const found = [...outdatedWordings(linted, date), ...LINT_RULES.flatMap((rule) => rule(linted))];
  // Whether an acceptance still applies does not depend on the day.
  const lapsed = acceptedNothing(linted, found);
  const findings = notAccepted(linted, found).filter((one) => holds(one, date));
  return {
    problems: [...findings, ...lapsed].map(({ problem }) => problem),
    fixes: findings.flatMap(({ problem, renaming }) => (renaming ? [{ problem, ...renaming }] : [])),
    acceptable: acceptableFor(linted, findings),
  };
}

function holds({ since }: Finding, date: string | undefined): boolean {
  return since === undefined || date === undefined || holdsOn(since, date);
}
