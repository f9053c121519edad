import type { Frozen } from './notice.ts';
import type { Person, Representative } from './source.generated.ts';

/** A representative as a source has it: title, name and role, or all in one text. */
type AsWritten = Frozen<Representative> | undefined;

/** Returns title, name and role; of one text, the text as the name. */
export function personOf(representative: AsWritten): Frozen<Person> {
  return typeof representative === 'string' ? { name: representative } : (representative ?? {});
}

/** Returns the words as they are printed, 「理事長　○○ ○○（個人情報取扱責任者）」; empty if there are none. */
export function representativeWords(representative: AsWritten): string {
  const { title, name, role } = personOf(representative);
  const person = [title, name].filter((text) => text !== undefined).join('　');
  return role === undefined ? person : `${person}（${role}）`;
}
