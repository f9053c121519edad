import fastDeepEqual from 'fast-deep-equal';
import type { Notice } from '../notice/notice.ts';
import { sha256Hex } from '../platform/hashes.ts';
import type { Platform } from '../platform/platform.ts';
import type { OutputFile, Part } from './documents/document.ts';
import { isOfChanges, partsByPath } from './documents/parts-by-path.ts';
import type { MadeWith } from './made-with.ts';
import type { Manifest, ManifestEntry, ProgramVersions } from './manifest.ts';
import { isHashOfSource } from './source-hash.ts';

/** The files of an edition's folder that stay when only some of its parts are made anew. */
export interface KeptOutputs {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The predecessor that the kept comparison was made with, as the former manifest has it. */
  readonly predecessor: readonly ManifestEntry[];
  /** The options that they were made with. */
  readonly options: MadeWith;
}

/** What stays if nothing does. */
export const NOTHING_KEPT: KeptOutputs = { files: new Map(), predecessor: [], options: {} };

/** What an edition is made of now. */
export interface MadeOf {
  readonly notice: Notice;
  readonly bytes: Uint8Array;
  readonly versions: ProgramVersions;
  readonly options: MadeWith;
  /** The parts that are made anew. */
  readonly parts: ReadonlySet<Part>;
}

/**
 * Returns the outputs of a former manifest that stay beside the parts that are made anew: they belong to another part, and
 * are as the same source and the same program made them. `read` returns a file of the folder. `missing` are the others,
 * whose places stay empty.
 */
export function keptOutputs(
  { inputs, outputs, options: before = {}, versions: then }: Manifest,
  read: (path: string) => Uint8Array | undefined,
  { notice, bytes: source, versions, options, parts }: MadeOf,
  platform: Platform,
): { readonly kept: KeptOutputs; readonly missing: readonly string[] } {
  const partOf = partsByPath(notice);
  const others = outputs.filter(({ path }) => {
    const part = partOf(path);
    return part === undefined || !parts.has(part);
  });
  const isSame =
    isHashOfSource(inputs[0]?.sha256, source, platform) &&
    fastDeepEqual(then, versions) &&
    before.fallbackDate === options.fallbackDate;
  const staying = others.flatMap(({ path, sha256 }): [string, Uint8Array][] => {
    const bytes = isSame && partOf(path) ? read(path) : undefined;
    return bytes && sha256Hex([bytes], platform) === sha256 ? [[path, bytes]] : [];
  });
  const kept = new Map(staying);
  return {
    kept: { files: kept, predecessor: inputs.slice(1), options: isSame ? before : {} },
    missing: others.map(({ path }) => path).filter((path) => !kept.has(path)),
  };
}

/** Returns the kept files of the comparison. */
export function keptChanges({ files }: KeptOutputs): OutputFile[] {
  return [...files].flatMap(([path, bytes]) => (isOfChanges(path) ? [{ path, bytes }] : []));
}
