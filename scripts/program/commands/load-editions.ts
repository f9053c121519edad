import { resolve } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { type Edition, type LoadedEdition, readEdition } from '../../edition/read-edition.ts';
import { type SourcePath, sourcePath } from '../../notice/validate/reference-rule.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { findSources } from '../files/find-sources.ts';
import { type PublishedEdition, problemOfPublished, publishedEdition } from '../files/published-edition.ts';
import { readSource } from '../files/read-source.ts';
import { loadValidator } from '../installed/load-validator.ts';
import type { Arguments } from './command.ts';

/** The valid sources that the arguments select, and the problems of all selected sources. */
export interface Loaded {
  /** Every selected source, valid or not, with its bytes if they could be read. */
  readonly sources: readonly {
    readonly file: string;
    readonly path: SourcePath;
    readonly bytes?: Uint8Array;
  }[];
  readonly editions: readonly Edition[];
  /** The published ones of the selected sources, by file. */
  readonly published: ReadonlyMap<string, PublishedEdition>;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Loads the sources below the paths (below `source` if there are none) that `--society` and `--revision` select. */
export async function loadEditions({ paths, options }: Arguments): Promise<Loaded> {
  const { sources, empty } = await findSources(paths.length > 0 ? paths : ['source']);
  const selected = sources.filter((file) => matches(sourcePath(resolve(file)), options));
  const problems: Problem[] = empty.map((path) => problem('usage/no-source', { path }));
  if (sources.length > 0 && selected.length === 0) problems.push(nothingSelected(sources, options));
  const validate = await loadValidator();
  const loaded = await Promise.all(selected.map((file) => loadEdition(file, validate)));
  const found = loaded.map(({ file, bytes }) => ({
    file,
    path: sourcePath(resolve(file)),
    ...(bytes ? { bytes } : {}),
  }));
  const { published, problems: faults } = await publishedAmong(found);
  return {
    sources: found,
    editions: loaded.flatMap(({ edition }) => edition ?? []),
    published,
    problems: [...problems, ...faults, ...loaded.flatMap((one) => one.problems)],
    texts: new Map(loaded.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]))),
  };
}

/** Returns the published ones of sources, and the problems of those that are no longer as they were published. */
async function publishedAmong(sources: Loaded['sources']): Promise<Pick<Loaded, 'published' | 'problems'>> {
  const published = new Map<string, PublishedEdition>();
  const problems: Problem[] = [];
  for (const { file, path, bytes } of sources) {
    const found = await publishedEdition(file, path);
    if (!found) continue;
    published.set(file, found);
    const fault = bytes && problemOfPublished(found, { file, path, bytes });
    if (fault) problems.push(fault);
  }
  return { published, problems };
}

/** Loads one file. `path` replaces the ids that the file's place would give; use it if the place does not count. */
export async function loadEditionAlone(file: string, path?: SourcePath): Promise<LoadedEdition> {
  return loadEdition(file, await loadValidator(), path);
}

/** Reads, parses, validates and normalises a file. The first step that fails returns its problems. */
async function loadEdition(
  file: string,
  validate: ValidateFunction,
  path?: SourcePath,
): Promise<LoadedEdition> {
  const read = readSource(file);
  return read.ok ? editionOf(file, read.value, validate, path) : { file, problems: read.problems };
}

/** Returns the edition that these bytes make in this file. The file need not exist. */
export function editionOf(
  file: string,
  bytes: Uint8Array,
  validate: ValidateFunction,
  path: SourcePath = sourcePath(resolve(file)),
): LoadedEdition {
  return readEdition(file, bytes, validate, path);
}

function matches({ society, revision }: SourcePath, options: Arguments['options']): boolean {
  return (
    (options.society === undefined || options.society === society) &&
    (options.revision === undefined || options.revision === revision)
  );
}

function nothingSelected(sources: readonly string[], options: Arguments['options']): Problem {
  const existing = sources
    .map((file) => `${sourcePath(resolve(file)).society} ${sourcePath(resolve(file)).revision}`)
    .join('、');
  const { society = '', revision = '' } = options;
  return problem('usage/nothing-selected', {
    society: String(society),
    revision: String(revision),
    existing,
  });
}
