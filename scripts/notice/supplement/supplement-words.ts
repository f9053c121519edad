import { toString as plainText } from 'mdast-util-to-string';
import { parseSupplement } from './parse-supplement.ts';
import { withMarks } from './with-marks.ts';

/** Returns the words a reader sees of a supplement's body, list marks included. */
export function supplementWords(lines: readonly string[]): string {
  return plainText(withMarks(parseSupplement(lines)));
}
