import type { Item, NoticeSource } from '../notice/source.generated.ts';

/** A part that was read, and the part of a former revision that it is. */
interface Pair {
  readonly read: object;
  readonly known: object;
}

/** Gives parts the ids that they had; new parts whose ids are among those get others. Changes the notice. */
export function giveKnownIds(source: NoticeSource, pairs: readonly Pair[]): void {
  const known = new Map(pairs.map((pair) => [pair.read, Reflect.get(pair.known, 'id') as unknown]));
  const renamed = new Map<string, string>();
  for (const parts of [textParts(source), source.contacts ?? [], source.contractors]) {
    const ids = parts.map((part) => known.get(part));
    const used = new Set(ids.filter((id) => typeof id === 'string'));
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

function unusedId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted.slice(0, 58)}-${number}`;
  return id;
}

/** The parts that share one space of ids. */
function textParts(source: NoticeSource): ({ id: string } | Item)[] {
  const withNested = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...withNested(item.items ?? [])]);
  return [
    ...source.sections.flatMap((section) => [
      section,
      ...(section.groups ?? []).flatMap((group) => [group, ...withNested(group.items ?? [])]),
    ]),
    ...(source.jointUses ?? []),
    ...(source.supplements ?? []),
  ];
}
