import type { NoticeSource } from '../../../notice/source.generated.ts';
import { engagementsIn } from '../../../notice/validate/nodes-of-source.ts';
import { textParts } from '../draft/text-parts.ts';

/**
 * Returns a copy of a notice in which none of the ids given can be another notice's: they were made of places in a
 * document, such as the fifth contractor, and a year later something else stands there.
 */
export function withoutIds(source: NoticeSource, givenIds: ReadonlySet<string>): NoticeSource {
  const copy = structuredClone(source);
  const strange = (id: string) => (givenIds.has(id) ? `?${id}` : id);
  for (const part of [...textParts(copy), ...(copy.contacts ?? [])]) part.id = strange(part.id);
  // Documents name contractors and tell no ids of theirs.
  for (const contractor of copy.contractors) contractor.id = `?${contractor.id}`;
  for (const { engagement } of engagementsIn(copy)) engagement.contractor = `?${engagement.contractor}`;
  return copy;
}
