import { isId } from '../../notice/ids.ts';
import { isWorkFolder } from '../../notice/work-folder.ts';
import type { FolderFiles } from './folder-files.ts';
import { bytesOfFile } from './handle-paths.ts';
import type { FileHandle } from './handles.ts';
import { HEAD_BYTES, type Judged, judgeSource, looksLikeSource, MAX_SOURCE_BYTES } from './judge-source.ts';
import type { EditionCopy, StoredEdition, StoreListing, UnreadableReason } from './store.ts';

/** What was found of sources. */
export type FoundEditions = Pick<StoreListing, 'editions' | 'copies' | 'unreadable' | 'isCut'>;

/**
 * Returns the sources in a folder: those below `source/` if it has some, otherwise those that are at most three folders
 * deep. A source is `<society>/<revision>.json`; the chosen folder may itself be the society's.
 */
export async function findEditions(files: FolderFiles): Promise<FoundEditions> {
  const working = await editionsBelow(files, 'source');
  return working.editions.length + working.unreadable.length > 0 ? working : editionsBelow(files, '');
}

const MAX_DEPTH = 3;
const MAX_ENTRIES = 5_000;
const PASSED_OVER = ['node_modules', 'dist'];

/** A JSON file. Its place says of what it is the source. */
interface Candidate {
  readonly path: string;
  readonly handle: FileHandle;
  readonly society: string;
  readonly name: string;
  readonly hasOwnTemplates: boolean;
}

async function editionsBelow(files: FolderFiles, start: string): Promise<FoundEditions> {
  const search: Search = { files, candidates: [], left: MAX_ENTRIES };
  await walk(search, start, start === '' ? 0 : 1);
  const sources: Source[] = [];
  const unreadable: { path: string; reason: UnreadableReason }[] = [];
  for (const candidate of search.candidates) {
    const read = await sourceOf(candidate, start !== '');
    if (read === undefined) continue;
    if ('reason' in read) unreadable.push({ path: candidate.path, reason: read.reason });
    else sources.push(read);
  }
  const editions = sources.filter(isInPlace).map(toEdition);
  const others = sources.filter((source) => !isInPlace(source));
  const copies = others.flatMap((source) => copyOf(source, editions) ?? []);
  const misplaced = others
    .filter(({ path }) => !copies.some((copy) => copy.path === path))
    .map(({ path }) => ({ path, reason: 'misplaced' as const }));
  return {
    editions,
    copies,
    unreadable: [...unreadable, ...misplaced].sort((a, b) => (a.path < b.path ? -1 : 1)),
    isCut: search.left <= 0,
  };
}

interface Search {
  readonly files: FolderFiles;
  readonly candidates: Candidate[];
  left: number;
}

async function walk(search: Search, path: string, depth: number): Promise<void> {
  const entries = await search.files.entries(path);
  if (!entries || entries.some(([name, { kind }]) => name === 'manifest.json' && kind === 'file')) return;
  const society = path === '' ? search.files.root.name : path.slice(path.lastIndexOf('/') + 1);
  const hasOwnTemplates = entries.some(([name]) => name === 'templates');
  for (const [name, handle] of entries) {
    search.left -= 1;
    if (search.left <= 0) return;
    if (name.startsWith('.')) continue;
    const below = path === '' ? name : `${path}/${name}`;
    if (handle.kind === 'file') {
      if (!name.endsWith('.json')) continue;
      search.candidates.push({ path: below, handle, society, name: name.slice(0, -5), hasOwnTemplates });
    } else if (depth < MAX_DEPTH && !PASSED_OVER.includes(name) && !isWorkFolder(name)) {
      await walk(search, below, depth + 1);
    }
  }
}

interface Source extends Candidate {
  readonly bytes: Uint8Array;
  readonly ids: Extract<Judged, { kind: 'source' }>;
}

/** Returns the source in a JSON file, why it cannot be read, or undefined if it does not look like a source at all. */
async function sourceOf(
  candidate: Candidate,
  isAmongSources: boolean,
): Promise<Source | { reason: UnreadableReason } | undefined> {
  try {
    const file = await candidate.handle.getFile();
    const looks =
      isAmongSources || looksLikeSource(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (!looks) return undefined;
    if (file.size > MAX_SOURCE_BYTES) return { reason: 'too-large' };
    const bytes = await bytesOfFile(file);
    const ids = judgeSource(bytes);
    return ids.kind === 'source' ? { ...candidate, bytes, ids } : { reason: ids.reason };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // It went away in the meantime.
    if (error.name === 'NotFoundError') return undefined;
    return isAmongSources || (isId(candidate.society) && isId(candidate.name))
      ? { reason: 'system' }
      : undefined;
  }
}

function isInPlace({ society, name, ids }: Source): boolean {
  return (
    isId(society) && isId(name) && (ids.society ?? society) === society && (ids.revision ?? name) === name
  );
}

function toEdition({ path, society, name, bytes, hasOwnTemplates }: Source): StoredEdition {
  return { path, society, revision: name, bytes, hasOwnTemplates };
}

/**
 * Returns what a source is a copy of, if its name says so: `2027-PC01`, `2027 (1)`, `2027 - コピー`. Each program has its
 * own way, but all keep the former name as a word of the new one.
 */
function copyOf(
  { path, society, name, bytes, ids }: Source,
  editions: readonly StoredEdition[],
): EditionCopy | undefined {
  const { revision } = ids;
  if ((ids.society ?? society) !== society || revision === undefined || !isId(revision)) return undefined;
  // An id has nothing that means something else in a pattern.
  const isNamedSo = new RegExp(`(?<![a-z0-9])${revision}(?![a-z0-9])`, 'iu').test(name);
  const original = editions.find((edition) => edition.society === society && edition.revision === revision);
  return isNamedSo && original && folderOf(original.path) === folderOf(path)
    ? { path, society, revision, bytes }
    : undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
