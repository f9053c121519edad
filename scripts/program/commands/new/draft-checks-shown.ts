import type { Edition } from '../../../edition/read-edition.ts';
import { lintNotice } from '../../../lint/lint-notice.ts';
import { type DraftCheck, draftChecks } from '../../../notice/drafts/draft-checks.ts';
import type { Problem } from '../../../problems/problem.ts';
import { renderProblem } from '../../../problems/render-problem.ts';
import type { RuleId } from '../../../problems/rules.ts';
import type { Outcome, Shell } from '../command.ts';
import { CHECK_WORDS } from './draft-check-words.ts';

/** Returns the list of what to check in a draft, and what lint finds in it. */
export function shownChecks(
  target: string,
  { document }: Edition,
  former: Edition | undefined,
  shell: Shell,
): Pick<Outcome, 'counted' | 'texts' | 'summary' | 'result'> {
  const checks = draftChecks(document, former?.notice.content);
  // A draft that was just made has no date, so lint looks for every change of law.
  const found = lintNotice(document).problems.filter(({ rule }) => !isListed(rule, former === undefined));
  return {
    counted: found,
    texts: new Map(),
    summary: summaryOf(target, checks, found, shell),
    result: { file: target, checks },
  };
}

/** Whether the list of checks already tells this: what is missing and, in a first draft, who does the work. */
function isListed(rule: RuleId, isFirst: boolean): boolean {
  const ofFirst = rule === 'lint/placeholder' || rule === 'lint/unnamed-contractor';
  return rule === 'lint/missing-particular' || (isFirst && ofFirst);
}

/**
 * Returns the lines of the summary. What lint found comes before the last check, which is to make the draft official.
 */
function summaryOf(
  file: string,
  checks: readonly DraftCheck[],
  found: readonly Problem[],
  { language }: Shell,
): string[] {
  const words = CHECK_WORDS[language];
  const listed = checks.map(({ kind, line, now }) => ({
    what: words[kind],
    line,
    more: now === '' ? '' : `${words.now}${now}`,
  }));
  const asked = found.map((one) => {
    const { message, hint } = renderProblem(one, language);
    return { what: message, line: one.range?.start.line ?? 1, more: hint };
  });
  const rows = [...listed.slice(0, -1), ...asked, ...listed.slice(-1)].map(({ what, line, more }, index) => {
    const below = more === '' ? '' : `\n      ${more}`;
    return `${String(index + 1).padStart(3)}. ${what}  ${file}:${line}${below}`;
  });
  return [words.list, ...rows, '', words.after];
}
