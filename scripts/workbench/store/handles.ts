/**
 * What this page uses of the File System Access API (https://wicg.github.io/file-system-access/ and
 * https://fs.spec.whatwg.org/), as types of its own: TypeScript's DOM library lacks a part of it, and tests stand in
 * for the browser's handles.
 */

/** A state of a file. `arrayBuffer` rejects with NotReadableError if the file has changed since. */
export interface FileState {
  readonly size: number;
  /** In ms since 1970. */
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Writes a file beside it. Only `close` puts the bytes into the file, all at once. */
export interface FileWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A file in a folder that the person has chosen. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<FileState>;
  createWritable(): Promise<FileWriter>;
}

/** What a person has allowed. */
export type Permission = 'granted' | 'denied' | 'prompt';

/** A folder. The two methods of permission are missing in the origin-private file system of some browsers. */
export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  entries(): AsyncIterable<[string, FileHandle | FolderHandle]>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<FolderHandle>;
  removeEntry(name: string, options?: { recursive?: boolean }): Promise<void>;
  queryPermission?(descriptor: { mode: 'read' | 'readwrite' }): Promise<Permission>;
  requestPermission?(descriptor: { mode: 'read' | 'readwrite' }): Promise<Permission>;
}

/** Shows the browser's dialog to choose a folder. Rejects with AbortError if the person does not choose one. */
export type FolderPicker = (options: { id: string; mode: 'readwrite' }) => Promise<FolderHandle>;

/** A thing that was dropped onto the page. Both methods work only before the event has ended. */
export interface DroppedItem {
  readonly kind: string;
  getAsFile(): DroppedFile | null;
  getAsFileSystemHandle?(): Promise<FileHandle | FolderHandle | null>;
}

/** A file that was opened or dropped. */
export interface DroppedFile extends FileState {
  readonly name: string;
}
