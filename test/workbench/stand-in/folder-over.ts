import type {
  FileHandle,
  FileState,
  FileWriter,
  FolderHandle,
} from '../../../scripts/workbench/store/handles.ts';
import type { FileNow, HandleOperations } from './handle-operations.ts';

/** Returns a stand-in of a FileSystemDirectoryHandle: the folder at a path of what the operations reach. */
export function folderOver(operations: HandleOperations, name: string, path = ''): FolderHandle {
  const below = (child: string) => (path === '' ? child : `${path}/${child}`);
  /** Returns the path of a child, which is made if it is missing and `create` says so. */
  const childAt = async (child: string, kind: 'file' | 'directory', create = false): Promise<string> => {
    if (child === '' || child === '.' || child === '..' || /[/\\]/u.test(child))
      throw new TypeError(`Failed to execute on 'FileSystemDirectoryHandle': Name is not allowed.`);
    const found = await operations.kindOf(below(child));
    if (found && found !== kind) throw new DOMException(child, 'TypeMismatchError');
    if (!found && !create) throw new DOMException(child, 'NotFoundError');
    if (!found)
      await (kind === 'file' ? operations.makeFile(below(child)) : operations.makeFolder(below(child)));
    return below(child);
  };
  return {
    kind: 'directory',
    name,
    async *entries() {
      for (const [child, kind] of await operations.list(path))
        yield [
          child,
          kind === 'file'
            ? fileOver(operations, child, below(child))
            : folderOver(operations, child, below(child)),
        ];
    },
    async getFileHandle(child, options) {
      return fileOver(operations, child, await childAt(child, 'file', options?.create));
    },
    async getDirectoryHandle(child, options) {
      return folderOver(operations, child, await childAt(child, 'directory', options?.create));
    },
    async removeEntry(child, options) {
      if (!(await operations.kindOf(below(child)))) throw new DOMException(child, 'NotFoundError');
      await operations.remove(below(child), options?.recursive ?? false);
    },
  };
}

function fileOver(operations: HandleOperations, name: string, path: string): FileHandle {
  return {
    kind: 'file',
    name,
    getFile: async () => stateOf(operations, path, await operations.read(path)),
    createWritable: async () => writerOf(operations, path, await operations.openSwap(path)),
  };
}

/** Bytes are read when they are asked for. A file that has changed since it was got is not readable. */
function stateOf(operations: HandleOperations, path: string, got: FileNow): FileState {
  const bytes = async () => {
    // Of a file that was empty a browser reads nothing, and so does not see that it has changed.
    if (got.bytes.byteLength === 0) return got.bytes;
    const now = await operations.read(path);
    if (now.lastModified !== got.lastModified || now.bytes.byteLength !== got.bytes.byteLength)
      throw new DOMException(path, 'NotReadableError');
    return now.bytes;
  };
  return {
    size: got.bytes.byteLength,
    lastModified: got.lastModified,
    arrayBuffer: async () => (await bytes()).slice().buffer,
    slice: (start, end) => ({ arrayBuffer: async () => (await bytes()).slice(start, end).buffer }),
  };
}

function writerOf(operations: HandleOperations, path: string, swap: string): FileWriter {
  let isOpen = true;
  const assertOpen = () => {
    if (!isOpen) throw new TypeError('Cannot write to a closing writable stream');
  };
  return {
    async write(bytes) {
      assertOpen();
      await operations.writeSwap(swap, bytes.slice());
    },
    async close() {
      assertOpen();
      isOpen = false;
      await operations.closeSwap(swap, path);
    },
    async abort() {
      if (isOpen) await operations.abortSwap(swap);
      isOpen = false;
    },
  };
}
