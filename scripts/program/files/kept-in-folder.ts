import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptOutputs, keptOutputs, type MadeOf, NOTHING_KEPT } from '../../edition/kept-outputs.ts';
import { nodePlatform } from '../node-platform.ts';
import { manifestReader } from './output-readers.ts';

/** Returns which files of an edition's folder stay and which are missing afterwards, if only some parts are made anew. */
export async function keptInFolder(
  folder: string,
  madeOf: MadeOf,
): Promise<{ readonly kept: KeptOutputs; readonly missing: readonly string[] }> {
  const read = (path: string) => bytesOf(join(folder, path));
  const bytes = read('manifest.json');
  const manifest = bytes && (await manifestReader())(bytes);
  return manifest ? keptOutputs(manifest, read, madeOf, nodePlatform) : { kept: NOTHING_KEPT, missing: [] };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
