import type { Part } from '../../edition/documents/document.ts';
import { makeEdition } from '../../edition/documents/make-edition.ts';
import { type Edition, type LoadedEdition, readEdition } from '../../edition/read-edition.ts';
import { lintNotice } from '../../lint/lint-notice.ts';
import { at } from '../../notice/validate/place.ts';
import { hasError, type Problem, problem } from '../../problems/problem.ts';
import type { Ask, AskedSource, Made } from './ask.ts';
import { type InstalledCore, kitOf } from './installed-core.ts';
import { sourceFile } from './source-file.ts';

/** All that the command makes without options. */
const PARTS: ReadonlySet<Part> = new Set(['pdf', 'html', 'annexes', 'changes']);

/**
 * Makes all documents of an edition with the checks of `kenpo-notice build`, in its order. If there is an error, there
 * are no files; warnings come with them.
 */
export async function make(ask: Extract<Ask, { kind: 'make' }>, installed: InstalledCore): Promise<Made> {
  const { number, source, browser } = ask;
  const { edition, problems: own } = loaded(source, installed);
  const former = edition ? predecessorOf(edition, ask.predecessor, installed) : NO_PREDECESSOR;
  const found = [...own, ...(edition ? warningsOf(edition) : []), ...former.problems];
  if (!edition || hasError(found)) return { number, files: [], problems: found };
  const kit = kitOf(installed, ask.faces);
  const versions = { ...installed.versions, browser };
  const { files, problems } = await makeEdition(edition, former.edition, kit, { parts: PARTS, versions });
  return { number, files, problems: [...found, ...problems] };
}

function loaded({ society, revision, bytes }: AskedSource, { validate }: InstalledCore): LoadedEdition {
  const path = { society, revision };
  return readEdition(sourceFile(path), bytes, validate, path);
}

/** What only informs is for `lint`. */
function warningsOf({ document }: Edition): Problem[] {
  return lintNotice(document).problems.filter(({ severity }) => severity !== 'info');
}

interface Predecessor {
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
}

const NO_PREDECESSOR: Predecessor = { problems: [] };

/** The edition says whether it has a predecessor and which; if that one was not handed in, this is a warning. */
function predecessorOf(
  { document, notice, path }: Edition,
  source: AskedSource | undefined,
  installed: InstalledCore,
): Predecessor {
  const { predecessor } = notice.content.revision;
  if (predecessor === undefined) return NO_PREDECESSOR;
  if (source?.revision === predecessor) return loaded(source, installed);
  const params = { path: sourceFile({ ...path, revision: predecessor }) };
  const where = at(document, '/revision/predecessor');
  return { problems: [problem('reference/predecessor-missing', params, where)] };
}
