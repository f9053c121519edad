// Generated from schema/views.schema.json by `npm run generate`; a test fails when the two drift apart.

import type {Leaf} from './leaf.ts';
import type {Markup} from './markup.ts';

/**
 * 文書ごとに、テンプレートが印刷できる値の一覧です。印刷される順に並んでいます。
 */
export interface Views {
  [k: string]: unknown;
}
/**
 * 公表文
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "noticeView".
 */
export interface NoticeView {
  draft?: DraftView;
  dates?: DatesView;
  issuer: IssuerView;
  /**
   * 宛名
   */
  addressee?: Leaf;
  /**
   * 表題
   */
  title: Leaf;
  /**
   * 前文
   *
   * Items: 段落
   */
  preamble: Leaf[];
  /**
   * 「記」と「以上」で挟むとき true
   */
  enclosure: boolean;
  /**
   * 区分
   */
  sections: SectionView[];
  /**
   * 共同利用
   */
  jointUses: JointUseView[];
  /**
   * 付記
   */
  supplements: SupplementView[];
  /**
   * 結びの文
   *
   * Items: 段落
   */
  closing: Leaf[];
  /**
   * お問い合わせ窓口
   */
  contacts: ContactView[];
}
/**
 * 案であること
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "draftView".
 */
export interface DraftView {
  /**
   * 案の現在日
   */
  asOf: Leaf;
}
/**
 * 日付
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "datesView".
 */
export interface DatesView {
  /**
   * 制定日
   */
  established?: Leaf;
  /**
   * 改正日
   */
  revised: RevisedView[];
  /**
   * 施行日
   */
  effective?: Leaf;
  /**
   * 訂正日
   */
  corrected: RevisedView[];
}
/**
 * 改正日又は訂正日
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "revisedView".
 */
export interface RevisedView {
  /**
   * 日付
   */
  date: Leaf;
  /**
   * 説明
   */
  note?: Leaf;
}
/**
 * 公表文を出す組合
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "issuerView".
 */
export interface IssuerView {
  /**
   * 名称
   */
  name: Leaf;
  /**
   * 所在地
   */
  address?: Leaf;
  representative?: RepresentativeView;
  /**
   * ウェブサイト
   */
  website?: Leaf;
}
/**
 * 代表者
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "representativeView".
 */
export interface RepresentativeView {
  /**
   * 職名
   */
  title?: Leaf;
  /**
   * 氏名（原稿が一つの文字列のときは、その全部）
   */
  name?: Leaf;
  /**
   * 役割
   */
  role?: Leaf;
}
/**
 * 区分
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "sectionView".
 */
export interface SectionView {
  /**
   * 番号
   */
  number?: Leaf;
  /**
   * 名称
   */
  title: Leaf;
  /**
   * 前書き
   *
   * Items: 段落
   */
  lead: Leaf[];
  /**
   * 事例のまとまり
   */
  groups: GroupView[];
}
/**
 * 事例のまとまり
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "groupView".
 */
export interface GroupView {
  /**
   * 始めのかっこ
   */
  open?: Leaf;
  /**
   * 見出し
   */
  heading: Leaf;
  /**
   * 終わりのかっこ
   */
  close?: Leaf;
  /**
   * 項目
   */
  items: ItemView[];
}
/**
 * 項目
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "itemView".
 */
export interface ItemView {
  /**
   * 頭の印
   */
  mark: Leaf;
  /**
   * 文
   */
  text: Leaf;
  /**
   * 委託先の句
   */
  clauses: ClauseView[];
  recipients?: RecipientsView;
  /**
   * 注
   *
   * Items: 注
   */
  notes: Leaf[];
  /**
   * 下位の項目
   */
  items: ItemView[];
}
/**
 * 委託先の句
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "clauseView".
 */
export interface ClauseView {
  /**
   * 始めのかっこ
   */
  open?: Leaf;
  /**
   * 委託の範囲
   */
  scope?: Leaf;
  /**
   * 前置き
   */
  lead: Leaf;
  /**
   * 委託先
   */
  parties: PartyView[];
  /**
   * 終わりのかっこ
   */
  close?: Leaf;
}
/**
 * 委託先
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "partyView".
 */
export interface PartyView {
  /**
   * 名称
   */
  name: Leaf;
  /**
   * 電話の表記
   */
  telephoneLabel?: Leaf;
  /**
   * 電話番号
   */
  telephone?: Leaf;
}
/**
 * 提供先の句
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "recipientsView".
 */
export interface RecipientsView {
  /**
   * 始めのかっこ
   */
  open?: Leaf;
  /**
   * 前置き
   */
  lead: Leaf;
  /**
   * 提供先
   *
   * Items: 提供先
   */
  names: {
    /**
     * 名称
     */
    name: Leaf;
    /**
     * 国
     */
    country?: Leaf;
  }[];
  /**
   * 終わりのかっこ
   */
  close?: Leaf;
}
/**
 * 共同利用
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "jointUseView".
 */
export interface JointUseView {
  /**
   * 名称
   */
  title: Leaf;
  /**
   * 前書き
   *
   * Items: 段落
   */
  lead: Leaf[];
  /**
   * 共同利用する個人データの項目
   */
  dataItems: MarkedView[];
  /**
   * 共同利用者の範囲
   */
  users: MarkedView[];
  /**
   * 利用目的
   */
  purposes: MarkedView[];
  /**
   * 管理責任者
   */
  manager: {
    /**
     * 名称
     */
    name: Leaf;
    /**
     * 住所
     */
    address?: Leaf;
    representative?: RepresentativeView;
  };
}
/**
 * 印の付いた一項目
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "markedView".
 */
