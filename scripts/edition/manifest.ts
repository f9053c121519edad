import type { Notice } from '../notice/notice.ts';
import { utf8 } from '../platform/bytes.ts';
import { sha256Hex } from '../platform/hashes.ts';
import type { Platform } from '../platform/platform.ts';
import type { OutputFile } from './documents/document.ts';
import type { MadeWith } from './made-with.ts';
import { plainSource } from './source-hash.ts';

/** The versions of what affects the bytes wherever documents are made. */
export interface SharedVersions {
  /** SHA-256 of the program's code, so that programs which may print differently never have the same name. */
  readonly program: string;
  /** SHA-256 of the schema; and SHA-256 of all templates and style sheets in the order of their names. */
  readonly schema: string;
  readonly templates: string;
  readonly pdfmake: string;
  readonly fonts: Readonly<Record<string, string>>;
}

/** The versions of the place where the command makes documents. */
export interface NodeVersions {
  readonly node: string;
  readonly zlib: string;
  readonly icu: string;
}

/** The browser in which documents are made, such as `Chromium 156`, and the library of its deflate: `fflate 0.8.3`. */
export interface BrowserVersions {
  readonly browser: string;
  readonly deflate: string;
}

/** The versions of everything that affects the bytes. The same versions and the same source give the same bytes. */
export type ProgramVersions = SharedVersions & (NodeVersions | BrowserVersions);

/** A file, with its size in bytes and its SHA-256. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The content of manifest.json, as `schema/manifest.schema.json` describes it. */
export interface Manifest {
  readonly society: string;
  readonly revision: string;
  readonly status: 'draft' | 'official';
  readonly inputs: readonly ManifestEntry[];
  readonly outputs: readonly ManifestEntry[];
  /** Absent if all options were the usual ones. */
  readonly options?: MadeWith;
  readonly versions: ProgramVersions;
}

/** Returns the source of a notice in the form of an input of the manifest: how its lines end does not count. */
export function inputOf({ content }: Notice, bytes: Uint8Array): OutputFile {
  return { path: `${content.society.id}/${content.revision.id}.json`, bytes: plainSource(bytes) };
}

/** Returns a file with its size and hash. */
export function manifestEntry({ path, bytes }: OutputFile, platform: Platform): ManifestEntry {
  return { path, bytes: bytes.byteLength, sha256: sha256Hex([bytes], platform) };
}

/** What a manifest lists: sources, outputs and options, and what a former manifest said of the predecessor of kept files. */
export interface Listed {
  readonly inputs: readonly OutputFile[];
  readonly formerInput: readonly ManifestEntry[];
  readonly files: readonly OutputFile[];
  readonly options: MadeWith;
}

/** Returns manifest.json for a revision's folder. */
export function manifestOf(
  { content }: Notice,
  { inputs, formerInput, files, options }: Listed,
  versions: ProgramVersions,
  platform: Platform,
): OutputFile {
  const { society, revision } = content;
  const entryOf = (file: OutputFile) => manifestEntry(file, platform);
  const manifest: Manifest = {
    society: society.id,
    revision: revision.id,
    status: revision.status,
    inputs: [...inputs.map(entryOf), ...formerInput],
    outputs: files.map(entryOf),
    ...(Object.keys(options).length > 0 ? { options } : {}),
    versions,
  };
  return { path: 'manifest.json', bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) };
}
