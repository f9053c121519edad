import type { NoticeSource } from '../../../notice/source.generated.ts';
import { engagementsIn } from '../../../notice/validate/nodes-of-source.ts';
import { textParts } from '../draft/text-parts.ts';

/**
 * Returns a copy of a notice whose given ids match no other notice. They were made from places in the document, such as
 * the fifth contractor. A year later something else may be in that place.
 */
export function withoutIds(source: NoticeSource, givenIds: ReadonlySet<string>): NoticeSource {
  const copy = structuredClone(source);
  const strange = (id: string) => (givenIds.has(id) ? `?${id}` : id);
  for (const part of [...textParts(copy), ...(copy.contacts ?? [])]) part.id = strange(part.id);
  // Documents name contractors but do not show their ids.
  for (const contractor of copy.contractors) contractor.id = `?${contractor.id}`;
  for (const { engagement } of engagementsIn(copy)) engagement.contractor = `?${engagement.contractor}`;
  return copy;
}
