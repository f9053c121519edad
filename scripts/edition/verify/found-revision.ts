import type { DocumentKit } from '../documents/document-kit.ts';
import type { Manifest, ProgramVersions } from '../manifest.ts';
import type { Edition } from '../read-edition.ts';

/** A revision's folder as it was found: its manifest, and the bytes of every other file by path. */
export interface FoundRevision {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The entries that are no plain files, and were not read. */
  readonly odd: readonly string[];
}

/** What the folder should have been made from, in the state of today. */
export interface Origin {
  readonly sourceBytes: Uint8Array;
  /** The source as it was read. Absent if it has an error today. */
  readonly edition?: Edition;
  /** The predecessor that the notice names, if it exists and is valid. */
  readonly predecessor?: Edition;
  readonly kit: DocumentKit;
  readonly versions: ProgramVersions;
}
