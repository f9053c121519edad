/** What a file's place says of the revision in it: `source/<society>/<revision>.json`. */
export interface SourcePath {
  readonly society: string;
  readonly revision: string;
}

/** Returns the society and the revision that a path names by its last folder and its file name. */
export function sourcePath(file: string): SourcePath {
  const [name = '', folder = ''] = file.split(/[\\/]/).reverse();
  return { society: folder, revision: name.replace(/\.json$/u, '') };
}
