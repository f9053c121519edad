import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** An entry of a folder. A symbolic link counts as what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  /** `nothing` is a link that leads nowhere, or a thing that is neither file nor folder. */
  readonly kind: 'file' | 'folder' | 'nothing';
  readonly isLink: boolean;
}

/** Returns the entries of a folder whose names do not begin with a dot, sorted by code unit. */
export async function folderEntries(folder: string): Promise<FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(
    shown.map(async (entry) => {
      const path = join(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      const led = isLink ? await stat(path).catch(() => undefined) : entry;
      const kind = led?.isFile() ? 'file' : led?.isDirectory() ? 'folder' : 'nothing';
      return { name: entry.name, path, kind, isLink };
    }),
  );
}
