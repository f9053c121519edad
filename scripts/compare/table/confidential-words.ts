import { entrustedWork } from '../../notice/entrusted-work.ts';
import type { ContractorContent, Notice, NoticeContent } from '../../notice/notice.ts';
import { bareName, withoutForms } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';

/** What marks a comparison that is not for publication. */
export interface Confidential {
  /** At the beginning, before the title. */
  readonly words: string;
  /** The short form, which every page repeats. */
  readonly mark: string;
}

/** The words of the mark. */
export const CONFIDENTIAL: Confidential = {
  words: '【取扱注意】公表しない委託先の名称を含むため、この資料は公表しないでください。',
  mark: '【取扱注意】',
};

/**
 * Returns the mark of a comparison whose texts name a contractor that an edition does not publish: all its engagements
 * there have `publishName` false. Returns undefined if the texts name none. Names are compared by the identity of words,
 * without 「(株)」 and the like.
 */
export function confidentialWords(
  texts: readonly string[],
  editions: readonly Pick<Notice, 'content'>[],
): Confidential | undefined {
  const names = new Set(editions.flatMap(({ content }) => unpublished(content).flatMap(namesOf)));
  const said = names.size === 0 ? [] : texts.map((text) => withoutForms(identityOf(text)));
  const isNamed = [...names].some((name) => said.some((text) => text.includes(name)));
  return isNamed ? CONFIDENTIAL : undefined;
}

function unpublished(content: NoticeContent): ContractorContent[] {
  return content.contractors.filter((contractor) => {
    const work = entrustedWork(content, contractor);
    return work.length > 0 && work.every(({ engagement }) => engagement.publishName === false);
  });
}

/** A name that is only a corporate form says nothing. */
function namesOf({ name, legalName, aliases = [] }: ContractorContent): string[] {
  return [name, legalName ?? '', ...aliases].map(bareName).filter((bare) => bare !== '');
}
