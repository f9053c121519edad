// Generated from schema/notice.schema.json by `npm run generate`; a test fails when the two drift apart.

/**
 * 代表者の職名、氏名、役割です。職名から役割までを「理事長　○○ ○○」のように一つの文字列に書いた古い形の原稿も、そのまま使えます。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "representative".
 */
export type Representative = string | Person;

/**
 * 健康保険組合が公表する「主な利用目的」の一つの版（改定版）です。印刷物、ウェブページ、委託先への別紙、新旧対照表はすべてこのファイルから作られます。
 */
export interface NoticeSource {
  /**
   * エディター（VS Code など）が入力を助けるための参照です。変更する必要はありません。
   */
  $schema?: string;
  society: Society;
  revision: Revision;
  style?: Style;
  /**
   * 公表文の表題です。
   */
  title: string;
  /**
   * 表題の次に置く文章です。一段落を一つの文字列にします。
   */
  preamble?: string[];
  /**
   * 利用目的の大きな区分（「1. 保険給付に必要な利用目的」など）を、印刷する順に並べます。
   *
   * @minItems 1
   */
  sections: Section[];
  /**
   * 個人データを共同で利用する場合の公表事項です。
   */
  jointUses?: JointUse[];
  /**
   * 第三者提供、同意、開示等の請求、安全管理などの付記です。
   */
  supplements?: Supplement[];
  /**
   * 本文の最後に置く文章です。
   */
  closing?: string[];
  /**
   * 苦情や開示等の請求を受け付ける窓口です。正式版には一つ以上必要です。
   */
  contacts?: Contact[];
  /**
   * 業務を委託している会社の一覧です。各項目の「委託」（engagements）からは id で参照します。
   */
  contractors: Contractor[];
}
/**
 * 公表文を出す健康保険組合です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "society".
 */
export interface Society {
  /**
   * 組合の識別子です。source の下のフォルダー名と同じにします。
   */
  id: string;
  /**
   * 組合の正式な名称です。
   */
  name: string;
  /**
   * 郵便番号から書きます。
   */
  address?: string;
  representative?: Representative;
  /**
   * 組合のウェブサイトです。
   */
  website?: string;
}
/**
 * 代表者の職名と氏名です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "person".
 */
export interface Person {
  /**
   * 理事長、専務理事、常務理事などです。
   */
  title?: string;
  /**
   * 個人情報取扱責任者などの役割です。
   */
  role?: string;
  /**
   * 代表者の氏名です。
   */
  name?: string;
}
/**
 * この版の状態、日付、承認の記録です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "revision".
 */
export interface Revision {
  /**
   * 版の識別子です。ファイル名（拡張子を除く）と同じにします。
   */
  id: string;
  /**
   * draft は案、official は正式版です。案には「（案）」が印刷され、ウェブページは検索の対象外になります。official には窓口と、改正日か施行日が必要です。
   */
  status: 'draft' | 'official';
  /**
   * revision は改正、correction は公表した版の訂正です。書かなければ改正です。訂正には、訂正する版（predecessor）と理由（reason）を書き、正式版にするときは訂正日（dates の corrected）も書きます。
   */
  kind?: 'revision' | 'correction';
  /**
   * 比べる相手になる前の版の識別子です。
   */
  predecessor?: string;
  dates?: Dates;
  /**
   * 新旧対照表の表紙に載る理由です。
   */
  reason?: string;
  /**
   * 決裁、理事会の承認、組合会への報告などの記録を、行った順に並べます。一つだけなら、並べずにそのまま書くこともできます。新旧対照表の右上に載ります。
   */
  approval?: Approval[] | Approval;
  /**
   * 新旧対照表の備考欄に載せる説明です。
   */
  remarks?: Remark[];
  /**
   * lint の指摘のうち、確かめたうえでこのままにするものです。理由とともに書くと、その文についての指摘が出なくなります。文が変わると効かなくなります。印刷はしません。
   */
  accepted?: Acceptance[];
}
/**
 * 公表文の日付です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "dates".
 */
