import { editionProblems } from '../../../edition/documents/edition-problems.ts';
import type { Edition } from '../../../edition/read-edition.ts';
import { distinctProblems } from '../../../problems/distinct-problems.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { kitShelf } from '../build/build-plan.ts';
import { loadPredecessors } from '../build/load-predecessors.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { howMany } from '../how-many.ts';
import { loadEditions } from '../load-editions.ts';

/** Runs `kenpo-notice validate`. It tells what `build` would refuse, and writes nothing. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { sources, editions, problems: found, texts } = await loadEditions(args);
  const shelf = kitShelf(args, shell);
  const made: Making[] = [];
  for (const edition of editions) made.push(await madeOf(edition, shelf));
  const problems = distinctProblems([...found, ...made.flatMap((one) => one.problems)]);
  const checked = sources.flatMap(({ file, bytes }) => (bytes ? [file] : []));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const words = {
    ja: `${checked.length}件を検査しました。エラー${errors}件、警告${warnings}件。`,
    en: `${checked.length} checked: ${howMany(errors, 'error')}, ${howMany(warnings, 'warning')}.`,
  };
  return {
    problems,
    texts: new Map([...texts, ...made.flatMap((one) => [...one.texts])]),
    summary: checked.length > 0 ? [words[shell.language]] : [],
    result: { checked, errors, warnings },
  };
}

/** What making documents would tell, and the texts of other files that it is about. */
interface Making extends Pick<Outcome, 'texts'> {
  readonly problems: readonly Problem[];
}

async function madeOf(edition: Edition, shelf: KitShelf): Promise<Making> {
  const former = await loadPredecessors([edition]);
  const { kit, problems, texts } = await shelf.kit(shelf.folderFor(edition.file));
  const ofFormer = (former.problems.get(edition) ?? []).filter(({ severity }) => severity === 'error');
  return {
    problems: [
      ...ofFormer,
      ...problems,
      ...(kit ? editionProblems(edition, former.of.get(edition), kit) : []),
    ],
    texts: new Map([...former.texts, ...texts]),
  };
}
