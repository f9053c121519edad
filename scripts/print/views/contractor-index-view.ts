import { entrustedWork } from '../../notice/entrusted-work.ts';
import type { Notice } from '../../notice/notice.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import { draftView } from './draft-view.ts';
import { issuedView } from './issued-view.ts';
import type { View } from './leaf.ts';
import { LeafPrinter } from './leaf-printer.ts';
import type { ContractorIndexView } from './views.generated.ts';

/** Returns the society's own list of its contractors, with the annex files for each. */
export function contractorIndexView(notice: Notice): View<ContractorIndexView> {
  const print = new LeafPrinter(notice);
  const { content } = notice;
  const root: ContractorIndexView = withoutUndefined({
    draft: draftView(print, content),
    society: print.value(content.society, 'name'),
    notice: withoutUndefined({ title: print.value(content, 'title'), issued: issuedView(print, content) }),
    contractors: content.contractors.map((contractor) => {
      const count = entrustedWork(content, contractor).length;
      const file = (extension: string) =>
        count === 0 ? undefined : print.free('', `${contractor.id}.${extension}`, 'file');
      return withoutUndefined({
        name: print.value(contractor, 'name'),
        engagementCount: print.derived(contractor, 'id', String(count), 'label'),
        pdf: file('pdf'),
        html: file('html'),
      });
    }),
  });
  return { root, leaves: print.leaves };
}
