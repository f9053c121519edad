import { join, resolve } from 'node:path';
import type { Edition } from '../../../edition/read-edition.ts';
import { lintNotice } from '../../../lint/lint-notice.ts';
import { type DraftCheck, draftChecks } from '../../../notice/drafts/draft-checks.ts';
import { firstDraft } from '../../../notice/drafts/first-draft.ts';
import { nextDraft } from '../../../notice/drafts/next-draft.ts';
import { editionBefore } from '../../../notice/edition-names.ts';
import type { NoticeContent } from '../../../notice/notice.ts';
import type { SourcePath } from '../../../notice/validate/reference-rule.ts';
import { utf8 } from '../../../platform/bytes.ts';
import { hasError, type Problem, problem } from '../../../problems/problem.ts';
import { renderProblem } from '../../../problems/render-problem.ts';
import type { RuleId } from '../../../problems/rules.ts';
import { frozenProblem } from '../../files/published-edition.ts';
import { loadValidator } from '../../installed/load-validator.ts';
import { schemaAddress } from '../../installed/schema-address.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { failed } from '../failed-outcome.ts';
import { editionOf, type Loaded, loadEditions } from '../load-editions.ts';
import { CHECK_WORDS } from './draft-check-words.ts';
import { namedEditions, nameOf } from './name-of-new.ts';
import { ofArguments, writeNewSource } from './write-new-source.ts';

/** Runs `kenpo-notice new`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { paths, options } = args;
  const [given, surplus] = paths;
  if (surplus !== undefined) return failed([problem('usage/unexpected-value', { value: surplus })]);
  const folder = String(options.source ?? 'source');
  const loaded = await loadEditions({ paths: [folder], options: {} });
  const society = options.society ?? onlySociety(loaded);
  if (typeof society !== 'string')
    return failed([problem('usage/which-society', { existing: existingIn(loaded) })]);
  const name = nameOf(given, society, loaded, args, shell);
  if (!name.ok) return failed(name.problems);
  const revision = name.value;
  const target = join(folder, society, `${revision}.json`);
  const frozen = await frozenProblem(target, { society, revision });
  if (frozen) return failed([frozen]);
  if (loaded.sources.some(({ file }) => resolve(file) === resolve(target)))
    return alreadyThere(target, loaded, shell);
  const former = formerOf({ society, revision }, options.from, loaded);
  if (former && 'problems' in former) return former;
  const text = former
    ? nextDraft(former.document.text, former.path.revision, revision)
    : firstDraft(await usualWording(), { society, revision, schema: schemaAddress(target) });
  const draft = editionOf(target, utf8(text), await loadValidator());
  if (!draft.edition) return failed(ofArguments(draft.problems), new Map([[target, text]]));
  const failure = await writeNewSource(target, text);
  if (failure) return failed([failure]);
  const listed = listOf(target, draft.edition, former, shell);
  return {
    ...listed,
    problems: [],
    summary: [CHECK_WORDS[shell.language].made(target), '', ...listed.summary],
  };
}

/** Nothing is written over a source. If it is a draft, the list of its checks is shown again, as it is now. */
function alreadyThere(target: string, { editions }: Loaded, shell: Shell): Outcome {
  const exists = failed([problem('usage/exists', { path: target })]);
  const edition = editions.find(({ file }) => resolve(file) === resolve(target));
  if (edition?.notice.content.revision.status !== 'draft') return exists;
  const { predecessor } = edition.notice.content.revision;
  const former = editions.find(
    ({ path }) => path.society === edition.path.society && path.revision === predecessor,
  );
  return { ...exists, ...listOf(target, edition, former, shell) };
}

/** Returns the list of what to check in a draft, and what lint finds in it. */
function listOf(
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

/** Returns the society of the sources if there is only one, or undefined. */
function onlySociety({ sources }: Loaded): string | undefined {
  const [society, ...others] = new Set(sources.map(({ path }) => path.society));
  return others.length === 0 ? society : undefined;
}

/** Returns the revision that `--from` names, or the one before the new one; undefined if the society has none yet. */
function formerOf(
  { society, revision }: SourcePath,
  from: string | true | undefined,
  loaded: Loaded,
): Edition | Outcome | undefined {
  const { sources, editions, problems, texts } = loaded;
  const ofSociety = sources.filter(({ path }) => path.society === society);
  const asked = from ?? editionBefore(revision, namedEditions(society, loaded))?.id;
  if (asked === undefined) return undefined;
  const source = ofSociety.find(({ path }) => path.revision === asked);
  if (!source) {
    const existing = existingIn({ sources });
    return failed([problem('usage/nothing-selected', { society, revision: String(asked), existing })]);
  }
  const edition = editions.find(({ file }) => file === source.file);
  const own = problems.filter(({ file }) => file === source.file);
  return edition && !hasError(own) ? edition : failed(own, texts);
}

function existingIn({ sources }: Pick<Loaded, 'sources'>): string {
  return sources.map(({ path }) => `${path.society} ${path.revision}`).join('、');
}

/**
 * Returns the sample society's latest revision, because it has the usual purposes in the wording of the current law.
 */
async function usualWording(): Promise<NoticeContent> {
  const { editions } = await loadEditions({
    paths: [join(PROJECT_ROOT, 'source', 'midori', '2026.json')],
    options: {},
  });
  const [sample] = editions;
  if (!sample) throw new Error('The sample that first drafts are made from is not valid.');
  return sample.notice.content;
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
