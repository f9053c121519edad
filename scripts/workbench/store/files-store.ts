import { type Zippable, zipSync } from 'fflate';
import { assertInside } from '../../edition/output-path.ts';
import { isId } from '../../notice/ids.ts';
import type { MadeFile } from '../answers/ask.ts';
import { sameBytes } from './handle-paths.ts';
import { judgeSource, MAX_SOURCE_BYTES } from './judge-source.ts';
import type { EditionCopy, Store, StoredEdition, StoreListing } from './store.ts';

/** A file that was opened, with what it holds. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Gives a file to the person, as a download. */
export type HandOut = (name: string, bytes: Uint8Array, type: string) => void;

/**
 * Returns the store of files that were opened: it keeps them in the memory of the page, and hands out what was made of
 * them. Which edition a file is, it says itself, whatever its name is (`2026 (1).json`).
 */
export function filesStore(opened: readonly OpenedFile[], handOut: HandOut): Store {
  const listing = listed(opened);
  const held = new Map(listing.editions.map(({ path, bytes }) => [path, { bytes, version: 1 }]));
  const stored = (path: string) => {
    const file = held.get(path);
    return file && { bytes: file.bytes, version: String(file.version) };
  };
  const now = (edition: StoredEdition): StoredEdition => ({
    ...edition,
    bytes: held.get(edition.path)?.bytes ?? edition.bytes,
  });
  return {
    kind: 'files',
    name: '',
    keepsFiles: false,
    list: async () => ({ ...listing, editions: listing.editions.map(now) }),
    read: async (path) => stored(path),
    async write(path, bytes, version) {
      const file = stored(path);
      if (!file) return { kind: 'gone' };
      if (file.version !== version) return { kind: 'changed', stored: file };
      const next = Number(version) + 1;
      held.set(path, { bytes, version: next });
      return { kind: 'written', version: String(next) };
    },
    async writeDocuments({ society, revision }, source, files) {
      const predecessor = predecessorOf(source, society, listing.editions.map(now));
      const name = `${society}-${revision}.zip`;
      const sources = [{ path: pathOf(society, revision), bytes: source }, ...predecessor];
      handOut(name, zipOf(sources, `dist/${society}/${revision}`, files), 'application/zip');
      return { kind: 'written', place: name };
    },
    async changedSince(path, version) {
      const file = stored(path);
      if (!file) return 'gone';
      return file.version === version ? undefined : file;
    },
    async handOut(path) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const file = held.get(path);
      if (!file) throw new Error(`No file was opened as ${path}`);
      handOut(name, file.bytes, 'application/json');
      return name;
    },
  };
}

/** Returns the editions in the files, in the order of their paths in a working folder. */
function listed(opened: readonly OpenedFile[]): StoreListing {
  const editions = new Map<string, StoredEdition>();
  const copies: EditionCopy[] = [];
  const unreadable: StoreListing['unreadable'][number][] = [];
  for (const { name, bytes } of opened) {
    if (bytes.byteLength > MAX_SOURCE_BYTES) {
      unreadable.push({ path: name, reason: 'too-large' });
      continue;
    }
    const judged = judgeSource(bytes);
    if (judged.kind === 'unreadable') unreadable.push({ path: name, reason: judged.reason });
    else if (!isId(judged.society ?? '') || !isId(judged.revision ?? ''))
      unreadable.push({ path: name, reason: 'not-a-source' });
    else {
      const { society = '', revision = '' } = judged;
      const path = pathOf(society, revision);
      const known = editions.get(path);
      if (!known) editions.set(path, { path, society, revision, bytes, hasOwnTemplates: false });
      else if (!sameBytes(known.bytes, bytes)) copies.push({ path: name, society, revision, bytes });
    }
  }
  const sorted = [...editions.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { editions: sorted, copies, unreadable, mended: [], unfinished: [], isCut: false };
}

/** The place of a source in a working folder, from where the commands know it. */
function pathOf(society: string, revision: string): string {
  return `source/${society}/${revision}.json`;
}

function predecessorOf(
  source: Uint8Array,
  society: string,
  editions: readonly StoredEdition[],
): readonly StoredEdition[] {
  const judged = judgeSource(source);
  return editions.filter(
    (edition) =>
      judged.kind === 'source' && edition.society === society && edition.revision === judged.predecessor,
  );
}

/** A ZIP that is always the same for the same files: its clock stands. Each program reads its names as UTF-8. */
function zipOf(sources: readonly MadeFile[], folder: string, files: readonly MadeFile[]): Uint8Array {
  for (const { path } of files) assertInside(path);
  const entries: Zippable = {};
  for (const { path, bytes } of sources) entries[path] = bytes;
  for (const { path, bytes } of files) entries[`${folder}/${path}`] = bytes;
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}
