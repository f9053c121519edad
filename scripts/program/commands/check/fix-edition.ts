import type { Edition } from '../../../edition/read-edition.ts';
import { fixedText } from '../../../lint/fixed-text.ts';
import type { Fix } from '../../../lint/lint-notice.ts';
import { utf8 } from '../../../platform/bytes.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { loadValidator } from '../../installed/load-validator.ts';
import { editionOf } from '../load-editions.ts';

/** An edition after its fixes were written, or the edition as it was if they could not be written. */
export interface FixedEdition {
  readonly edition: Edition;
  readonly replacements: readonly Fix[];
  readonly problems: readonly Problem[];
}

/** Writes fixes into the file of an edition. The file is replaced as a whole, and only if the result is valid. */
export async function fixEdition(edition: Edition, fixes: readonly Fix[]): Promise<FixedEdition> {
  if (fixes.length === 0) return { edition, replacements: [], problems: [] };
  const { file, document, bytes, path } = edition;
  const text = `${byteOrderMark(bytes)}${fixedText(document, fixes)}`;
  const made = editionOf(file, utf8(text), await loadValidator(), path);
  if (!made.edition) return { edition, replacements: [], problems: made.problems };
  try {
    await replaceFile(file, made.edition.bytes, bytes);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const refused = problem('output/unwritable', { path: error.path, code: error.code });
    return { edition, replacements: [], problems: [refused] };
  }
  return { edition: made.edition, replacements: fixes, problems: [] };
}

/** The byte order mark is not part of the text. It is kept if the file has one. */
function byteOrderMark([first, second, third]: Uint8Array): string {
  return first === 0xef && second === 0xbb && third === 0xbf ? '\uFEFF' : '';
}
