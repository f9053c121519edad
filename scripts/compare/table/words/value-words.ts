import { formatDate } from '../../../notice/calendar-date.ts';
import { representativeWords } from '../../../notice/representative-words.ts';
import type { Representative } from '../../../notice/source.generated.ts';

/** The words for values that are codes of the program, by property. Values of other properties are the society's words. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    internal: '内部での利用',
    external: '他の事業者等への提供',
    'reviewing-agency': '審査支払機関への提供',
    'received-from-other-bodies': '他機関から受ける情報',
    'provided-to-other-bodies': '他機関への提供',
    other: 'その他',
    named: '特定の一者',
    collective: '総称',
  },
  basis: {
    entrustment: '委託',
    'joint-use': '共同利用',
    law: '法令',
    consent: '同意',
    'implied-consent': '黙示の同意',
    'internal-use': '内部での利用',
  },
  subcontracting: { none: 'なし', 'with-approval': '当組合の承諾を得て可', allowed: 'あり' },
  topic: {
    'third-party-provision': '第三者提供',
    consent: '同意',
    'disclosure-requests': '開示等の請求',
    security: '安全管理',
    other: 'その他',
  },
  sectionNumbering: { none: 'なし' },
  groupBrackets: { none: 'なし' },
  clauseBrackets: { none: 'なし' },
  dateStyle: { wareki: '和暦', western: '西暦', both: '和暦と西暦' },
  typeface: { gothic: 'ゴシック体', mincho: '明朝体' },
  oldColumn: { left: '左', right: '右' },
};

const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const UNITS: Readonly<Record<string, string>> = { fontSizePt: 'ポイント', punchMarginMm: 'ミリメートル' };

/** Returns a property's value in words, or '' if it is absent. */
export function valueWords(property: string, value: unknown): string {
  if (value === undefined) return '';
  // The schema describes the type `Representative`.
  if (property === 'representative') return representativeWords(value as Representative);
  if (typeof value === 'boolean') return value ? 'する' : 'しない';
  if (typeof value === 'string')
    return CODES[property]?.[value] ?? (DATE.test(value) ? formatDate(value, 'wareki') : value);
  if (Array.isArray(value)) return value.map((entry) => valueWords(property, entry)).join('、');
  if (typeof value === 'object' && value) {
    return Object.entries(value)
      .map(([key, entry]) => valueWords(key, entry))
      .join('　');
  }
  return `${value}${UNITS[property] ?? ''}`;
}