export interface Dates {
  /**
   * 最初に定めた日です。
   */
  established?: string;
  /**
   * 改正した日を古い順に並べます。前の年までの改正日も残します。
   */
  revised?: RevisedDate[];
  /**
   * 公表したあとで誤りを訂正した日を古い順に並べます。説明に、何を訂正したかを書きます。
   */
  corrected?: RevisedDate[];
  /**
   * 効力が生じる日です。
   */
  effective?: string;
  /**
   * 案に「令和○年○月○日現在」と示す日です。書かなければ○のまま印刷され、正式版では印刷されません。
   */
  asOf?: string;
}
/**
 * 一回の改正または訂正の日とその説明です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "revisedDate".
 */
export interface RevisedDate {
  /**
   * 改正または訂正をした日です。
   */
  date: string;
  /**
   * 改正または訂正の内容を短く示します。
   */
  note?: string;
}
/**
 * 承認などの手続の一つの記録です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "approval".
 */
export interface Approval {
  /**
   * 理事会、組合会、理事長専決、決裁のいずれかです。
   */
  body: '理事会' | '組合会' | '理事長専決' | '決裁';
  /**
   * その機関がしたことです。承認、議決、同意、報告のいずれかです。
   */
  act?: '承認' | '議決' | '同意' | '報告';
  /**
   * 承認、報告などをした日です。
   */
  date?: string;
  /**
   * 議案の番号です。
   */
  agendaNumber?: string;
  /**
   * 文書の番号です。
   */
  documentNumber?: string;
}
/**
 * 新旧対照表の備考の一つです。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "remark".
 */
export interface Remark {
  /**
   * 備考を付ける区分、項目、委託先などの識別子です。
   */
  node: string;
  /**
   * 備考欄に載せる文です。
   */
  text: string;
}
/**
 * lint の指摘を一つ、理由を付けて受け入れた記録です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "acceptance".
 */
export interface Acceptance {
  /**
   * lint が示す規則の名前か、contractor/other-named です。
   */
  rule: string;
  /**
   * 区分、項目、委託先などの識別子です。書けば、そこにある文だけが対象になります。
   */
  node?: string;
  /**
   * 確かめた文です。指摘のあった値をそのまま写します。指摘が文ではなく委託先についてのものなら、指摘の中の名称や番号を書きます。
   */
  text: string;
  /**
   * このままにする理由です。
   */
  reason: string;
}
/**
 * 印刷物とウェブページに共通の体裁です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "style".
 */
export interface Style {
  /**
   * 区分の番号の書き方です。
   */
  sectionNumbering?: '1.' | '(1)' | 'Ⅰ' | 'none';
  /**
   * 「健保組合等の内部での利用に係る事例」などを囲むかっこです。
   */
  groupBrackets?: '【】' | '〔〕' | '［］' | '＜＞' | '()' | 'none';
  /**
   * 項目の頭に置く印です。
   */
  bullet?: '・' | '○' | '●' | '◇' | '◆' | '■' | '–';
  /**
   * 項目に続けて委託先を示す句の書き出しです。
   */
  clauseLead?: string;
  /**
   * 委託先の句を囲むかっこです。
   */
  clauseBrackets?: '（）' | '()' | 'none';
  /**
   * 委託先でない提供先を示す句の書き出しです。
   */
  recipientLead?: string;
  /**
   * wareki は和暦、western は西暦、both は両方です。
   */
  dateStyle?: 'wareki' | 'western' | 'both';
  /**
   * 電話番号の前に置く語です。
   */
  telephoneLabel?: 'TEL' | '電話';
  /**
   * gothic は BIZ UDPゴシック、mincho は BIZ UDP明朝です。
   */
  typeface?: 'gothic' | 'mincho';
  /**
   * 本文の文字の大きさ（ポイント）です。大きな字の版は 16 前後にします。
   */
  fontSizePt?: number;
  /**
   * 穴を開けてとじるときの左の余白（ミリメートル）です。
   */
  punchMarginMm?: number;
  /**
   * true にすると「記」と「以上」で本文を挟みます。
   */
  enclosure?: boolean;
  /**
   * 公表文の宛名です。
   */
  addressee?: string;
  /**
   * 新旧対照表で改正前をどちらに置くかです。
   */
  oldColumn?: 'left' | 'right';
}
/**
 * 利用目的の大きな区分です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "section".
 */
