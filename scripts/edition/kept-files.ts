import { textOfUtf8 } from '../platform/bytes.ts';
import type { ManifestEntry } from './manifest.ts';

/** A file that a manifest lists. */
export type ListedFile = Pick<ManifestEntry, 'path' | 'sha256'>;

/** Returns the outputs that the bytes of a manifest list. A manifest that is damaged or absent lists none. */
export function listedOutputs(manifest: Uint8Array | undefined): ListedFile[] {
  try {
    const value: unknown = manifest && JSON.parse(textOfUtf8(manifest));
    const outputs: unknown = Reflect.get(Object(value), 'outputs');
    return Array.isArray(outputs) ? outputs.filter(isListedFile) : [];
  } catch {
    return [];
  }
}

/**
 * Returns the paths, of all files in a revision's folder, that no manifest lists, sorted. A person has put them there,
 * and writing the revision again would delete them. If nothing is listed these are all files.
 */
export function foreignPaths(paths: readonly string[], listed: readonly ListedFile[]): string[] {
  const ours = new Set(listed.length > 0 ? ['manifest.json', ...listed.map(({ path }) => path)] : []);
  return paths.filter((path) => !ours.has(path) && !isOfTheSystem(path)).sort();
}

/** Returns the listed files that are meant to be edited: a person may have worked on them since they were made. */
export function editableFiles(listed: readonly ListedFile[]): ListedFile[] {
  return listed.filter(({ path }) => path.endsWith('.docx'));
}

/** Whether a file is one that an operating system or a browser (while it writes) leaves in folders. */
export function isOfTheSystem(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|[^/]+\.crswap)$/u.test(path);
}

function isListedFile(output: unknown): output is ListedFile {
  return (
    typeof output === 'object' &&
    output !== null &&
    typeof Reflect.get(output, 'path') === 'string' &&
    typeof Reflect.get(output, 'sha256') === 'string'
  );
}
