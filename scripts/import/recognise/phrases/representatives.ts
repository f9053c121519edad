import { COMPANY_OFFICES, SOCIETY_OFFICES } from '../../../notice/vocabulary/offices.ts';

/** Title, name and role of a representative, as a line has them: 「理事長　○○ ○○（個人情報取扱責任者）」. */
export interface ReadRepresentative {
  readonly title: string;
  readonly name?: string;
  readonly role?: string;
}

const lineOf = (offices: string) =>
  new RegExp(
    `^(?:代表者[\\s:：]*)?(${offices})[\\s:：]*([^（(。]{1,24}?)?\\s*(?:[（(]([^（()）]{2,20})[)）])?$`,
    'u',
  );
const OF_SOCIETY = lineOf(SOCIETY_OFFICES);
/** The office of a company is only told from a name, or another office, by what is between them. */
const OF_MANAGER = lineOf(`${SOCIETY_OFFICES}|${COMPANY_OFFICES}(?=[\\s:：（(]|$)`);

/** Returns the representative that a line names with the title of an office of a society; undefined for any other line. */
export function representativeOf(text: string): ReadRepresentative | undefined {
  return read(OF_SOCIETY, text);
}

/** Returns the same of a line of the manager of a joint use, which may be a company. */
export function managersRepresentativeOf(text: string): ReadRepresentative | undefined {
  return read(OF_MANAGER, text);
}

function read(line: RegExp, text: string): ReadRepresentative | undefined {
  const [, title, name, role] = line.exec(text) ?? [];
  if (title === undefined) return undefined;
  return {
    title,
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(role === undefined ? {} : { role }),
  };
}
