/**
 * Throws if a document would be written outside its folder. No data can cause that, because ids cannot have such
 * characters. So it is a bug.
 */
export function assertInside(path: string): void {
  if (path.split('/').some((part) => !/^[a-z0-9][a-z0-9.-]*$/.test(part) || part.endsWith('.'))) {
    throw new Error(`A document would be written outside its folder: ${path}`);
  }
}

/** Returns the name of the folder in which the workbench writes a revision's documents before they take their place. */
export function unfinishedFolder(revision: string): string {
  return `${revision}${UNFINISHED}`;
}

/** Returns the revision whose unfinished documents a folder with this name holds; undefined for any other name. */
export function unfinishedRevision(folder: string): string | undefined {
  return folder.endsWith(UNFINISHED) ? folder.slice(0, -UNFINISHED.length) : undefined;
}

/** A dot makes it no id, so no revision can have the name. */
const UNFINISHED = '.new';
