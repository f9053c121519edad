import type { Edition } from '../../../edition/read-edition.ts';
import { hasError, type Problem, problem } from '../../../problems/problem.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { lintEditions } from '../check/lint-editions.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { loadEditions } from '../load-editions.ts';
import { bySeverity } from '../shared-options.ts';
import { type BuiltRevision, buildEdition } from './build-edition.ts';
import { buildPlan } from './build-plan.ts';
import { loadPredecessors, NO_PREDECESSORS } from './load-predecessors.ts';

/** The revisions that were made, and the problems that were found. */
export interface BuildResult extends Pick<Outcome, 'problems' | 'texts'> {
  readonly built: readonly BuiltRevision[];
  /** The findings of lint that only inform. */
  readonly counted: readonly Problem[];
  readonly elapsedMs: number;
}

/**
 * Makes the documents of all revisions that the arguments select. If any source or template has an error, makes none.
 */
export async function buildSelected(args: Arguments, shelf: KitShelf, shell: Shell): Promise<BuildResult> {
  const started = shell.now();
  const { editions, problems: found, texts: sources } = await loadEditions(args);
  const folders = new Set(editions.map(({ file }) => shelf.folderFor(file)));
  const kits = await Promise.all([...folders].map((folder) => shelf.kit(folder)));
  const plan = buildPlan(args);
  const former = plan.parts.has('changes') ? await loadPredecessors(editions) : NO_PREDECESSORS;
  const { shown, counted } = await lintEditions(editions);
  const problems = [
    ...bySeverity(
      [
        ...found,
        ...sameTargets(editions),
        ...shown,
        ...former.problems,
        ...kits.flatMap((kit) => kit.problems),
      ],
      plan.isStrict,
    ),
  ];
  const texts = new Map([...sources, ...former.texts, ...kits.flatMap((kit) => [...kit.texts])]);
  const built: BuiltRevision[] = [];
  if (!hasError(problems)) {
    for (const [index, edition] of editions.entries()) {
      const { society, revision } = edition.path;
      shell.progress(`${index + 1}/${editions.length} ${society} ${revision}`);
      const { kit } = await shelf.kit(shelf.folderFor(edition.file));
      if (!kit) continue;
      const result = await buildEdition(edition, former.of.get(edition), kit, plan);
      problems.push(...result.problems);
      if (result.built) built.push(result.built);
    }
  }
  return { problems, texts, built, counted, elapsedMs: shell.now() - started };
}

function sameTargets(editions: readonly Edition[]): Problem[] {
  const seen = new Map<string, string>();
  return editions.flatMap(({ path, file }) => {
    const target = `${path.society}/${path.revision}`;
    const other = seen.get(target);
    seen.set(target, file);
    return other === undefined ? [] : [problem('usage/same-target', { target, other }, { file })];
  });
}
