import { dirname, join, resolve } from 'node:path';
import type { Edition } from '../../../edition/read-edition.ts';
import { at } from '../../../notice/validate/place.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { problemOfPublished, publishedEdition } from '../../files/published-edition.ts';
import { loadEditionAlone } from '../load-editions.ts';

/** The predecessors of editions, and the problems of finding and reading them, both by edition. */
export interface Predecessors {
  readonly of: ReadonlyMap<Edition, Edition>;
  readonly problems: ReadonlyMap<Edition, readonly Problem[]>;
  readonly texts: ReadonlyMap<string, string>;
}

/** The result if no predecessors are needed. */
export const NO_PREDECESSORS: Predecessors = {
  of: new Map(),
  problems: new Map(),
  texts: new Map(),
};

/**
 * Loads the predecessor of each edition that names one. It is in the same folder. If it is missing, that is a warning.
 */
export async function loadPredecessors(editions: readonly Edition[]): Promise<Predecessors> {
  const known = new Map(editions.map((edition) => [resolve(edition.file), edition]));
  const found = await Promise.all(
    editions.map(async (edition) => ({ edition, ...(await predecessorOf(edition, known)) })),
  );
  return {
    of: new Map(found.flatMap(({ edition, former }) => (former ? [[edition, former] as const] : []))),
    problems: new Map(found.map(({ edition, problems }) => [edition, problems])),
    texts: new Map(found.flatMap(({ texts }) => texts)),
  };
}

interface Found {
  readonly former?: Edition;
  readonly problems: readonly Problem[];
  readonly texts: readonly (readonly [string, string])[];
}

async function predecessorOf(
  { file, document, notice }: Edition,
  known: ReadonlyMap<string, Edition>,
): Promise<Found> {
  const { predecessor } = notice.content.revision;
  if (predecessor === undefined) return { problems: [], texts: [] };
  const path = join(dirname(file), `${predecessor}.json`);
  const beside = known.get(resolve(path));
  if (beside) return { former: beside, problems: await publishedFault(beside), texts: [] };
  const loaded = await loadEditionAlone(path);
  if (loaded.problems.some(({ rule }) => rule === 'source/missing')) {
    const where = at(document, '/revision/predecessor');
    return { problems: [problem('reference/predecessor-missing', { path }, where)], texts: [] };
  }
  return {
    ...(loaded.edition ? { former: loaded.edition } : {}),
    problems: [...loaded.problems, ...(await publishedFault(loaded.edition))],
    texts: loaded.text === undefined ? [] : [[path, loaded.text]],
  };
}

/** A comparison with a text that is not the published one would tell the board what is not true. */
async function publishedFault(former: Edition | undefined): Promise<Problem[]> {
  const published = former && (await publishedEdition(former.file, former.path));
  const fault = published && problemOfPublished(published, former);
  return fault ? [fault] : [];
}
