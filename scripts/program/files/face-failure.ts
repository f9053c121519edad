/** A face that came with the program and cannot be read: it is missing, damaged or cut short. */
export class FaceFailure extends Error {
  /** The package's path to the file. */
  readonly face: string;

  constructor(face: string, cause: unknown) {
    super(`The face ${face} cannot be read.`, { cause });
    this.name = 'FaceFailure';
    this.face = face;
  }
}
