import type { NoticeSource } from '../../notice/source.generated.ts';
import { CLEAR_FORM } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import type { Span } from '../../notice/vocabulary/text-spans.ts';

const NAME = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}\\p{N}ー・]{1,30}';
const WITH_FORM = new RegExp(`${CLEAR_FORM}${NAME}|${NAME}${CLEAR_FORM}`, 'gu');

/** Returns the places of companies' names in a folded text: those of the source, and what has a form such as 株式会社. */
export function namesIn(text: string, known: readonly string[]): Span[] {
  const forms = [...text.matchAll(WITH_FORM)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
  }));
  return [...forms, ...known.flatMap((name) => placesOf(name, text))];
}

/** Returns the folded names of a source's contractors. */
export function knownNames({ contractors }: NoticeSource): string[] {
  return contractors.flatMap(({ name, legalName, aliases = [] }) =>
    [name, ...(legalName ? [legalName] : []), ...aliases].map(identityOf),
  );
}

function placesOf(name: string, text: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1))
    places.push({ start, end: start + name.length });
  return places;
}
