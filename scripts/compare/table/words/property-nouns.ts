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
import type { NodeType } from '../../changes/revision-tree.ts';

/**
 * Where a reader of the comparison hears of a change: in the `table`, because the notice prints the words; in `words`
 * that say that it changed, because other documents print it or because it changes how things look; only in the
 * officer's `review`, because no document prints it.
 */
export type Told = 'table' | 'words' | 'review';

/** What a property is called in sentences about changes, and how such a sentence is made. */
export interface Noun {
  readonly words: string;
  readonly told: Told;
  /** What happens to it if its words change: prose is 改正, all else 変更. */
  readonly verb?: '改正';
  /** What it is called if only the record changed, and no printed words. */
  readonly record?: string;
  /** What came or went, if that is not the property as such but its mention. */
  readonly mention?: string;
  /** What one entry of a list is called, if not like the whole. A list without is one text if its verb is 改正. */
  readonly entry?: string;
  /** The parts of a value that is an object, or a list of objects. The part with the name '' is the value proper. */
  readonly fields?: FieldNouns;
  /** A value that is yes or no: what was decided. */
  readonly decided?: { readonly yes: string; readonly no: string };
}

/** What a part of a value is called that has parts itself. */
export type FieldNoun = Pick<Noun, 'words' | 'fields'>;

/** What the parts of a value are called. */
export type FieldNouns = Readonly<Record<string, string | FieldNoun>>;

/** The properties that hold parts with properties of their own. */
type Holder =
  | ('sections' | 'groups' | 'items' | 'recipients' | 'engagements' | 'jointUses' | 'supplements')
  | ('contacts' | 'contractors' | 'society' | 'style' | 'revision' | '$schema');

type NounsOf<T> = Readonly<Record<Exclude<keyof T, Holder>, Noun>>;

interface Nouns extends Readonly<Record<NodeType, Readonly<Record<string, Noun>>>> {
  readonly notice: NounsOf<NoticeSource>;
  readonly society: NounsOf<Society>;
  readonly dates: NounsOf<Dates>;
  readonly style: NounsOf<Style>;
  readonly section: NounsOf<Section>;
  readonly group: NounsOf<Group>;
  readonly item: NounsOf<Item>;
  readonly recipient: NounsOf<Recipient>;
  readonly engagement: NounsOf<Engagement>;
  readonly 'joint-use': NounsOf<JointUse>;
  readonly supplement: NounsOf<Supplement>;
  readonly contact: NounsOf<Contact>;
  readonly contractor: NounsOf<Contractor>;
}

const inTable = (words: string, more: Partial<Noun> = {}): Noun => ({ words, told: 'table', ...more });
const inWords = (words: string, more: Partial<Noun> = {}): Noun => ({ words, told: 'words', ...more });
const inReview = (words: string, more: Partial<Noun> = {}): Noun => ({ words, told: 'review', ...more });
const prose = (words: string): Noun => inTable(words, { verb: '改正' });
const paragraphs = (words: string): Noun => ({ ...prose(words), entry: `${words}の段落` });

const ID = inReview('識別子');
const REPRESENTATIVE: FieldNouns = { title: '職名', role: '役割', name: '氏名' };
const TELEPHONES = inTable('電話番号', { fields: { number: '', label: '名称', hours: '受付時間' } });

