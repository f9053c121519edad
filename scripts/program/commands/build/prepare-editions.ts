import type { DocumentKit } from '../../../edition/documents/document-kit.ts';
import type { Edition } from '../../../edition/read-edition.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { lintEditions } from '../check/lint-editions.ts';
import { bySeverity } from '../shared-options.ts';
import type { BuildPlan } from './build-plan.ts';
import { loadPredecessors, NO_PREDECESSORS } from './load-predecessors.ts';

/** An edition with all that its documents are made from. */
export interface PreparedEdition {
  readonly edition: Edition;
  readonly predecessor: Edition | undefined;
  /** Absent if the society's own templates have a problem. */
  readonly kit: DocumentKit | undefined;
  /** What is wrong before anything is made. An error concerns only this edition and keeps only it from being made. */
  readonly problems: readonly Problem[];
  /** The findings of lint that only inform. */
  readonly counted: readonly Problem[];
}

/** The prepared editions in their order, and the texts of files that have problems besides the editions' own. */
export interface Preparation {
  readonly prepared: readonly PreparedEdition[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Loads templates and predecessors of editions, and lints them. With `--strict`, warnings are errors. */
export async function prepareEditions(
  editions: readonly Edition[],
  plan: BuildPlan,
  shelf: KitShelf,
): Promise<Preparation> {
  const former = plan.parts.has('changes') ? await loadPredecessors(editions) : NO_PREDECESSORS;
  const texts = new Map(former.texts);
  const prepared: PreparedEdition[] = [];
  for (const edition of editions) {
    const loaded = await shelf.kit(shelf.folderFor(edition.file));
    for (const [file, text] of loaded.texts) texts.set(file, text);
    const { shown, counted } = await lintEditions([edition]);
    const problems = [
      ...sameTargets(edition, editions),
      ...shown,
      ...(former.problems.get(edition) ?? []),
      ...loaded.problems,
    ];
    prepared.push({
      edition,
      predecessor: former.of.get(edition),
      kit: loaded.kit,
      problems: bySeverity(problems, plan.isStrict),
      counted,
    });
  }
  return { prepared, texts };
}

/** Each of two sources for one folder is refused, because nobody knows which is meant. */
function sameTargets({ path, file }: Edition, editions: readonly Edition[]): Problem[] {
  const target = targetOf(path);
  const other = editions.find((one) => one.file !== file && targetOf(one.path) === target);
  return other ? [problem('usage/same-target', { target, other: other.file }, { file })] : [];
}

function targetOf({ society, revision }: Edition['path']): string {
  return `${society}/${revision}`;
}
