import type { SourceDocument } from '../notice/source/source-document.ts';
import type { NoticeSource } from '../notice/source.generated.ts';
import type { Problem } from '../problems/problem.ts';
import { type Acceptable, acceptableFor, acceptedNothing, notAccepted } from './accepted.ts';
import type { Finding, LintInput, Renaming } from './finding.ts';
import { holdsOn, judgedOn } from './judged-on.ts';
import { MATERIAL_RULES } from './material-rules.ts';
import { outdatedFindings } from './outdated/outdated-findings.ts';
import { printedTexts } from './printed-texts.ts';

/** What a person should look at in a source, and what `--fix` may change. */
export interface LintResult {
  readonly problems: readonly Problem[];
  readonly fixes: readonly Fix[];
  /** The entries of `accepted` that would accept the problems; a person must add the reasons. */
  readonly acceptable: readonly Acceptable[];
}

/** A renaming that `--fix` may make, and the problem that it solves. */
export interface Fix extends Renaming {
  readonly problem: Problem;
}

/**
 * Runs all rules on a valid source: outdated law and terms on a certain day (by default the revision's own date), and
 * what looks like a mistake. What the source accepts with a reason is left out. No clock is used.
 */
export function lintNotice(document: SourceDocument, asOf?: string): LintResult {
  // The document of an edition has been accepted by the schema, so it has this type.
  const source = document.value as NoticeSource;
  const input: LintInput = { source, document, texts: printedTexts(source) };
  const date = asOf ?? judgedOn(source);
  const found = [...outdatedFindings(input, date), ...MATERIAL_RULES.flatMap((rule) => rule(input))];
  // Whether an entry of `accepted` still matches does not depend on the day.
  const lapsed = acceptedNothing(input, found);
  const findings = notAccepted(input, found).filter((one) => holds(one, date));
  return {
    problems: [...findings, ...lapsed].map(({ problem }) => problem),
    fixes: withoutOverlaps(
      findings.flatMap(({ problem, renaming }) => (renaming ? [{ problem, ...renaming }] : [])),
    ),
    acceptable: acceptableFor(input, findings),
  };
}

/** Of fixes to the same words, only the first is made. Another run makes the next. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const made: Fix[] = [];
  for (const fix of fixes) {
    const others = made.filter(({ problem }) => problem.pointer === fix.problem.pointer);
    const taken = others.flatMap(({ edits }) => edits);
    const isFree = fix.edits.every((edit) =>
      taken.every(({ start, end }) => edit.end <= start || end <= edit.start),
    );
    if (isFree) made.push(fix);
  }
  return made;
}

function holds({ since }: Finding, date: string | undefined): boolean {
  return since === undefined || date === undefined || holdsOn(since, date);
}