/** Every property of a notice. The compiler asks for a line here when the schema gets a property. */
const NOUNS: Nouns = {
  notice: { title: inTable('表題'), preamble: paragraphs('前文'), closing: paragraphs('結びの文') },
  society: {
    id: ID,
    name: inTable('組合の名称'),
    address: inTable('組合の所在地'),
    representative: inTable('組合の代表者', { fields: REPRESENTATIVE }),
    website: inTable('組合のウェブサイトのアドレス'),
  },
  dates: {
    established: inTable('制定日'),
    revised: inTable('改正日', { fields: { date: '日付', note: '説明' } }),
    effective: inTable('施行日'),
    corrected: inTable('訂正日', { fields: { date: '日付', note: '説明' } }),
    asOf: inReview('案の現在日'),
  },
  style: {
    sectionNumbering: inWords('区分の番号の形'),
    groupBrackets: inWords('見出しのかっこの形'),
    bullet: inWords('項目の印'),
    clauseLead: inTable('委託先の前置き'),
    clauseBrackets: inTable('委託先を囲むかっこの形'),
    recipientLead: inTable('提供先の前置き'),
    dateStyle: inTable('日付の書き方'),
    telephoneLabel: inTable('電話の表記'),
    typeface: inWords('書体'),
    fontSizePt: inWords('文字の大きさ'),
    punchMarginMm: inWords('とじしろ'),
    enclosure: inWords('「記」と「以上」', {
      decided: { yes: '「記」と「以上」を追加', no: '「記」と「以上」を削除' },
    }),
    addressee: inTable('宛名'),
    oldColumn: inReview('新旧対照表の旧の列の位置'),
  },
  section: { id: ID, title: inTable('区分の名称'), lead: paragraphs('区分の前書き') },
  group: {
    id: ID,
    kind: inTable('事例の見出し', { record: '事例の種類' }),
    heading: inTable('事例の見出し'),
  },
  item: {
    id: ID,
    text: prose('利用目的の文'),
    notes: { ...prose('利用目的の注'), entry: '利用目的の注' },
    basis: inReview('取扱いの根拠', { mention: '取扱いの根拠の記載' }),
    myNumber: inReview('特定個人情報の取扱いの有無', { mention: '特定個人情報の取扱いの有無の記載' }),
  },
  recipient: { name: inTable('名称'), kind: inReview('種類'), country: inTable('国') },
  engagement: {
    contractor: inReview('委託先の識別子'),
    nameAsPrinted: inTable('委託先の表記'),
    scope: inTable('委託の範囲', { mention: '委託の範囲の記載' }),
    telephone: inTable('公表する電話番号'),
    dataCategories: inWords('委託先に渡す個人データ', { mention: '委託先に渡す個人データの記載' }),
    subcontracting: inWords('再委託の扱い', { mention: '再委託の扱いの記載' }),
    publishName: inTable('名称の公表', {
      decided: { yes: '委託先の名称を公表することに変更', no: '委託先の名称を公表しないことに変更' },
    }),
    publishTel: inTable('電話番号の公表', {
      decided: { yes: '委託先の電話番号を公表することに変更', no: '委託先の電話番号を公表しないことに変更' },
    }),
  },
  'joint-use': {
    id: ID,
    title: inTable('名称'),
    lead: paragraphs('前書き'),
    dataItems: inTable('共同利用する個人データの項目'),
    users: inTable('共同利用する者'),
    purposes: inTable('利用する者の利用目的'),
    manager: inTable('管理について責任を有する者', {
      fields: { name: '名称', address: '住所', representative: { words: '代表者', fields: REPRESENTATIVE } },
    }),
  },
  supplement: { id: ID, topic: inReview('種類'), title: inTable('名称'), body: prose('本文') },
  contact: {
    id: ID,
    title: inTable('名称'),
    department: inTable('部署'),
    address: inTable('所在地'),
    telephones: TELEPHONES,
    fax: inTable('ファクス番号'),
    email: inTable('電子メールアドレス'),
    hours: inTable('受付時間'),
    fee: inTable('手数料'),
  },
  contractor: {
    id: ID,
    name: inTable('名称'),
    legalName: inWords('正式名称'),
    aliases: inReview('別の表記'),
    telephones: TELEPHONES,
    address: inWords('所在地'),
    website: inReview('ウェブサイト'),
    country: inWords('国'),
  },
};

/** Returns what a property of a part is called. Throws if no such part has it. */
export function nounOf(node: NodeType, property: string): Noun {
  const nouns: Readonly<Record<string, Noun>> = NOUNS[node];
  const noun = nouns[property];
  if (!noun) throw new Error(`A ${node} has no property ${property}.`);
  return noun;
}

/** Returns whether the notice's own text never shows a property, so that no row of the table can. */
export function isNeverPrinted(node: NodeType, property: string): boolean {
  return nounOf(node, property).told !== 'table';
}
