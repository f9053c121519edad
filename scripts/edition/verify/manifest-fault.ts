import equal from 'fast-deep-equal';
import { textOfUtf8 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Manifest, ManifestEntry } from '../manifest.ts';
import { isHashOfSource } from '../source-hash.ts';

/**
 * Returns the first field of a manifest that says something else than the one that is made today, or undefined. The hashes
 * of outputs are held against the files, not here. `sources` are the bytes that the inputs name.
 */
export function manifestFault(
  found: Manifest,
  made: Uint8Array,
  sources: readonly Uint8Array[],
  platform: Platform,
): keyof Manifest | undefined {
  // The program has just written it.
  const expected = JSON.parse(textOfUtf8(made)) as Manifest;
  const fields: readonly (keyof Manifest)[] = ['society', 'revision', 'status', 'options'];
  const wrong = fields.find((field) => !equal(found[field], expected[field]));
  if (wrong) return wrong;
  if (!equal(pathsOf(found.outputs), pathsOf(expected.outputs))) return 'outputs';
  const areInputs =
    equal(pathsOf(found.inputs), pathsOf(expected.inputs)) &&
    found.inputs.every(({ sha256 }, index) =>
      isHashOfSource(sha256, sources[index] ?? new Uint8Array(), platform),
    );
  return areInputs ? undefined : 'inputs';
}

function pathsOf(entries: readonly ManifestEntry[]): string[] {
  return entries.map(({ path }) => path);
}
