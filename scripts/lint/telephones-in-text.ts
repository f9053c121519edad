import { foldedIdentity } from '../notice/vocabulary/identity.ts';
import type { Span } from '../notice/vocabulary/text-spans.ts';

/** Matched against folded texts, which have one dash and no white space: with its label, or of three groups from 0. */
const TELEPHONE =
  /(?:(?:tel|fax|☎|電話(?:番号)?|ファックス|フリーダイヤル|ダイヤルイン|直通|代表|内線)[:.)]{0,2}\(?\+?[\d○〇◯][\d○〇◯()-]{4,}[\d○〇◯])|(?<![\d-])\(?(?:\+81-?)?0\d{0,4}[-()]{1,2}\d{1,4}[-()]{1,2}\d{3,4}(?![\d-])/iu;

/** Returns the place of the first telephone number in a text, with its label; undefined if there is none. */
export function telephoneIn(text: string): Span | undefined {
  const folded = foldedIdentity(text);
  const found = TELEPHONE.exec(folded.text);
  return found ? folded.spanOf(found.index, found.index + found[0].length) : undefined;
}
