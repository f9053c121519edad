/** The code for a file that somebody else has changed since it was read. */
export const CHANGED = 'CHANGED';

/** A file could not be written: no space, no permission, or something else has its name. */
export class WriteFailure extends Error {
  /** The folder or file to write. */
  readonly path: string;
  /** The error code of the system, such as ENOSPC, or CHANGED. */
  readonly code: string;

  constructor(path: string, code: string, cause: unknown) {
    super(`${path} cannot be written (${code})`, { cause });
    this.name = 'WriteFailure';
    this.path = path;
    this.code = code;
  }
}
