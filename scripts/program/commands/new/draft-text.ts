import { join } from 'node:path';
import type { Edition } from '../../../edition/read-edition.ts';
import { firstDraft } from '../../../notice/drafts/first-draft.ts';
import { correctionDraft, nextDraft } from '../../../notice/drafts/next-draft.ts';
import type { NoticeContent } from '../../../notice/notice.ts';
import { schemaAddress } from '../../installed/schema-address.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { loadEditions } from '../load-editions.ts';

/** What a new draft is made from. */
export interface DraftPlan {
  readonly target: string;
  readonly society: string;
  readonly revision: string;
  readonly former: Edition | undefined;
  /** Why the former edition is corrected, if this is what the draft is for. */
  readonly reason: string | undefined;
}

/** Returns the text of a draft: a correction, the next edition, or a society's first one. */
export async function draftText({ target, society, revision, former, reason }: DraftPlan): Promise<string> {
  if (!former) return firstDraft(await usualWording(), { society, revision, schema: schemaAddress(target) });
  const { document, path } = former;
  return reason === undefined
    ? nextDraft(document.text, path.revision, revision)
    : correctionDraft(document.text, path.revision, revision, reason);
}

/**
 * Returns the sample society's latest revision, because it has the usual purposes in the wording of the current law.
 */
async function usualWording(): Promise<NoticeContent> {
  const { editions } = await loadEditions({
    paths: [join(PROJECT_ROOT, 'source', 'midori', '2026.json')],
    options: {},
  });
  const [sample] = editions;
  if (!sample) throw new Error('The sample that first drafts are made from is not valid.');
  return sample.notice.content;
}
