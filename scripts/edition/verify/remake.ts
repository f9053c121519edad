import equal from 'fast-deep-equal';
import { browserPlatform } from '../../platform/browser-platform.ts';
import type { Problem } from '../../problems/problem.ts';
import type { OutputFile, Part } from '../documents/document.ts';
import type { DocumentKit } from '../documents/document-kit.ts';
import { makeEdition } from '../documents/make-edition.ts';
import { kitWith, type MadeWith, madeWith } from '../made-with.ts';
import type { Manifest } from '../manifest.ts';
import type { Edition } from '../read-edition.ts';

/** What an edition is made from today. */
export interface MakingOf {
  readonly edition: Edition;
  readonly predecessor?: Edition;
  readonly kit: DocumentKit;
}

/**
 * Makes these parts of an edition once more, in the way that its manifest tells: with the same options and, for one made in
 * a browser, with the browser's hashes and deflate, which are libraries. Returns all files, manifest.json as the last.
 */
export async function remake(
  { options, versions }: Manifest,
  parts: ReadonlySet<Part>,
  { edition, predecessor, kit: given }: MakingOf,
): Promise<{ readonly files: readonly OutputFile[]; readonly problems: readonly Problem[] }> {
  const kit = kitOfMaker(given, versions, options);
  const former = parts.has('changes') ? predecessor : undefined;
  return makeEdition(edition, former, kit, { parts, versions, judged: onlyErrors });
}

/** What a kit remembers was made with its own options and platform. */
function kitOfMaker(
  given: DocumentKit,
  versions: Manifest['versions'],
  options: MadeWith | undefined,
): DocumentKit {
  const isBrowser = 'browser' in versions;
  if (!isBrowser && equal(options ?? {}, madeWith(given))) return given;
  const { memory: _, ...kit } = kitWith(given, options);
  return isBrowser ? { ...kit, platform: browserPlatform } : kit;
}

/** What was only warned of when the documents were made is no fault of theirs. */
function onlyErrors(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}
