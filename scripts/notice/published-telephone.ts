import type { ContractorContent, EngagementContent } from './notice.ts';

/** A telephone number, and the property that it comes from. */
export interface PublishedTelephone {
  readonly number: string;
  readonly owner: object;
  readonly key: string;
}

/**
 * Returns the number that a notice prints for an engagement: its own, or else the contractor's first. Undefined if
 * there is none or it must not be published.
 */
export function publishedTelephone(
  engagement: EngagementContent,
  contractor: ContractorContent,
): PublishedTelephone | undefined {
  if (engagement.publishTel === false) return undefined;
  if (engagement.telephone !== undefined) {
    return { number: engagement.telephone, owner: engagement, key: 'telephone' };
  }
  const first = contractor.telephones?.[0];
  return first && { number: first.number, owner: first, key: 'number' };
}
