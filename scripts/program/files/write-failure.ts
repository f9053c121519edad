/** The code of a file that somebody else has written since it was read. */
export const CHANGED = 'CHANGED';

/** A file was not written: no room, no permission, something in the way. */
export class WriteFailure extends Error {
  /** The folder or file that was to be written. */
  readonly path: string;
  /** The system's code, such as ENOSPC, or CHANGED. */
  readonly code: string;

  constructor(path: string, code: string, cause: unknown) {
    super(`${path} cannot be written (${code})`, { cause });
    this.name = 'WriteFailure';
    this.path = path;
    this.code = code;
  }
}
