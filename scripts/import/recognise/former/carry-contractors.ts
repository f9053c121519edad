import type {
  Contractor,
  Engagement,
  Item,
  NoticeSource,
  Telephone,
} from '../../../notice/source.generated.ts';
import { areSameWords, identityOf } from '../../../notice/vocabulary/identity.ts';

/** What is recorded of a contractor but never printed in a notice. */
export const UNPRINTED = ['legalName', 'address', 'website', 'country'] as const;

/**
 * Gives a contractor what the former revision knows of it. Its engagements still print the same names and numbers,
 * even if another name or number is now the usual one. `ownNumbers` are the numbers that only single engagements of
 * the former revision had. Changes `read` and `engagements`.
 */
export function carryContractor(
  read: Contractor,
  known: Contractor,
  engagements: readonly Engagement[],
  ownNumbers: ReadonlySet<string>,
): void {
  const printed = engagements.map((engagement) => ({
    engagement,
    name: engagement.nameAsPrinted ?? read.name,
    number:
      engagement.publishTel === false ? undefined : (engagement.telephone ?? read.telephones?.[0]?.number),
  }));
  const names = [read.name, ...(read.aliases ?? [])];
  const isAlias = known.aliases?.some((alias) => areSameWords(alias, read.name));
  if (isAlias && !areSameWords(known.name, read.name)) read.name = known.name;
  const aliases = [...new Set([...(known.aliases ?? []), ...names])].filter((name) => name !== read.name);
  if (aliases.length > 0) read.aliases = aliases;
  const telephones = mergedTelephones(read.telephones ?? [], known.telephones ?? [], ownNumbers);
  if (telephones.length > 0) read.telephones = telephones;
  for (const property of UNPRINTED) if (known[property] !== undefined) read[property] ??= known[property];
  for (const { engagement, name, number } of printed) {
    set(engagement, 'nameAsPrinted', name === read.name ? undefined : name);
    set(engagement, 'telephone', number === telephones[0]?.number ? undefined : number);
    set(engagement, 'publishTel', number === undefined && telephones.length > 0 ? false : undefined);
  }
}

/**
 * Returns the known numbers, in the characters that were read, with the new ones after them; only the new ones if none of
 * the known ones was read again.
 */
function mergedTelephones(
  read: readonly Telephone[],
  known: readonly Telephone[],
  ownNumbers: ReadonlySet<string>,
): Telephone[] {
  const own = new Set([...ownNumbers].map(identityOf));
  const readAs = new Map(read.map(({ number }) => [identityOf(number), number]));
  const knownNumbers = new Set(known.map(({ number }) => identityOf(number)));
  const isNew = ({ number }: Telephone) =>
    !knownNumbers.has(identityOf(number)) && !own.has(identityOf(number));
  if (read.every(isNew) && read.length > 0) return [...read];
  const kept = known.map((one) => ({ ...one, number: readAs.get(identityOf(one.number)) ?? one.number }));
  return structuredClone([...kept, ...read.filter(isNew)]);
}

function set<K extends 'nameAsPrinted' | 'telephone' | 'publishTel'>(
  engagement: Engagement,
  property: K,
  value: Engagement[K] | undefined,
): void {
  if (value === undefined) delete engagement[property];
  else engagement[property] = value;
}

/**
 * Adds to an item those former engagements that are not published, which no document can show, and their contractors.
 * Returns the names of the contractors. Changes `item` and `source`.
 */
export function carryUnpublished(
  item: Item,
  former: readonly Engagement[],
  source: NoticeSource,
  known: readonly Contractor[],
): string[] {
  const hidden = former.filter(({ publishName }) => publishName === false);
  return hidden.flatMap((engagement) => {
    const contractor = known.find(({ id }) => id === engagement.contractor);
    const isThere = item.engagements?.some(
      (one) => one.contractor === engagement.contractor && areSameWords(one.scope, engagement.scope),
    );
    if (!contractor || isThere) return [];
    item.engagements ??= [];
    item.engagements.push(structuredClone(engagement));
    if (source.contractors.every(({ id }) => id !== contractor.id))
      source.contractors.push(structuredClone(contractor));
    return [contractor.name];
  });
}
