// Generated from schema/changes.schema.json by `npm run generate`; a test fails when the two drift apart.

/**
 * unchanged は変わらず、reissue は差替え、new は新規、withdrawn は終了
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "annexState".
 */
export type AnnexState = 'unchanged' | 'reissue' | 'new' | 'withdrawn';
/**
 * substantive は利用目的・提供に関わる変更、administrative は名称・連絡先等の変更、editorial は字句の整理
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "level".
 */
export type Level = 'substantive' | 'administrative' | 'editorial';

/**
 * changes.json の形です。二つの版の間の変更のすべてで、旧版とこれから新版が、新版とこれから旧版が組み立てられます。
 */
export interface Changes {
  old: ComparedEdition;
  new: ComparedEdition;
  /**
   * 変更の件数
   */
  counts: {
    /**
     * 利用目的・提供に関わる変更
     */
    substantive: number;
    /**
     * 名称・連絡先等の変更
     */
    administrative: number;
    /**
     * 字句の整理
     */
    editorial: number;
    /**
     * 確認を要するもの
     */
    needsJudgement: number;
  };
  /**
   * 業務を委託している、または委託していた委託先と、その別紙への影響
   */
  contractors: ContractorEffect[];
  /**
   * 変更。公表文を読む順
   */
  changes: Change[];
}
/**
 * 比べた版
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "comparedEdition".
 */
export interface ComparedEdition {
  /**
   * 組合の識別子
   */
  society: string;
  /**
   * 組合の名称
   */
  name: string;
  /**
   * 公表文の表題
   */
  title: string;
  /**
   * 版の記録。正本の revision から dates を除いたもの
   */
  record: {
    /**
     * 版の識別子
     */
    id: string;
    /**
     * 状態
     */
    status: 'draft' | 'official';
  };
}
/**
 * 一つの委託先の別紙への影響
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "contractorEffect".
 */
export interface ContractorEffect {
  /**
   * 委託先の識別子
   */
  id: string;
  /**
   * 委託先の名称
   */
  name: string;
  annex: AnnexState;
  /**
   * 差替えの理由。work はその委託先に係る変更、common は窓口などすべての別紙に共通の記載だけの変更
   */
  because?: 'work' | 'common';
  /**
   * 別紙に影響する変更の番号
   */
  changes: number[];
}
/**
 * 公表文の一つの部分に起きたこと
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "change".
 */
export interface Change {
  /**
   * この一覧での番号
   */
  number: number;
  /**
   * 部分の種類
   */
  node:
    | 'notice'
    | 'society'
    | 'dates'
    | 'style'
    | 'section'
    | 'group'
    | 'item'
    | 'recipient'
    | 'engagement'
    | 'joint-use'
    | 'supplement'
    | 'contact'
    | 'contractor';
  /**
   * added は追加、removed は削除、moved は移動、amended は改正。移動と改正は同時に起こります
   *
   * @minItems 1
   */
  kinds: ('added' | 'removed' | 'moved' | 'amended')[];
  /**
   * その部分が人に分かる言葉
   */
  label: string;
  level: Level;
  /**
   * 人の確認を要するとき true
   */
  needsJudgement: boolean;
  /**
   * 変更の意味
   *
   * @minItems 1
   */
  meanings: Meaning[];
  old?: Place;
  new?: Place;
  /**
   * まとめて追加または削除された部分に含まれるとき、その変更の番号
   */
  within?: number;
  /**
   * 改正された項目
   */
  properties?: PropertyChange[];
}
/**
 * 変更の意味。docs/changes.md に一覧があります
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "meaning".
 */
export interface Meaning {
  /**
   * 決まりの識別子
   */
  rule: string;
  level: Level;
  /**
   * 人の確認を要するとき true
   */
  needsJudgement: boolean;
  /**
   * 意味の元になった項目
   */
  property?: string;
}
/**
 * その部分の場所
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "place".
 */
export interface Place {
  /**
   * 正本の中の場所（JSON Pointer）
   */
  pointer: string;
  /**
   * 識別子
   */
  id?: string;
  /**
   * 区分の番号
   */
  section?: string;
  /**
   * 追加または削除された部分の内容。含まれる部分は別の変更です
   */
  value?: {};
}
/**
 * 一つの項目の改正。old がなければ追加、new がなければ削除です
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "propertyChange".
 */
export interface PropertyChange {
  /**
   * 項目の名前
   */
  property: string;
  /**
   * 旧版の値
   */
  old?: string | number | boolean | unknown[] | {};
  /**
   * 新版の値
   */
  new?: string | number | boolean | unknown[] | {};
  /**
   * 文の改正のとき、変わらない言葉と変わった言葉
   */
  words?: Segment[];
}
/**
 * 続いた言葉
 *
 * This interface was referenced by `Changes`'s JSON-Schema
 * via the `definition` "segment".
 */
export interface Segment {
  /**
   * 言葉
   */
  text: string;
  /**
   * 旧版だけにあるか、新版だけにあるか
   */
  change?: 'removed' | 'added';
}
