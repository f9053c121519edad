import { entrustedWork } from '../../notice/entrusted-work.ts';
import type { Notice } from '../../notice/notice.ts';
import type { TemplateName } from '../../print/templates/template-set.ts';
import { annexView } from '../../print/views/annex-view.ts';
import { contractorIndexView } from '../../print/views/contractor-index-view.ts';
import type { View } from '../../print/views/leaf.ts';
import { noticeView } from '../../print/views/notice-view.ts';
import type { FilledDocument, FormatName, Part } from './document.ts';

/** One document of a revision: what it prints, and which files are made from it. */
export interface PlannedDocument {
  readonly view: View<object>;
  readonly title: string;
  /** The id of the contractor that it is for, if it is for one. */
  readonly contractor?: string;
  /** Paths in the revision's folder, in the order of making: a page links to the PDF that is made before it. */
  readonly files: readonly { readonly format: FormatName; readonly part: Part; readonly path: string }[];
}

/** A kind of document: its template, and the documents of this kind for a notice. */
export interface DocumentKind {
  readonly template: TemplateName;
  readonly audience: FilledDocument['audience'];
  readonly plan: (notice: Notice) => PlannedDocument[];
}

/** Every kind of document. A new kind needs a view, a template and an entry here. */
export const DOCUMENTS: readonly DocumentKind[] = [
  {
    template: 'notice.md',
    audience: 'public',
    plan: (notice) => {
      const folder = notice.content.revision.status === 'draft' ? 'draft' : 'public';
      return [
        {
          view: noticeView(notice),
          title: notice.content.title,
          files: [
            { format: 'pdf', part: 'pdf', path: `${folder}/notice.pdf` },
            { format: 'page', part: 'html', path: `${folder}/index.html` },
            { format: 'fragment', part: 'html', path: `${folder}/fragment.html` },
            { format: 'style', part: 'html', path: `${folder}/site.css` },
            { format: 'markdown', part: 'html', path: `${folder}/notice.md` },
          ],
        },
      ];
    },
  },
  {
    template: 'annex.md',
    audience: 'contractor',
    plan: (notice) =>
      notice.content.contractors
        .filter((contractor) => entrustedWork(notice.content, contractor).length > 0)
        .map((contractor) => ({
          view: annexView(notice, contractor),
          title: `別紙　${contractor.legalName ?? contractor.name}`,
          contractor: contractor.id,
          files: [
            { format: 'pdf', part: 'annexes', path: `contractors/${contractor.id}.pdf` },
            { format: 'page', part: 'annexes', path: `contractors/${contractor.id}.html` },
          ],
        })),
  },
  {
    template: 'contractor-index.md',
    audience: 'internal',
    plan: (notice) => [
      {
        view: contractorIndexView(notice),
        title: '委託先別の別紙の一覧',
        files: [{ format: 'page', part: 'annexes', path: 'contractors/index.html' }],
      },
    ],
  },
];

/** Returns all documents of a notice with their kinds, in the order of `DOCUMENTS`. */
export function plannedDocuments(notice: Notice): { kind: DocumentKind; plan: PlannedDocument }[] {
  return DOCUMENTS.flatMap((kind) => kind.plan(notice).map((plan) => ({ kind, plan })));
}
