/** The system refused to write: no room, no permission, a file in the way. */
export class WriteFailure extends Error {
  /** The folder that was to be written. */
  readonly path: string;
  /** The system's code, such as ENOSPC. */
  readonly code: string;

  constructor(path: string, code: string, cause: unknown) {
    super(`${path} cannot be written (${code})`, { cause });
    this.name = 'WriteFailure';
    this.path = path;
    this.code = code;
  }
}
