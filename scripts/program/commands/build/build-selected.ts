import type { Publication } from '../../../edition/publish/publication-record.ts';
import { distinctProblems } from '../../../problems/distinct-problems.ts';
import { hasError, type Problem } from '../../../problems/problem.ts';
import { restoreBelow } from '../../files/restore-below.ts';
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
  /** The published revisions, which are never made again. */
  readonly kept: readonly KeptRevision[];
  /** The sources whose documents were not made though they are not published, in the order of the sources. */
  readonly notBuilt: readonly string[];
  /** The findings of lint that only inform. */
  readonly counted: readonly Problem[];
  readonly elapsedMs: number;
}

/** A published revision, and the folder in which it stays as it was published. */
export interface KeptRevision {
  readonly society: string;
  readonly revision: string;
  readonly folder: string;
  /** What its record says; absent if the record is damaged, which is a problem. */
  readonly published?: Publication;
}

/**
 * Makes the documents of the revisions that the arguments select. An error in a source, its predecessor or its templates
 * keeps only the revisions concerned from being made. What is published stays as it is.
 * `makeOne` writes one revision.
 */
export async function buildSelected(
  args: Arguments,
  shelf: KitShelf,
  shell: Shell,
  makeOne: typeof buildEdition = buildEdition,
): Promise<BuildResult> {
  const started = shell.now();
  const { sources, editions, published, problems: found, texts } = await loadEditions(args);
  const plan = buildPlan(args);
  await restoreBelow(plan.out);
  const open = editions.filter(({ file }) => !published.has(file));
  const { prepared, texts: more } = await prepareEditions(open, plan, shelf);
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
    const result = await makeOne(edition, predecessor, kit, plan);
    problems.push(...result.problems);
    if (result.built) built.set(edition.file, result.built);
  }
  const kept = sources.flatMap(({ file, path }) => {
    const { folder, record } = published.get(file) ?? {};
    if (folder === undefined || blocked.has(file)) return [];
    return [{ file, ...path, folder, ...(record ? { published: record.published } : {}) }];
  });
  const settled = new Set([...built.keys(), ...kept.map(({ file }) => file)]);
  return {
    problems: distinctProblems(problems),
    texts: new Map([...texts, ...more]),
    built: [...built.values()],
    kept: kept.map(({ file: _file, ...one }) => one),
    notBuilt: sources.flatMap(({ file }) => (settled.has(file) ? [] : [file])),
    counted: prepared.flatMap((one) => one.counted),
    elapsedMs: shell.now() - started,
  };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
