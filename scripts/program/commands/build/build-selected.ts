import { hasError, type Problem } from '../../../problems/problem.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { loadEditions } from '../load-editions.ts';
import { bySeverity } from '../shared-options.ts';
import { type BuiltRevision, buildEdition } from './build-edition.ts';
import { buildPlan } from './build-plan.ts';
import { prepareEditions } from './prepare-editions.ts';

/** The revisions that were made, and the problems that were found. */
export interface BuildResult extends Pick<Outcome, 'problems' | 'texts'> {
  readonly built: readonly BuiltRevision[];
  /** The sources whose documents were not made, in the order of the sources. */
  readonly notBuilt: readonly string[];
  /** The findings of lint that only inform. */
  readonly counted: readonly Problem[];
  readonly elapsedMs: number;
}

/**
 * Makes the documents of the revisions that the arguments select. An error in a source, its predecessor or its templates
 * keeps only the revisions concerned from being made.
 */
export async function buildSelected(args: Arguments, shelf: KitShelf, shell: Shell): Promise<BuildResult> {
  const started = shell.now();
  const { sources, editions, problems: found, texts } = await loadEditions(args);
  const plan = buildPlan(args);
  const { prepared, texts: more } = await prepareEditions(editions, plan, shelf);
  const problems = [...bySeverity(found, plan.isStrict), ...prepared.flatMap((one) => one.problems)];
  const blocked = new Set(
    bySeverity(found, plan.isStrict)
      .filter(isError)
      .map(({ file }) => file),
  );
  const built = new Map<string, BuiltRevision>();
  for (const [index, { edition, predecessor, kit, problems: own }] of prepared.entries()) {
    const { society, revision } = edition.path;
    shell.progress(`${index + 1}/${prepared.length} ${society} ${revision}`);
    if (!kit || hasError(own) || blocked.has(edition.file)) continue;
    const result = await buildEdition(edition, predecessor, kit, plan);
    problems.push(...result.problems);
    if (result.built) built.set(edition.file, result.built);
  }
  return {
    problems,
    texts: new Map([...texts, ...more]),
    built: [...built.values()],
    notBuilt: sources.flatMap(({ file }) => (built.has(file) ? [] : [file])),
    counted: prepared.flatMap((one) => one.counted),
    elapsedMs: shell.now() - started,
  };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
