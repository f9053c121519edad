import { filesStore, type HandOut, type OpenedFile } from './files-store.ts';
import { type FolderStoreOptions, folderStore } from './folder-store.ts';
import { bytesOfFile } from './handle-paths.ts';
import type { DroppedFile, DroppedItem, FileHandle, FolderHandle, FolderPicker } from './handles.ts';
import { MAX_SOURCE_BYTES } from './judge-source.ts';
import type { Store } from './store.ts';

/** The parts of the window that say what works here. */
export interface Place {
  readonly showDirectoryPicker?: FolderPicker;
  readonly isSecureContext: boolean;
  /** Whether the page is within one of another origin: there no picker opens. */
  readonly isFramed: boolean;
}

/** How files can be kept here, and why not in a folder. */
export type Way =
  | { readonly kind: 'folder' }
  | { readonly kind: 'files'; readonly reason: 'no-picker' | 'insecure' | 'framed' };

/** Why nothing was opened. */
export type NotOpened = 'cancelled' | 'forbidden' | 'no-gesture' | 'write-denied' | 'unreadable' | 'nothing';

/** A store, or why there is none, with the line that tells the person. */
export type Opened =
  | { readonly kind: 'opened'; readonly store: Store }
  | { readonly kind: 'not-opened'; readonly reason: NotOpened; readonly words: string };

/** Returns the way that works in this browser, at this address. */
export function wayHere({ showDirectoryPicker, isSecureContext, isFramed }: Place): Way {
  if (!isSecureContext) return { kind: 'files', reason: 'insecure' };
  if (!showDirectoryPicker) return { kind: 'files', reason: 'no-picker' };
  return isFramed ? { kind: 'files', reason: 'framed' } : { kind: 'folder' };
}

/** The line on the start page about the way that works here. */
export function wayWords(way: Way): string {
  return way.kind === 'folder' ? FOLDER_WORDS : FILES_WORDS[way.reason];
}

const FOLDER_WORDS =
  'フォルダーを選ぶと、入力は自動でそのフォルダーに保存されます。デスクトップ・ドキュメント・ダウンロードそのものは選べないので、その中のフォルダーを選んでください。';

const BY_FILES = 'ファイルを開いて編集し、終わったら保存したファイルを受け取ってください。';

const FILES_WORDS = {
  'no-picker': `このブラウザーではフォルダーを開けません。${BY_FILES}`,
  insecure: `このページの開き方（httpsでないアドレス）ではフォルダーを開けません。${BY_FILES}`,
  framed: `ほかのサイトの中に表示されているので、フォルダーを開けません。${BY_FILES}`,
} as const;

const NOT_OPENED_WORDS: Readonly<Record<NotOpened, string>> = {
  cancelled:
    'フォルダーは選ばれませんでした。デスクトップ・ドキュメント・ダウンロードそのものは選べません。その中にフォルダーを作って、それを選んでください。',
  forbidden: `この職場の設定では、フォルダーを開けません。${BY_FILES}`,
  'no-gesture': 'フォルダーを選ぶ画面を出せませんでした。もう一度ボタンを押してください。',
  'write-denied':
    'フォルダーへの保存が許可されませんでした。もう一度開いて「変更を保存」を許可するか、ファイルを開いて編集してください。',
  unreadable:
    'ファイルを読めませんでした。ほかのプログラムが使っていないか確かめて、もう一度開いてください。',
  nothing: '原稿データ（.json）のファイルか、それが入ったフォルダーを置いてください。',
};

/** Shows the picker and opens the folder that is chosen. Call it from a click. */
export async function openFolder(
  pick: FolderPicker,
  options: FolderStoreOptions,
  hasGesture: () => boolean,
): Promise<Opened> {
  const isClick = hasGesture();
  try {
    const folder = await pick({ id: 'kenpo-notice', mode: 'readwrite' });
    return await withPermission(folder, options);
  } catch (error) {
    return notOpened(pickerReason(error, isClick));
  }
}

/**
 * Opens what was dropped: a folder if there is one, otherwise the files. Call it within the event, before anything is
 * awaited, because the items are gone after it.
 */
export async function openDropped(
  items: Iterable<DroppedItem>,
  options: FolderStoreOptions,
  handOut: HandOut,
): Promise<Opened> {
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  const files = dropped.map((item) => item.getAsFile());
  const asked = dropped.map((item) => item.getAsFileSystemHandle?.());
  const handles = await Promise.all(asked.map((one) => one?.catch(() => null)));
  const folder = handles.find(isFolder);
  if (folder) {
    try {
      return await withPermission(folder, options);
    } catch (error) {
      return notOpened(pickerReason(error, true));
    }
  }
  const known = handles.map((handle, index) => (handle ? true : files[index]?.name.endsWith('.json')));
  return openFiles(
    files.flatMap((file, index) => (file && known[index] ? [file] : [])),
    handOut,
  );
}

/** Opens files that were chosen or dropped. */
export async function openFiles(files: readonly DroppedFile[], handOut: HandOut): Promise<Opened> {
  if (files.length === 0) return notOpened('nothing');
  try {
    return { kind: 'opened', store: filesStore(await Promise.all(files.map(opened)), handOut) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return notOpened('unreadable');
  }
}

/** A larger file is not read further than is needed to see that it is too large. */
async function opened(file: DroppedFile): Promise<OpenedFile> {
  return { name: file.name, bytes: await bytesOfFile(file.slice(0, MAX_SOURCE_BYTES + 1)) };
}

async function withPermission(folder: FolderHandle, options: FolderStoreOptions): Promise<Opened> {
  const mode = { mode: 'readwrite' } as const;
  const isGranted =
    ((await folder.queryPermission?.(mode)) ?? 'granted') === 'granted' ||
    (await folder.requestPermission?.(mode)) === 'granted';
  return isGranted ? { kind: 'opened', store: folderStore(folder, options) } : notOpened('write-denied');
}

/** Chromium's answers: AbortError also after its own dialog that a folder is not allowed; SecurityError by policy. */
function pickerReason(error: unknown, hadGesture: boolean): NotOpened {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'AbortError') return 'cancelled';
  if (!hadGesture) return 'no-gesture';
  return error.name === 'NotAllowedError' || error.name === 'SecurityError' ? 'forbidden' : 'unreadable';
}

function isFolder(handle: FileHandle | FolderHandle | null | undefined): handle is FolderHandle {
  return handle?.kind === 'directory';
}

function notOpened(reason: NotOpened): Opened {
  return { kind: 'not-opened', reason, words: NOT_OPENED_WORDS[reason] };
}
