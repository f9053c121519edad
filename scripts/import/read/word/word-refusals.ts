import { type Problem, problem } from '../../../problems/problem.ts';
import type { WordPackage } from './word-package.ts';
import { AROUND_BODY } from './word-texts.ts';
import { elementsNamed } from './xml-tree.ts';

/**
 * Returns the problem of a file that has the name of a Word file but is another one: rich text, or a compound file
 * ([MS-CFB] 2.2). Word wrote compound files up to 2003 and still uses them for files with a password. Undefined if it
 * is neither.
 */
export function olderFormatProblem(file: string, bytes: Uint8Array): Problem | undefined {
  if (!begins(bytes, OLE2) && !begins(bytes, RICH_TEXT)) return undefined;
  return holds(bytes, ENCRYPTED)
    ? problem('import/encrypted', { format: 'word' }, { file })
    : problem('import/old-word', {}, { file });
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RICH_TEXT = [...'{\\rtf'].map((sign) => sign.charCodeAt(0));
/** The name of the stream in [MS-OFFCRYPTO] 2.3.4.4, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);

function begins(bytes: Uint8Array, sought: readonly number[], at = 0): boolean {
  return sought.every((byte, index) => bytes[at + index] === byte);
}

function holds(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (begins(bytes, sought, at)) return true;
  }
  return false;
}

/**
 * Returns `import/tracked-changes` with the number of insertions and deletions of words, paragraphs, rows and cells
 * that are neither accepted nor rejected (ISO 29500-1, 17.13.5), or undefined if there are none. Changes of the format
 * alone do not count.
 */
export function trackedChangesProblem(file: string, { document, related }: WordPackage): Problem | undefined {
  const parts = [document, ...AROUND_BODY.flatMap(related)];
  const changes = parts.flatMap(({ root }) => elementsNamed(root, CHANGES));
  const insertions = changes.filter(({ name }) => INSERTIONS.has(name)).length;
  const deletions = changes.length - insertions;
  return changes.length === 0
    ? undefined
    : problem('import/tracked-changes', { insertions, deletions }, { file });
}

const INSERTIONS = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const CHANGES = new Set([...INSERTIONS, 'w:del', 'w:moveFrom', 'w:cellDel']);