export interface Section {
  /**
   * 区分の識別子です。
   */
  id: string;
  /**
   * 番号を除いた名称です。番号は体裁に従って付きます。
   */
  title: string;
  /**
   * 区分の名称の次に置く文章です。
   */
  lead?: string[];
  /**
   * 内部での利用、他の事業者等への提供などのまとまりです。無くてもかまいません。
   */
  groups?: Group[];
}
/**
 * 同じ種類の利用目的のまとまりです。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "group".
 */
export interface Group {
  /**
   * まとまりの識別子です。
   */
  id: string;
  /**
   * internal は内部での利用、external は他の事業者等への提供、reviewing-agency は審査支払機関への提供、received-from-other-bodies は他機関から受ける情報、provided-to-other-bodies は他機関へ提供する情報、other はその他です。
   */
  kind:
    | 'internal'
    | 'external'
    | 'reviewing-agency'
    | 'received-from-other-bodies'
    | 'provided-to-other-bodies'
    | 'other';
  /**
   * 種類ごとの標準の見出しと違うときだけ書きます。other のときは必ず書きます。
   */
  heading?: string;
  /**
   * 利用目的の項目を印刷する順に並べます。空でもかまいません。
   */
  items?: Item[];
}
/**
 * 利用目的の一項目です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "item".
 */
export interface Item {
  /**
   * 項目の識別子です。
   */
  id: string;
  /**
   * 項目の文です。頭の印と委託先の句は書きません。
   */
  text: string;
  /**
   * 項目に付ける注です。頭の「※」は書きません。
   */
  notes?: string[];
  /**
   * 項目の内訳です。
   */
  items?: Item[];
  /**
   * 委託先でない提供先です。
   */
  recipients?: Recipient[];
  /**
   * entrustment は委託、joint-use は共同利用、law は法令、consent は同意、implied-consent は黙示の同意、internal-use は内部での利用です。印刷はしません。
   */
  basis?: 'entrustment' | 'joint-use' | 'law' | 'consent' | 'implied-consent' | 'internal-use';
  /**
   * 個人番号を含む情報を扱う項目のとき true にします。印刷はしません。
   */
  myNumber?: boolean;
  /**
   * この項目の業務を委託している委託先です。印刷する順に並べます。
   */
  engagements?: Engagement[];
}
/**
 * 委託先でない提供先です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "recipient".
 */
export interface Recipient {
  /**
   * 提供先の名称または総称です。
   */
  name: string;
  /**
   * named は特定の一者、collective は総称です。
   */
  kind: 'named' | 'collective';
  /**
   * 外国にある提供先のときの国名です。
   */
  country?: string;
}
/**
 * 一つの項目についての一つの委託先への委託です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "engagement".
 */
export interface Engagement {
  /**
   * 委託先の一覧にある識別子です。
   */
  contractor: string;
  /**
   * 委託先の名称の表記がこの項目でだけ違うときに書きます。委託先の aliases にある表記に限ります。
   */
  nameAsPrinted?: string;
  /**
   * 項目のうち一部だけを委託するときの範囲です。「特定保健指導の外部委託先は」のように前置きの前に付きます。
   */
  scope?: string;
  /**
   * この項目で公表する番号が委託先の最初の番号と違うときに書きます。
   */
  telephone?: string;
  /**
   * 委託先に渡す個人データです。分からないときは書きません。
   *
   * @minItems 1
   */
  dataCategories?: string[];
  /**
   * 再委託の有無です。分からないときは書きません。none は無し、with-approval は組合の承諾を得て可、allowed は有りです。
   */
  subcontracting?: 'none' | 'with-approval' | 'allowed';
  /**
   * 契約で公表できないときは false にします。公表文に名称も電話番号も載らず、別紙には載ります。項目の文や注など、公表する文書に印刷される所に名称を書くと、エラーになります。
   */
  publishName?: boolean;
  /**
   * 電話番号を公表しないときは false にします。
   */
  publishTel?: boolean;
}
/**
 * 共同利用の公表事項です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "jointUse".
 */
