import { identityOf } from '../../../../notice/vocabulary/identity.ts';
import type { Run } from './character-runs.ts';

/** The figure of a footnote is smaller than this, and at least so much higher than its line, in ems of the line. */
const RAISED = { size: 0.78, least: 0.15 };
const LEADING_SIGN = /^[(（]?(?:[※*＊†]|注)?\s*(?:[0-9０-９]{1,2}|[※*＊†])[)）]?/u;

/** Returns whether some characters of a line are the raised figure of a footnote. */
export function isRaisedSign(run: Run, line: { readonly size: number; readonly baseline: number }): boolean {
  const text = run.characters
    .map((character) => character.text)
    .join('')
    .trim();
  const isRaised =
    run.size <= RAISED.size * line.size && line.baseline - run.baseline > RAISED.least * line.size;
  return isRaised && leadingSign(text) === text;
}

/** Returns the footnote sign that a text begins with, as it is written; undefined if it begins with none. */
export function leadingSign(text: string): string | undefined {
  return LEADING_SIGN.exec(text)?.[0];
}

/** Returns a sign without brackets and spaces and in half-width characters, so that it can be compared. */
export function bareSign(sign: string): string {
  return identityOf(sign).replace(/[()]/gu, '');
}
