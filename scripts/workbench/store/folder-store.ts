import { listedOutputs } from '../../edition/kept-files.ts';
import { unfinishedRevision } from '../../edition/output-path.ts';
import { isId } from '../../notice/ids.ts';
import { findEditions } from './find-editions.ts';
import { hashOf, mendDocuments, writeIntoFolder } from './folder-documents.ts';
import { type FolderFiles, folderFiles } from './folder-files.ts';
import { sameBytes } from './handle-paths.ts';
import type { FolderHandle } from './handles.ts';
import { folderJournal, type JournalPlaces } from './journal.ts';
import { type Store, type Stored, StoreFailure, type StoreListing, type Written } from './store.ts';

/** What a store over a folder takes from the page: where its journal may be, and how to wait between tries. */
export interface FolderStoreOptions extends JournalPlaces {
  readonly pause?: (ms: number) => Promise<void>;
}

/**
 * Returns the store over a folder that a person has chosen. Sources stay where they are; documents go into
 * `dist/<society>/<revision>/` inside it.
 */
export function folderStore(root: FolderHandle, options: FolderStoreOptions = {}): Store {
  const files = folderFiles(root, options.pause);
  const inTurn = turns();
  return {
    kind: 'folder',
    name: root.name,
    keepsFiles: true,
    list: () => inTurn(() => listFolder(files)),
    async read(path) {
      const bytes = await files.read(path);
      return bytes && stored(bytes);
    },
    write: (path, bytes, version) => writeSource(files, path, bytes, version),
    async writeDocuments({ society, revision }, _source, made) {
      if (!isId(society) || !isId(revision)) throw new Error(`No ids: ${society}, ${revision}`);
      const place = `dist/${society}/${revision}`;
      const kept = await inTurn(() => writeIntoFolder(files, place, made));
      return kept ? { kind: 'kept', ...kept } : { kind: 'written', place };
    },
    async changedSince(path, version) {
      const bytes = await files.read(path);
      if (!bytes) return 'gone';
      const now = await stored(bytes);
      return now.version === version ? undefined : now;
    },
    journal: folderJournal(files, options),
  };
}

/** Returns a function that starts each task only after the one before: a listing must not mend what is being written. */
function turns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

async function stored(bytes: Uint8Array): Promise<Stored> {
  return { bytes, version: await hashOf(bytes) };
}

async function writeSource(
  files: FolderFiles,
  path: string,
  bytes: Uint8Array,
  version: string,
): Promise<Written> {
  const present = await files.replace(path, bytes, async (former) => (await hashOf(former)) === version);
  if (!present) return { kind: 'gone' };
  return sameBytes(present, bytes)
    ? { kind: 'written', version: await hashOf(bytes) }
    : { kind: 'changed', stored: await stored(present) };
}

async function listFolder(files: FolderFiles): Promise<StoreListing> {
  const found = await findEditions(files);
  return { ...found, ...(await mendAll(files)) };
}

/** Mends the documents of all societies. What cannot be written now is only told: the sources can be read without. */
async function mendAll(files: FolderFiles): Promise<Pick<StoreListing, 'mended' | 'unfinished'>> {
  const mended: string[] = [];
  const unfinished: string[] = [];
  const mayWrite = ((await files.root.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
  for (const target of await targetsToMend(files)) {
    const isMended = mayWrite && (await mendOne(files, target));
    (isMended ? mended : unfinished).push(target);
  }
  return { mended, unfinished };
}

async function mendOne(files: FolderFiles, target: string): Promise<boolean> {
  try {
    const { kind } = await mendDocuments(files, target);
    return kind === 'finished' || kind === 'removed';
  } catch (error) {
    if (error instanceof StoreFailure) return false;
    throw error;
  }
}

/** Returns the folders of revisions that have unfinished documents beside them, or no manifest. */
async function targetsToMend(files: FolderFiles): Promise<string[]> {
  const targets: string[] = [];
  for (const [society, { kind }] of (await files.entries('dist')) ?? []) {
    if (kind !== 'directory' || !isId(society)) continue;
    const names = ((await files.entries(`dist/${society}`)) ?? [])
      .filter(([, handle]) => handle.kind === 'directory')
      .map(([name]) => name);
    const revisions = new Set(names.map((name) => unfinishedRevision(name) ?? name).filter(isId));
    for (const revision of revisions) {
      const target = `dist/${society}/${revision}`;
      if (names.some((name) => unfinishedRevision(name) === revision) || (await isBegun(files, target)))
        targets.push(target);
    }
  }
  return targets.sort();
}

/** Whether a folder has something in it but no manifest of it. */
async function isBegun(files: FolderFiles, target: string): Promise<boolean> {
  const entries = (await files.entries(target)) ?? [];
  return entries.length > 0 && listedOutputs(await files.read(`${target}/manifest.json`)).length === 0;
}
