import { editableFiles, foreignPaths, type ListedFile, listedOutputs } from '../../edition/kept-files.ts';
import { assertInside, unfinishedFolder } from '../../edition/output-path.ts';
import { hex } from '../../platform/bytes.ts';
import type { MadeFile } from '../answers/ask.ts';
import type { FolderFiles } from './folder-files.ts';
import { sameBytes } from './handle-paths.ts';
import { StoreFailure } from './store.ts';

/**
 * Writes the documents of a revision. A browser cannot rename a folder. So they are first written into a folder beside
 * it and read back, together with the former manifest. Only when that folder is whole are they copied over the former
 * ones: the manifest is removed first and written last. `mendDocuments` finishes what was interrupted, so the former
 * documents are never lost before the new ones are whole.
 */
export async function writeIntoFolder(
  files: FolderFiles,
  target: string,
  made: readonly MadeFile[],
): Promise<PersonsFiles | undefined> {
  for (const { path } of made) assertInside(path);
  const mended = await mendDocuments(files, target);
  if (mended.kind === 'hindered') return mended.by;
  const former = await files.read(`${target}/${MANIFEST}`);
  const kept = await personsFiles(files, target, listedOutputs(former), []);
  if (kept) return kept;
  await writeBeside(files, target, made, former);
  const whole = await wholeBeside(files, target);
  if (!whole) throw new StoreFailure(UNFINISHED_CODE, undefined);
  await finish(files, target, whole);
  return undefined;
}

/** The files in a revision's folder that are a person's work: paths relative to it. */
export interface PersonsFiles {
  readonly foreign: readonly string[];
  readonly edited: readonly string[];
}

/** What was done about documents that a closed page has left unfinished. */
export type Mended =
  /** There was nothing to do, the copy was finished, or what was not whole was removed. */
  | { readonly kind: 'none' | 'finished' | 'removed' }
  /** A person has worked in the revision's folder since. Nothing was done. */
  | { readonly kind: 'hindered'; readonly by: PersonsFiles };

/** Finishes or removes what was left unfinished of the documents of a revision. */
export async function mendDocuments(files: FolderFiles, target: string): Promise<Mended> {
  if (!(await files.entries(unfinishedFolder(target)))) return { kind: 'none' };
  const whole = await wholeBeside(files, target);
  if (!whole || !(await isNext(files, target, whole))) {
    await files.remove(unfinishedFolder(target));
    return { kind: 'removed' };
  }
  const by = await personsFiles(files, target, listedOutputs(whole.former), listedOutputs(whole.manifest));
  if (by) return { kind: 'hindered', by };
  await finish(files, target, whole);
  return { kind: 'finished' };
}

const MANIFEST = 'manifest.json';

/** The name, beside the new documents, of the manifest of those that they replace. */
const FORMER_MANIFEST = 'former-manifest.json';

/** The code of a failure whose cause is that the folder did not hold what was written into it. */
const UNFINISHED_CODE = 'ReadBackError';

/** New documents that are whole, in the folder beside the former ones. */
interface Whole {
  readonly manifest: Uint8Array;
  readonly outputs: ReadonlyMap<string, Uint8Array>;
  readonly former?: Uint8Array;
}

async function writeBeside(
  files: FolderFiles,
  target: string,
  made: readonly MadeFile[],
  former: Uint8Array | undefined,
): Promise<void> {
  const beside = unfinishedFolder(target);
  await files.remove(beside);
  const manifest = made.filter(({ path }) => path === MANIFEST);
  const documents = made.filter(({ path }) => path !== MANIFEST);
  const record = former ? [{ path: FORMER_MANIFEST, bytes: former }] : [];
  for (const { path, bytes } of [...record, ...documents, ...manifest])
    await putSurely(files, `${beside}/${path}`, bytes);
}

/** Reads the new documents. Returns undefined unless each is what their manifest says. */
async function wholeBeside(files: FolderFiles, target: string): Promise<Whole | undefined> {
  const beside = unfinishedFolder(target);
  const manifest = await files.read(`${beside}/${MANIFEST}`);
  const listed = listedOutputs(manifest);
  if (!manifest || listed.length === 0) return undefined;
  const outputs = new Map<string, Uint8Array>();
  for (const { path, sha256 } of listed) {
    const bytes = await files.read(`${beside}/${path}`);
    if (!bytes || (await hashOf(bytes)) !== sha256) return undefined;
    outputs.set(path, bytes);
  }
  const former = await files.read(`${beside}/${FORMER_MANIFEST}`);
  return { manifest, outputs, ...(former ? { former } : {}) };
}

/**
 * Whether the new documents still belong after those in the folder: its manifest was removed to copy them, or is the
 * one that they replace. Otherwise the copy was complete, or a command has made other documents since.
 */
async function isNext(files: FolderFiles, target: string, { former }: Whole): Promise<boolean> {
  const present = await files.read(`${target}/${MANIFEST}`);
  // Between being made and being written a manifest is empty.
  return (
    !present || listedOutputs(present).length === 0 || (former !== undefined && sameBytes(present, former))
  );
}

async function finish(files: FolderFiles, target: string, whole: Whole): Promise<void> {
  await files.remove(`${target}/${MANIFEST}`);
  for (const [path, bytes] of whole.outputs) await putSurely(files, `${target}/${path}`, bytes);
  const left = (await files.filesBelow(target)).filter((path) => !whole.outputs.has(path));
  const former = new Set(listedOutputs(whole.former).map(({ path }) => path));
  for (const path of left) {
    if (!former.has(path) && !path.endsWith('.crswap')) continue;
    await files.remove(`${target}/${path}`);
    for (const folder of foldersAbove(path)) await files.removeEmpty(`${target}/${folder}`);
  }
  await putSurely(files, `${target}/${MANIFEST}`, whole.manifest);
  await files.remove(unfinishedFolder(target));
}

async function putSurely(files: FolderFiles, path: string, bytes: Uint8Array): Promise<void> {
  if (!(await files.put(path, bytes))) throw new StoreFailure(UNFINISHED_CODE, undefined);
}

/** Returns what a person has put into the folder, or has edited in it; undefined if there is nothing. */
async function personsFiles(
  files: FolderFiles,
  target: string,
  former: readonly ListedFile[],
  coming: readonly ListedFile[],
): Promise<PersonsFiles | undefined> {
  const listed = [...former, ...coming];
  const foreign = foreignPaths(await files.filesBelow(target), listed);
  const edited: string[] = [];
  for (const path of new Set(editableFiles(listed).map((file) => file.path))) {
    const bytes = await files.read(`${target}/${path}`);
    // A file is empty between being made and being written. Nobody's work is in it.
    if (!bytes || bytes.byteLength === 0) continue;
    const hash = await hashOf(bytes);
    if (!listed.some((file) => file.path === path && file.sha256 === hash)) edited.push(path);
  }
  return foreign.length + edited.length > 0 ? { foreign, edited: edited.sort() } : undefined;
}

/** Returns the folders that a path goes through, the innermost first. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, names.length - index).join('/'));
}

/** Returns the SHA-256 of bytes in hexadecimal, without stopping the page. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
