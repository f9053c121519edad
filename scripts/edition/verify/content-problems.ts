import { COMPARISON_FILES, type ComparisonFormat } from '../../compare/table/formats/comparison-files.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasError, type Problem, problem } from '../../problems/problem.ts';
import type { OutputFile, Part } from '../documents/document.ts';
import { fillDocuments } from '../documents/fill-documents.ts';
import { isOfChanges } from '../documents/parts-by-path.ts';
import { type ChangesOrigin, changesMismatch } from './changes-proofs.ts';
import type { FoundRevision, Origin } from './found-revision.ts';
import { isMadeAlike } from './made-alike.ts';
import { manifestFault } from './manifest-fault.ts';
import { partsOf } from './parts-of.ts';
import { type Mismatch, PROOFS } from './proofs.ts';
import { type MakingOf, remake } from './remake.ts';

const MANIFEST = 'manifest.json';

/**
 * Makes an edition once more and returns a problem for each file that is another one, is missing or is too many, for each
 * wanted part that is not there, and for the manifest.
 */
export async function contentProblems(
  { folder, manifest, files, odd }: FoundRevision,
  origin: Origin & MakingOf,
  platform: Platform,
  wanted: readonly Part[],
): Promise<Problem[]> {
  const { edition, predecessor } = origin;
  const possible = wanted.filter((part) => part !== 'changes' || predecessor);
  const parts = partsOf(edition.notice, [...files.keys(), ...odd], possible);
  const { files: made, problems } = await remake(manifest, parts.found, origin);
  if (hasError(problems)) return [...problems];
  const differing = new DifferingFiles(files, made, manifest, origin);
  const sources = [edition.bytes, ...(predecessor ? [predecessor.bytes] : [])];
  const own = made.find(({ path }) => path === MANIFEST)?.bytes ?? new Uint8Array();
  const field = manifestFault(manifest, own, sources, platform);
  const planned = new Set(made.map(({ path }) => path));
  return [
    ...(parts.missing.length > 0
      ? [problem('verify/incomplete', { path: folder, parts: parts.missing.join(',') }, { file: folder })]
      : []),
    ...(await differing.problems()),
    ...[...files.keys()].flatMap((path) => (planned.has(path) ? [] : problem('verify/stray-file', { path }))),
    ...(field ? [problem('verify/manifest', { path: MANIFEST, field })] : []),
  ];
}

/** The files that are not as they are made today, and what is told of each. */
class DifferingFiles {
  readonly #files: FoundRevision['files'];
  readonly #made: readonly OutputFile[];
  readonly #manifest: FoundRevision['manifest'];
  readonly #origin: Origin & MakingOf;

  constructor(
    files: FoundRevision['files'],
    made: readonly OutputFile[],
    manifest: FoundRevision['manifest'],
    origin: Origin & MakingOf,
  ) {
    this.#files = files;
    this.#made = made.filter(({ path }) => path !== MANIFEST);
    this.#manifest = manifest;
    this.#origin = origin;
  }

  async problems(): Promise<Problem[]> {
    const all: Problem[] = [];
    for (const { path, bytes } of this.#made) {
      const found = this.#files.get(path);
      if (!found) all.push(problem('verify/missing-file', { path }));
      else if (!isSame(found, bytes)) all.push(await this.#problemOf(path, found, bytes));
    }
    return all;
  }

  /** Words that differ are named. Else the bytes tell of something that nobody reads, or of another maker. */
  async #problemOf(path: string, found: Uint8Array, made: Uint8Array): Promise<Problem> {
    const mismatch = await this.#mismatch(path, found, made);
    if (mismatch) return problem('verify/words', { path, ...mismatch });
    const alike = isMadeAlike(path, this.#manifest.versions, this.#origin.versions, this.#hasSameList());
    return problem(alike ? 'verify/structure' : 'verify/not-provable', { path });
  }

  async #mismatch(path: string, found: Uint8Array, made: Uint8Array): Promise<Mismatch | undefined> {
    const { edition, kit } = this.#origin;
    const origin: ChangesOrigin = { notice: edition.notice, expected: made };
    if (isOfChanges(path)) return changesMismatch(formatOf(path), found, origin);
    for (const { document, files } of fillDocuments(edition.notice, kit).documents) {
      const file = files.find((one) => one.path === path);
      if (file) return PROOFS[file.format](found, document, kit);
    }
    return undefined;
  }

  /** Whether the list of changes is the one that is made today: then the words were told apart by the same dictionary. */
  #hasSameList(): boolean {
    const list = this.#made.find(({ path }) => path.endsWith(`/${COMPARISON_FILES.json}`));
    const found = list && this.#files.get(list.path);
    return list !== undefined && found !== undefined && isSame(found, list.bytes);
  }
}

/** The path is one of the table's. */
function formatOf(path: string): ComparisonFormat {
  const formats = Object.keys(COMPARISON_FILES) as ComparisonFormat[];
  const format = formats.find((name) => path.endsWith(`/${COMPARISON_FILES[name]}`));
  if (!format) throw new Error(`${path} is no file of a comparison.`);
  return format;
}

function isSame(found: Uint8Array, expected: Uint8Array): boolean {
  return found.byteLength === expected.byteLength && found.every((byte, index) => byte === expected[index]);
}
