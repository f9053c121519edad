import { createHash } from 'node:crypto';
import type { OutputFile } from '../documents/document.ts';
import type { Notice } from '../notice/notice.ts';
import type { SourceDocument } from '../source/source-document.ts';

/** Versions of what makes the bytes: the same versions and the same source give the same bytes. */
export interface ProgramVersions {
  readonly program: string;
  /** SHA-256 of the schema, and of all templates and style sheets in order of their names. */
  readonly schema: string;
  readonly templates: string;
  readonly pdfmake: string;
  readonly fonts: Readonly<Record<string, string>>;
  readonly node: string;
  readonly zlib: string;
  readonly icu: string;
}

/** Returns manifest.json of a revision's folder, as `schema/manifest.schema.json` describes it. */
export function manifestOf(
  { content }: Notice,
  source: SourceDocument,
  files: readonly OutputFile[],
  versions: ProgramVersions,
): OutputFile {
  const { society, revision } = content;
  const text = new TextEncoder().encode(source.text);
  const manifest = {
    society: society.id,
    revision: revision.id,
    status: revision.status,
    inputs: [entryOf({ path: `${society.id}/${revision.id}.json`, bytes: text })],
    outputs: files.map(entryOf),
    versions,
  };
  return { path: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

function entryOf({ path, bytes }: OutputFile): { path: string; bytes: number; sha256: string } {
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
