import type { NoticeStyle } from './notice.ts';

/** What a source that says nothing about its style gets; the same values stand as `default` in the schema. */
export const DEFAULT_STYLE: NoticeStyle = {
  sectionNumbering: '1.',
  groupBrackets: '【】',
  bullet: '・',
  clauseLead: '外部委託先は、',
  clauseBrackets: '（）',
  recipientLead: '提供先は、',
  dateStyle: 'wareki',
  telephoneLabel: 'TEL',
  typeface: 'gothic',
  fontSizePt: 11,
  punchMarginMm: 20,
  enclosure: false,
  oldColumn: 'right',
};
