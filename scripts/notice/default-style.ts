import type { NoticeStyle } from './notice.ts';

/** The style of a source that sets none. The schema has the same values as `default`. */
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