export interface MarkedView {
  /**
   * 頭の印
   */
  mark: Leaf;
  /**
   * 文
   */
  text: Leaf;
}
/**
 * 付記
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "supplementView".
 */
export interface SupplementView {
  /**
   * 見出し
   */
  title: Leaf;
  /**
   * 本文（段落、箇条書き、表）
   */
  body: Leaf;
}
/**
 * お問い合わせ窓口
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "contactView".
 */
export interface ContactView {
  /**
   * 窓口の名称
   */
  title: Leaf;
  /**
   * 部署
   */
  department?: Leaf;
  /**
   * 所在地
   */
  address?: Leaf;
  /**
   * 電話
   */
  telephones: TelephoneView[];
  /**
   * ファクス
   */
  fax?: Leaf;
  /**
   * 電子メール
   */
  email?: Leaf;
  /**
   * 受付時間
   */
  hours?: Leaf;
  /**
   * 手数料
   */
  fee?: Leaf;
}
/**
 * 電話
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "telephoneView".
 */
export interface TelephoneView {
  /**
   * 名称
   */
  label?: Leaf;
  /**
   * 電話の表記
   */
  telephoneLabel: Leaf;
  /**
   * 番号
   */
  number: Leaf;
  /**
   * 受付時間
   */
  hours?: Leaf;
}
/**
 * 委託先ごとの別紙
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "annexView".
 */
export interface AnnexView {
  draft?: DraftView;
  issued?: DatedView;
  issuer: IssuerView;
  /**
   * 宛先の委託先の正式名称
   */
  addressee: Leaf;
  /**
   * 宛先の所在地
   */
  address?: Leaf;
  /**
   * 公表文
   */
  notice: {
    /**
     * 公表文の表題
     */
    title: Leaf;
    issued?: DatedView;
  };
  /**
   * 表の列のうち、値のあるもの
   */
  columns: {
    /**
     * 委託の範囲
     */
    scope: boolean;
    /**
     * 個人データの項目
     */
    dataCategories: boolean;
    /**
     * 公表する連絡先
     */
    published: boolean;
    /**
     * 再委託
     */
    subcontracting: boolean;
  };
  /**
   * 委託
   */
  engagements: EngagementView[];
  /**
   * お問い合わせ窓口
   */
  contacts: ContactView[];
}
/**
 * 種類のある日付
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "datedView".
 */
export interface DatedView {
  /**
   * 日付
   */
  date: Leaf;
  /**
   * 改正、施行、制定のいずれか
   */
  label: Leaf;
}
/**
 * 委託
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "engagementView".
 */
export interface EngagementView {
  /**
   * 区分
   */
  section: {
    /**
     * 番号
     */
    number?: Leaf;
    /**
     * 名称
     */
    title: Leaf;
  };
  /**
   * まとまりの見出し
   */
  group: Leaf;
  /**
   * 上位の項目
   *
   * Items: 上位の項目
   */
  context: Leaf[];
  /**
   * 委託する業務
   */
  text: Leaf;
  /**
   * 委託の範囲
   */
  scope?: Leaf;
  /**
   * 個人データの項目
   *
   * Items: 個人データの項目
   */
  dataCategories: Leaf[];
  /**
   * 公表する電話番号
   */
  telephone?: Leaf;
  /**
   * 名称を公表しないときの表示
   */
  unpublished?: Leaf;
  /**
   * 再委託
   */
  subcontracting?: Leaf;
}
/**
 * 別紙の一覧（組合の控え）
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "contractorIndexView".
 */
export interface ContractorIndexView {
  draft?: DraftView;
  /**
   * 組合の名称
   */
  society: Leaf;
  /**
   * 公表文
   */
  notice: {
    /**
     * 公表文の表題
     */
    title: Leaf;
    issued?: DatedView;
  };
  /**
   * 委託先
   *
   * Items: 委託先
   */
  contractors: {
    /**
     * 名称
     */
    name: Leaf;
    /**
     * 委託の件数
     */
    engagementCount: Leaf;
    /**
     * 別紙のPDF
     */
    pdf?: Leaf;
    /**
     * 別紙のウェブページ
     */
    html?: Leaf;
  }[];
}
/**
 * ウェブページの外枠。値はHTMLとして安全な形で印刷されます
 *
 * This interface was referenced by `Views`'s JSON-Schema
 * via the `definition` "pageView".
 */
export interface PageView {
  /**
   * 文書の表題
   */
  title: string;
  /**
   * 組合の名称
   */
  society: string;
  /**
   * 案のとき true
   */
  draft: boolean;
  /**
   * 検索の対象外にするとき true（案と別紙）
   */
  noindex: boolean;
  /**
   * Content-Security-Policy の中身。プログラムが head の初めに入れるので、書かなくてかまいません
   */
  policy: Markup;
  /**
   * スタイルシート（page.css と site.css）
   */
  style: Markup;
  /**
   * 目次（公表文だけ）
   *
   * Items: 目次の一行
   */
  contents: {
    /**
     * 見出しのid
     */
    id: string;
    /**
     * 見出しの言葉
     */
    text: string;
  }[];
  /**
   * 文書の本文
   */
  main: Markup;
  /**
   * 最後の日付とその種類
   */
  lastChange?: string;
  /**
   * 同じ文書のPDF
   */
  pdf?: {
    /**
     * ファイル名
     */
    href: string;
    /**
     * 大きさ
     */
    size: string;
  };
}
