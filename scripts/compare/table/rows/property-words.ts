import type {
  Contact,
  Contractor,
  Dates,
  Engagement,
  Group,
  Item,
  JointUse,
  NoticeSource,
  Recipient,
  Section,
  Society,
  Style,
  Supplement,
} from '../../../notice/source.generated.ts';

/** The properties that hold parts with properties of their own, and those that are not compared. */
type Holder =
  | ('sections' | 'groups' | 'items' | 'recipients' | 'engagements' | 'jointUses' | 'supplements')
  | ('contacts' | 'contractors' | 'society' | 'style' | 'revision' | '$schema');

/** Every property that a row of the comparison may name. */
type Titled = Exclude<
  | (
      | keyof NoticeSource
      | keyof Society
      | keyof Dates
      | keyof Style
      | keyof Section
      | keyof Group
      | keyof Item
    )
  | (
      | keyof Recipient
      | keyof Engagement
      | keyof JointUse
      | keyof Supplement
      | keyof Contact
      | keyof Contractor
    ),
  Holder
>;

/** What the properties are called in the comparison. The schema may call them otherwise: it speaks to who fills them in. */
const TITLES: Readonly<Record<Titled, string>> = {
  id: '識別子',
  title: '名称',
  text: '文',
  notes: '注',
  preamble: '前文',
  closing: '結びの文',
  lead: '前書き',
  kind: '種類',
  heading: '見出し',
  basis: '取扱いの根拠',
  myNumber: '個人番号の取扱い',
  contractor: '委託先の識別子',
  scope: '委託の範囲',
  dataCategories: '取り扱う個人データの項目',
  subcontracting: '再委託',
  publishName: '名称の公表',
  publishTel: '電話番号の公表',
  telephone: '公表する電話番号',
  nameAsPrinted: '名称の表記',
  name: '名称',
  legalName: '正式名称',
  aliases: '別の書き方',
  telephones: '電話番号',
  address: '所在地',
  website: 'ウェブサイト',
  country: '国',
  topic: '付記の種類',
  body: '本文',
  dataItems: '共同利用する個人データの項目',
  users: '共同利用者の範囲',
  purposes: '利用する者の利用目的',
  manager: '管理責任者',
  representative: '代表者',
  department: '部署',
  fax: 'ファクス',
  email: '電子メール',
  hours: '受付時間',
  fee: '手数料',
  established: '制定日',
  revised: '改正日',
  effective: '施行日',
  asOf: '案の現在日',
  sectionNumbering: '区分の番号',
  groupBrackets: '見出しのかっこ',
  bullet: '項目の印',
  clauseLead: '委託先の前置き',
  clauseBrackets: '委託先のかっこ',
  recipientLead: '提供先の前置き',
  dateStyle: '日付の書き方',
  telephoneLabel: '電話の表記',
  typeface: '書体',
  fontSizePt: '文字の大きさ',
  punchMarginMm: 'とじしろ',
  enclosure: '「記」と「以上」',
  addressee: '宛名',
  oldColumn: '新旧対照表の改正前の側',
};

/** The words for the values that the schema lists. */
const VALUES: Readonly<Record<string, string>> = {
  none: 'なし',
  'with-approval': '当組合の承諾を得て可',
  allowed: 'あり',
  entrustment: '委託',
  'joint-use': '共同利用',
  law: '法令',
  consent: '同意',
  'implied-consent': '黙示の同意',
  'internal-use': '内部での利用',
  named: '特定の一者',
  collective: '総称',
};

/** The properties whose values are words of the program, not of the society. */
const CODED: ReadonlySet<string> = new Set(['subcontracting', 'basis', 'kind']);

/** Returns what a property is called. */
export function propertyTitle(property: string): string {
  const titles: Readonly<Record<string, string>> = TITLES;
  return titles[property] ?? property;
}

/** Returns a property's value in words, or '' if it is absent. */
export function valueWords(property: string, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'する' : 'しない';
  if (typeof value === 'string') return CODED.has(property) ? (VALUES[value] ?? value) : value;
  if (Array.isArray(value)) return value.map((entry) => valueWords(property, entry)).join('、');
  if (typeof value === 'object' && value) {
    return Object.entries(value)
      .map(([key, entry]) => valueWords(key, entry))
      .join('　');
  }
  return String(value);
}
