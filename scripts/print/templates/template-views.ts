/** Which view of `schema/views.schema.json` each template prints. Partials are checked where they are used. */
export const TEMPLATE_VIEWS = {
  'notice.md': 'noticeView',
  'annex.md': 'annexView',
  'contractor-index.md': 'contractorIndexView',
  'page.html': 'pageView',
} as const;

export type TemplateName = keyof typeof TEMPLATE_VIEWS;
