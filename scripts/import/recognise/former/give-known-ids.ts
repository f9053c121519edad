import type { NoticeSource } from '../../../notice/source.generated.ts';
import { textParts } from '../draft/text-parts.ts';

/** A part that was read, and the same part of the former revision. */
interface Pair {
  readonly read: object;
  readonly known: object;
}

/**
 * Gives parts the ids that they had in the former revision. A new part never gets an id that was used there, because
 * the comparison would take it for the former part. Changes `source`.
 */
export function giveKnownIds(source: NoticeSource, former: NoticeSource, pairs: readonly Pair[]): void {
  const known = new Map(pairs.map((pair): [object, unknown] => [pair.read, Reflect.get(pair.known, 'id')]));
  const renamed = new Map<string, string>();
  const formerSpaces = spacesOf(former);
  for (const [space, parts] of spacesOf(source).entries()) {
    const ids = parts.map((part) => known.get(part));
    const used = new Set(formerSpaces[space]?.map(({ id }) => id));
    for (const [index, part] of parts.entries()) {
      const id = ids[index];
      const before = part.id;
      part.id = typeof id === 'string' ? id : unusedId(before, used);
      used.add(part.id);
      if (parts === source.contractors) renamed.set(before, part.id);
    }
  }
  for (const part of textParts(source)) {
    if (!('engagements' in part)) continue;
    for (const engagement of part.engagements ?? [])
      engagement.contractor = renamed.get(engagement.contractor) ?? engagement.contractor;
  }
}

/** Returns the parts of a notice in groups. Within a group, all ids must differ. */
function spacesOf(source: NoticeSource): readonly (readonly { id: string }[])[] {
  return [textParts(source), source.contacts ?? [], source.contractors];
}

function unusedId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted.slice(0, 58)}-${number}`;
  return id;
}