export interface JointUse {
  /**
   * 共同利用の識別子です。
   */
  id: string;
  /**
   * 共同利用の名称です。
   */
  title: string;
  /**
   * 名称の次に置く文章です。
   */
  lead?: string[];
  /**
   * 共同で利用する個人データの項目です。
   *
   * @minItems 1
   */
  dataItems: string[];
  /**
   * 共同で利用する者の範囲です。
   *
   * @minItems 1
   */
  users: string[];
  /**
   * 共同で利用する目的です。
   *
   * @minItems 1
   */
  purposes: string[];
  manager: Manager;
}
/**
 * 共同利用の管理について責任を有する者です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "manager".
 */
export interface Manager {
  /**
   * 管理責任者の氏名または名称です。
   */
  name: string;
  /**
   * 管理責任者の住所です。
   */
  address?: string;
  representative?: Representative;
}
/**
 * 利用目的のほかに公表する事項です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "supplement".
 */
export interface Supplement {
  /**
   * 付記の識別子です。
   */
  id: string;
  /**
   * third-party-provision は第三者提供、consent は同意、disclosure-requests は開示等の請求、security は安全管理、other はその他です。
   */
  topic: 'third-party-provision' | 'consent' | 'disclosure-requests' | 'security' | 'other';
  /**
   * 付記の見出しです。
   */
  title: string;
  /**
   * 本文を一行ずつ並べます。空の行で段落を分けます。段落、箇条書き（- や 1. ）、強調（**）、表（|）、http・https・mailto・tel のリンクが使えます。
   *
   * @minItems 1
   */
  body: string[];
}
/**
 * 問い合わせを受け付ける窓口です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "contact".
 */
export interface Contact {
  /**
   * 窓口の識別子です。
   */
  id: string;
  /**
   * 窓口が受け付けることを示す名称です。
   */
  title: string;
  /**
   * 担当する部署です。
   */
  department?: string;
  /**
   * 窓口の所在地です。
   */
  address?: string;
  /**
   * 窓口の電話番号です。
   */
  telephones?: Telephone[];
  /**
   * ファクスの番号です。
   */
  fax?: string;
  /**
   * 電子メールアドレスです。
   */
  email?: string;
  /**
   * 窓口の受付時間です。
   */
  hours?: string;
  /**
   * 開示等の請求の手数料です。
   */
  fee?: string;
}
/**
 * 電話番号と、その名称や受付時間です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "telephone".
 */
export interface Telephone {
  /**
   * 印刷するとおりの番号です。
   */
  number: string;
  /**
   * 番号が複数あるときの区別です。
   */
  label?: string;
  /**
   * 電話を受け付ける時間です。
   */
  hours?: string;
}
/**
 * 業務を委託している会社です。
 *
 * This interface was referenced by `NoticeSource`'s JSON-Schema
 * via the `definition` "contractor".
 */
export interface Contractor {
  /**
   * 委託先の識別子です。別紙のファイル名になります。
   */
  id: string;
  /**
   * 公表文に印刷するとおりの名称です。「(株)」なども書いたとおりに印刷されます。
   */
  name: string;
  /**
   * 別紙の宛名に使う登記上の名称です。
   */
  legalName?: string;
  /**
   * 同じ会社の別の書き方です。
   */
  aliases?: string[];
  /**
   * 電話番号です。公表文には最初の番号が印刷されます。
   */
  telephones?: Telephone[];
  /**
   * 委託先の所在地です。
   */
  address?: string;
  /**
   * 委託先のウェブサイトです。
   */
  website?: string;
  /**
   * 外国にある委託先のときの国名です。
   */
  country?: string;
}
